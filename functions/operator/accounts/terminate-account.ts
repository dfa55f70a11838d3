import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { OperatorAccount } from '../answers.ts';
import { ReasonAndNote } from '../reason-and-note.ts';
import { moveAccount } from './move-account.ts';
import { accountAnswer, accountOf } from './show-account.ts';

/** Ends an account for good, or refuses an application. This cannot be undone. */
export const terminateAccount = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts/{accountId}/terminate',
  roles: operators,
  summary: 'Ends the account for good',
  body: ReasonAndNote,
  answer: OperatorAccount,
  refuses: ['not-found', 'conflict', 'account-terminated'],
}).handler(async ({ path, body, user, at }) => {
  const verb = {
    from: ['screening', 'active', 'suspended'],
    to: 'terminated',
    rule: 'account.terminated-by-operator',
    what: 'account.terminated',
    otherwise: (status: string) => `An account that is ${status} cannot be terminated.`,
  } as const;
  const now = await moveAccount(await accountOf(path), verb, { by: user, ...body, at });
  return { body: await accountAnswer(now) };
});
