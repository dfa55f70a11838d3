import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { OperatorAccount } from '../answers.ts';
import { ReasonAndNote } from '../reason-and-note.ts';
import { moveAccount } from './move-account.ts';
import { accountAnswer, accountOf } from './show-account.ts';

/** Stops all sending of an account at once: the pacer and the sender read its status every time. */
export const suspendAccount = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts/{accountId}/suspend',
  roles: operators,
  summary: 'Stops all sending at once, until an operator decides',
  body: ReasonAndNote,
  answer: OperatorAccount,
  refuses: ['not-found', 'conflict', 'account-terminated'],
}).handler(async ({ path, body, user, at }) => {
  const account = await accountOf(path);
  const verb = {
    from: ['active'],
    to: 'suspended',
    rule: 'account.suspended-by-operator',
    what: 'account.suspended',
    also: {
      evidence: { by: user, reason: body.reason },
      suspensions: (account.suspensions ?? 0) + 1,
    },
    otherwise: () =>
      'This account is in screening: it cannot send anyway. Approve or terminate it.',
  } as const;
  const now = await moveAccount(account, verb, { by: user, ...body, at });
  return { body: await accountAnswer(now) };
});
