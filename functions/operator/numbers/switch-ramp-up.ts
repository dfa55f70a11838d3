import { type Account, decide } from '../../../shared/tables/accounts/accounts.ts';
import { type Done, detailsWith } from '../reason-and-note.ts';

export type RampUpSwitch = 'lifted' | 'on';

/** Lifts the daily limit of a new account, or sets it back, with its audit entry. */
export async function switchRampUp(
  account: Account,
  to: RampUpSwitch | undefined,
  decided: Done,
): Promise<void> {
  const isLifted = account.rampUp?.liftedAt !== undefined;
  if (to === undefined || isLifted === (to === 'lifted')) return;
  const at = decided.at.toISOString();
  const usual = to === 'lifted' ? 'The daily limit is lifted.' : 'The daily limit is back.';
  await decide(
    account.accountId,
    { rampUp: to === 'lifted' ? { liftedAt: at } : {} },
    {
      at,
      who: decided.by,
      what: `account.ramp-up-${to}`,
      why: decided.reason ?? usual,
      ...detailsWith(decided.note),
    },
  );
}
