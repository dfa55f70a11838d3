import { log } from '../../shared/lambda/log.ts';
import { streamWorker } from '../../shared/lambda/stream-worker.ts';
import { overAt } from '../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { type Account, findAccount } from '../../shared/tables/accounts/accounts.ts';
import { groupSendsIn } from '../../shared/tables/group-sends/group-send-lists.ts';
import { clearingPlan, moveGroupSend } from '../../shared/tables/group-sends/group-sends.ts';

/**
 * An account was suspended or terminated: its group sends get the matching status. The texts
 * stopped at once, because the sender checks the account before each one; this makes the stop
 * visible, and final after a termination. After a reinstatement nothing starts by itself: the
 * tenant resumes.
 */
export const handler = streamWorker<Account>(async ({ before, after }) => {
  if (!after || before?.status === after.status) return;
  log.info('account-status', { status: after.status, before: before?.status });
  const account = await findAccount(after.accountId);
  if (account?.status === 'suspended') await holdAll(account);
  if (account?.status === 'terminated') await cancelAll(account);
});

async function holdAll(account: Account): Promise<void> {
  const open = await groupSendsIn(account.accountId, ['scheduled', 'planning', 'sending']);
  for (const send of open) {
    await moveGroupSend(send, {
      from: ['scheduled', 'planning', 'sending'],
      to: 'held',
      reason: `Held since the account was suspended: ${account.statusReason}`,
      dueAt: overAt(send, rulebookNamed(send.rulebook)),
    });
  }
}

async function cancelAll(account: Account): Promise<void> {
  const open = ['scheduled', 'planning', 'sending', 'paused', 'held'] as const;
  for (const send of await groupSendsIn(account.accountId, open)) {
    await moveGroupSend(send, {
      from: open,
      to: 'cancelled',
      reason: `Cancelled since the account was terminated: ${account.statusReason}`,
      plan: clearingPlan(send.plan),
    });
  }
}
