import { useTranslations } from 'use-intl';

type Sample = {
  readonly columns: readonly { header: string; readAs: string }[];
  readonly firstRows: readonly SampleRow[];
};
type SampleRow = {
  readonly row: number;
  readonly contact?: { readonly phone: string; readonly [name: string]: unknown };
  readonly refused?: { readonly because: string };
};

/** Some rows of a file, as they are read, and what its columns are taken for. */
export function SampleRows({ sample }: { sample: Sample }) {
  const t = useTranslations('heldImports');
  const { columns, firstRows } = sample;
  return (
    <div className="sample">
      <table>
        <caption className="small soft">{t('sample')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('phone')}</th>
            <th scope="col">{t('person')}</th>
          </tr>
        </thead>
        <tbody>
          {firstRows.map((one) => (
            <Row key={one.row} row={one} />
          ))}
        </tbody>
      </table>
      <p className="small soft">
        {t('columns')}{' '}
        {columns.map(({ header, readAs }) => t('column', { header, readAs })).join(', ')}
      </p>
    </div>
  );
}

function Row({ row: { row, contact, refused } }: { row: SampleRow }) {
  const name = [contact?.firstName, contact?.lastName].filter(Boolean).join(' ');
  return (
    <tr>
      <td className="numbers soft">{row}</td>
      <td className="numbers">{contact?.phone ?? '–'}</td>
      <td>{refused ? <span className="soft">{refused.because}</span> : name || '–'}</td>
    </tr>
  );
}
