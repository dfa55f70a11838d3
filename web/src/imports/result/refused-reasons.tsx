import { useFormatter, useTranslations } from 'use-intl';
import { useApiWords } from '../../languages/api-words.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Import } from '../use-import.ts';
import { useRefusalWords } from './use-refusal-words.ts';

/** Why rows are refused, each reason with its count and its first row, and the file to mend. */
export function RefusedReasons({ shown }: { shown: Import }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const words = useRefusalWords();
  const { speaksAsApi } = useApiWords();
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
              <strong>{words(code)}</strong>
              <span className="soft">
                {speaksAsApi
                  ? t('firstRefused', { row: example.row, because: example.because })
                  : t('firstRefusedRow', { row: example.row })}
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
