import { useTranslations } from 'use-intl';
import type { Import } from '../use-import.ts';

const meanings = ['in', 'out', 'never', 'notUnderstood', 'empty'] as const;

/** The columns that speak of texts, and what we took their words for: the first thing to look at. */
export function ConsentColumns({ columns }: { columns: Import['consentColumns'] }) {
  const t = useTranslations('imports');
  if (!columns || columns.length === 0) return null;
  return (
    <section className="import-part">
      <h3>{t('consentTitle')}</h3>
      <p className="soft">{t('consentMore')}</p>
      <ul className="import-consents">
        {columns.map((column) => (
          <li key={column.heading}>
            <p>
              <strong>{column.heading}</strong>{' '}
              <span className="soft">{t(`consentReadAs.${column.readAs}`)}</span>
            </p>
            <ul className="import-wishes">
              {meanings
                .filter((wish) => column[wish] > 0)
                .map((wish) => (
                  <li key={wish} data-wish={wish}>
                    {t(`wish.${wish}`, { rows: column[wish] })}
                    {column.examples[wish] && (
                      <span className="soft"> {quoted(column.examples[wish])}</span>
                    )}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function quoted(words: readonly string[]): string {
  return words.map((one) => `“${one}”`).join(', ');
}
