import { useFormatter, useTranslations } from 'use-intl';
import { Icon } from '../../parts/icon.tsx';
import type { Import } from '../use-import.ts';

/** Why rows are refused, each reason with its count and its first row, and the file to mend. */
export function RefusedReasons({ shown }: { shown: Import }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const { refusedBecause = [], refusedRowsUrl, rows } = shown;
  if (rows.refused === 0) return null;
  return (
    <section className="import-part">
      <h3>{t('refusedTitle', { rows: rows.refused })}</h3>
      <ul className="import-reasons">
        {refusedBecause.map(({ code, rows: count, example }) => (
          <li key={code}>
            <span className="import-reason-count numbers">{format.number(count)}</span>
            <span>
              <strong>{isKnown(code) ? t(`reason.${code}`) : t('reason.other')}</strong>
              <span className="soft">
                {t('firstRefused', { row: example.row, because: example.because })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {refusedRowsUrl && (
        <p className="import-mend">
          <a className="button" href={refusedRowsUrl} download>
            <Icon name="import" />
            {t('downloadRefused')}
          </a>
          <span className="soft small">{t('downloadRefusedMore')}</span>
        </p>
      )}
    </section>
  );
}

const known = [
  'basis.missing',
  'basis.express',
  'basis.relationship',
  'date.unreadable',
  'phone.missing',
  'phone.damaged',
  'phone.invalid',
  'row.damaged',
  'row.too-many-cells',
  'row.cell-too-long',
  'row.too-long',
  'row.never-agreed',
  'row.wish-unclear',
  'row.against-elsewhere',
  'groups.too-many',
  'groups.name-too-long',
  'contact.too-large',
  'list.has-not-left',
] as const;

function isKnown(code: string): code is (typeof known)[number] {
  return known.some((one) => one === code);
}
