import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import { Part } from '../part.tsx';
import { Doubts } from './doubts.tsx';
import { evidenceIn } from './evidence.ts';
import { ImportsInCase } from './imports-in-case.tsx';
import { LeftOverTime } from './left-over-time.tsx';
import { SendsInCase } from './sends-in-case.tsx';
import { EarlierSuspensions, Timeline } from './timeline.tsx';
import { WhoLeft } from './who-left.tsx';
import { WhySuspended } from './why-suspended.tsx';
import './case.css';

const usualWindowMinutes = 60;

/** The evidence in one screen, for the operator who decides. */
export function CaseView({ accountId }: { accountId: string }) {
  const t = useTranslations('accounts.case');
  const api = useApi();
  const { data: found, error } = useQuery({
    queryKey: ['operator-account', accountId, 'case'],
    queryFn: () => {
      const params = { path: { accountId } };
      return answered(api.GET('/v1/operator/accounts/{accountId}/case', { params }));
    },
  });
  if (error) return <ProblemNotice error={error} />;
  if (found === undefined) return <p className="soft">{t('reading')}</p>;
  const { account, optOuts, groupSends } = found;
  if (account.status === 'screening') {
    return <EmptyState title={t('none')}>{t('noneMore')}</EmptyState>;
  }
  const evidence = evidenceIn(found.evidence);
  const threshold = evidence?.threshold.optOuts ?? account.policy?.burst.optOuts;
  const ownBurst = account.policy?.burst.withinMinutes;
  return (
    <>
      <WhySuspended found={found} evidence={evidence} />
      <Part title={t('overTime')}>
        <LeftOverTime
          left={optOuts.flatMap((one) => (one.channel === 'text' ? [one.optedOutAt] : []))}
          sends={groupSends}
          withinMinutes={evidence?.withinMinutes ?? ownBurst ?? usualWindowMinutes}
          {...(threshold !== undefined && { threshold })}
          {...(evidence && { texted: evidence.texted })}
        />
      </Part>
      <SendsInCase found={found} evidence={evidence} />
      <WhoLeft found={found} />
      <Doubts doubts={found.doubts} />
      <ImportsInCase imports={found.imports} />
      <EarlierSuspensions found={found} />
      <Timeline found={found} />
    </>
  );
}
