import * as z from 'zod/mini';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import { personUnlessThere } from '../../../shared/tables/accounts/people.ts';
import { invitedPerson, type Person } from '../../../shared/values/people/person.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { OperatorAccount } from '../answers.ts';
import { giveNumbers, hasNumbers, mustBeFree } from '../numbers/give-numbers.ts';
import { Numbers } from '../numbers/numbers-with-pace.ts';
import { ReasonAndNote } from '../reason-and-note.ts';
import { mayMove, moveAccount } from './move-account.ts';
import { accountAnswer, accountOf } from './show-account.ts';

/**
 * Ends the screening: the account gets its numbers, then may send from them. Its contact becomes
 * the first owner in the same write, and is invited by e-mail. Before an operator approves a
 * business, nobody gets an e-mail for it.
 */
export const approveAccount = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts/{accountId}/approve',
  roles: operators,
  summary: 'Ends the screening: the account may send, from these numbers',
  body: z.extend(ReasonAndNote, { numbers: Numbers }),
  answer: OperatorAccount,
  refuses: ['not-found', 'conflict', 'account-terminated'],
}).handler(async ({ path, body, user, at }) => {
  const account = await accountOf(path);
  const { reason, note, numbers } = body;
  const owner = firstOwner(account, user, at);
  const verb = {
    from: ['screening'],
    to: 'active',
    rule: 'account.approved',
    what: 'account.approved',
    also: { approvedAt: at.toISOString() },
    details: { numbers, owner: owner.personId },
    together: [personUnlessThere(owner)],
    otherwise: () => 'This account is suspended: reinstate it instead.',
  } as const;
  if (mayMove(account, verb)) {
    await mustBeFree(account.accountId, numbers);
    await giveNumbers(account.accountId, numbers);
  } else if (account.status === 'active' && !(await hasNumbers(account.accountId, numbers))) {
    throw refused('conflict', 'This account is approved and has other numbers: PUT its numbers.');
  }
  const now = await moveAccount(account, verb, { by: user, reason, note, at });
  return { body: await accountAnswer(now) };
});

function firstOwner({ accountId, contact }: Account, by: string, at: Date): Person {
  const { email, name } = contact;
  return invitedPerson({ accountId, email, name, role: 'owner' }, by, at);
}
