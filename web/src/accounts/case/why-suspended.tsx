import { useFormatter, useTranslations } from 'use-intl';
import { useApiWords } from '../../languages/api-words.ts';
import { Part } from '../part.tsx';
import type { Case, Evidence } from './evidence.ts';

/** Why the account was suspended, with the figures and the thresholds that they crossed. */
export function WhySuspended(given: { found: Case; evidence: Evidence | undefined }) {
  const { found, evidence } = given;
  const t = useTranslations('accounts.case');
  const { account, reAdded } = found;
  const { because } = useApiWords();
  const { status, rule, warning, suspensions } = account;
  const isSuspended = status === 'suspended';
  const decided = isSuspended || status === 'terminated' ? account : warning;
  return (
    <Part title={t(isSuspended ? 'why' : 'standing')}>
      <div className="why" data-look={isSuspended ? 'bad' : undefined}>
        <p className="why-words">{decided ? because(decided) : t('notSuspended')}</p>
        {isSuspended && rule && <p className="small soft">{t('byRule', { rule })}</p>}
      </div>
      <dl className="figures">
        {evidence && <Counted evidence={evidence} />}
        <Figure name={t('suspensions')} value={suspensions} />
        <Figure name={t('reAdded')} value={reAdded} more={t('reAddedMore')} />
      </dl>
      {evidence && <NotCounted evidence={evidence} />}
    </Part>
  );
}

function Counted({ evidence }: { evidence: Evidence }) {
  const t = useTranslations('accounts.case');
  const format = useFormatter();
  const { optOuts, withinMinutes, texted, percent, threshold } = evidence;
  const share = format.number(percent / 100, { style: 'percent', maximumFractionDigits: 2 });
  const limit = format.number(threshold.percentOfTexted / 100, {
    style: 'percent',
    maximumFractionDigits: 2,
  });
  return (
    <>
      <Figure
        name={t('leftWithin', { minutes: withinMinutes })}
        value={optOuts}
        more={t('limitIs', { limit: String(threshold.optOuts) })}
        isOver={optOuts >= threshold.optOuts}
      />
      <Figure
        name={t('shareOfTexted')}
        value={share}
        more={t('limitIs', { limit })}
        isOver={percent >= threshold.percentOfTexted}
      />
      <Figure name={t('texted')} value={format.number(texted)} />
    </>
  );
}

/**
 * People who left in that time but do not count, and why: recording opt-outs honestly is not
 * punished.
 */
function NotCounted({ evidence }: { evidence: Evidence }) {
  const t = useTranslations('accounts.case');
  const reasons = Object.entries(evidence.notCounted);
  if (reasons.length === 0) return null;
  return (
    <p className="small soft">
      {t('notCounted')}{' '}
      {reasons.map(([reason, count]) => `${wordsOf(reason, t)}: ${count}`).join(', ')}
    </p>
  );
}

const known = [
  'looked-at-before',
  'recorded',
  'in-doubt',
  'imported',
  'by-the-carrier',
  'not-texted',
] as const;

function wordsOf(reason: string, t: ReturnType<typeof useTranslations<'accounts.case'>>): string {
  const found = known.find((one) => one === reason);
  return found ? t(`notCountedBecause.${found}`) : reason;
}

function Figure(given: {
  name: string;
  value: string | number;
  more?: string;
  /** The threshold was crossed. */
  isOver?: boolean;
}) {
  const { name, value, more, isOver } = given;
  return (
    <div className="figure" data-over={isOver || undefined}>
      <dt>{name}</dt>
      <dd className="figure-value numbers">{value}</dd>
      {more && <dd className="small soft">{more}</dd>}
    </div>
  );
}
