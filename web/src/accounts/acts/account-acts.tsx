import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import type { Account } from '../account.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { StandingDialog } from './standing-dialog.tsx';
import { TerminateDialog } from './terminate-dialog.tsx';

type Act = 'approve' | 'reinstate' | 'suspend' | 'terminate';

const actsOf = {
  screening: ['approve', 'terminate'],
  active: ['suspend', 'terminate'],
  suspended: ['reinstate', 'terminate'],
  terminated: [],
} as const satisfies Record<Account['status'], readonly Act[]>;

const looks = {
  approve: 'strong',
  reinstate: 'strong',
  suspend: 'plain',
  terminate: 'danger',
} as const;

/** The decisions that an operator may make about an account in its current status. */
export function AccountActs({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  const given = { account, onClose: close };
  const wordsOf = (one: Act) =>
    one === 'terminate' && account.status === 'screening' ? 'refuse' : one;
  return (
    <>
      {actsOf[account.status].map((one) => (
        <Button key={one} look={looks[one]} onClick={() => setAct(one)}>
          {t('opens', { act: t(`${wordsOf(one)}.act`) })}
        </Button>
      ))}
      {act === 'approve' && <ApproveDialog {...given} />}
      {(act === 'reinstate' || act === 'suspend') && <StandingDialog {...given} act={act} />}
      {act === 'terminate' && <TerminateDialog {...given} />}
    </>
  );
}
