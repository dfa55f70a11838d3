import { useTranslations } from 'use-intl';
import { useApiWords } from '../../languages/api-words.ts';
import { phoneNumber } from '../../parts/phone-number.ts';
import type { Import } from '../use-import.ts';
import { useRefusalWords } from './use-refusal-words.ts';

type FirstRow = NonNullable<Import['preview']>['firstRows'][number];

/** The first rows as they are read, so that a wrong column shows at once. */
export function FirstRows({ rows }: { rows: readonly FirstRow[] }) {
  const t = useTranslations('imports');
  if (rows.length === 0) return null;
  return (
    <section className="import-part">
      <h3>{t('firstRows')}</h3>
      <ol className="import-rows">
        {rows.map((row) => (
          <li key={row.row}>
            <span className="soft small numbers">{t('row', { row: row.row })}</span>
            <RowCells row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RowCells({ row: { contact, refused } }: { row: FirstRow }) {
  const t = useTranslations('imports');
  const words = useRefusalWords();
  const { speaksAsApi } = useApiWords();
  if (!contact) {
    const { code = '', because = '' } = refused ?? {};
    if (code === 'row.opted-out' && !speaksAsApi) {
      return <span className="import-refused">{t('outcome.optedOut')}</span>;
    }
    return (
      <span className="import-refused">
        {t(code === 'row.opted-out' ? 'wouldBeOut' : 'wouldBeRefused', {
          because: speaksAsApi ? because : words(code),
        })}
      </span>
    );
  }
  const { phone, firstName, lastName, groups } = contact;
  return (
    <>
      <strong>{[firstName, lastName].filter(Boolean).join(' ') || t('noName')}</strong>
      <span className="numbers">{phoneNumber(phone)}</span>
      <span className="soft">{groups.join(', ')}</span>
    </>
  );
}
