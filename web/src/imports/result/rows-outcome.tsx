import { useFormatter, useTranslations } from 'use-intl';
import type { Import } from '../use-import.ts';

const outcomes = ['created', 'updated', 'unchanged', 'optedOut', 'refused'] as const;

/** What becomes of the rows: each has one of these outcomes. */
export function RowsOutcome({ rows, kind }: { rows: Import['rows']; kind: Import['kind'] }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const isList = kind === 'opt-outs';
  const shown = isList
    ? outcomes.filter((one) => one === 'optedOut' || one === 'refused')
    : outcomes;
  return (
    <dl className="import-outcome">
      {shown.map((outcome) => (
        <div key={outcome} data-outcome={outcome} data-none={rows[outcome] === 0 || undefined}>
          <dt>{isList && outcome === 'optedOut' ? t('listedAsOut') : t(`outcome.${outcome}`)}</dt>
          <dd className="numbers">{format.number(rows[outcome])}</dd>
        </div>
      ))}
    </dl>
  );
}
