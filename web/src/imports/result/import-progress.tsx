import { useFormatter, useTranslations } from 'use-intl';
import type { Import } from '../use-import.ts';
import { ProgressBar } from './progress-bar.tsx';

/** How far an import is; before it has begun, that it is about to. */
export function ImportProgress({ progress }: { progress: Import['progress'] | undefined }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  if (progress === undefined) return <ProgressBar words={t('phase.waiting')} />;
  const { phase, percent, estimatedEndAt } = progress;
  const ends = estimatedEndAt
    ? t('doneAround', { time: format.dateTime(new Date(estimatedEndAt), { timeStyle: 'short' }) })
    : '';
  return <ProgressBar words={`${t(`phase.${phase}`)} ${ends}`.trim()} percent={percent} />;
}
