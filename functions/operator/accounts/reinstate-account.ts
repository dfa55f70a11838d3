import * as z from 'zod/mini';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { groupSendsIn } from '../../../shared/tables/group-sends/group-send-lists.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { OperatorAccount } from '../answers.ts';
import { ReasonAndNote } from '../reason-and-note.ts';
import { moveAccount } from './move-account.ts';
import { accountAnswer, accountOf } from './show-account.ts';

/**
 * Ends a suspension. The opt-outs so far were looked at and do not suspend again. Held group sends
 * stay held: the tenant decides whether to resume them.
 */
export const reinstateAccount = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts/{accountId}/reinstate',
  roles: operators,
  summary: 'Ends a suspension; held group sends wait to be resumed',
  body: ReasonAndNote,
  answer: z.extend(OperatorAccount, { heldGroupSends: z.array(z.string()), next: z.string() }),
  refuses: ['not-found', 'conflict', 'account-terminated'],
}).handler(async ({ path, body, user, at }) => {
  const account = await accountOf(path);
  const verb = {
    from: ['suspended'],
    to: 'active',
    rule: 'account.reinstated',
    what: 'account.reinstated',
    also: { optOutsClearedAt: at.toISOString() },
    clear: ['warning'],
    otherwise: () => 'This account is in screening: approve it instead.',
  } as const;
  const now = await moveAccount(account, verb, { by: user, ...body, at });
  const held = await groupSendsIn(account.accountId, ['held']);
  return {
    body: {
      ...(await accountAnswer(now)),
      heldGroupSends: held.map(({ groupSendId }) => groupSendId),
      next: nextStep(held.length),
    },
  };
});

function nextStep(held: number): string {
  if (held === 0) return 'The account may send again; nothing was held.';
  const what = held === 1 ? 'One group send is' : `${held} group sends are`;
  return `The account may send again. ${what} still held: the tenant resumes or cancels.`;
}
