import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { accountStatuses, findAccount } from '../../shared/tables/accounts/accounts.ts';
import { operators, readers } from '../../shared/values/people/roles.ts';

/** Shows who calls: a frontend asks this first, to know what to offer. */
export const showMe = endpoint({
  method: 'GET',
  path: '/v1/me',
  roles: [...readers, ...operators],
  summary: 'Who calls, in which role, and of which account',
  answer: z.object({
    /** Missing for an operator, who belongs to no account. */
    id: z.optional(z.string()),
    email: z.string(),
    name: z.string(),
    role: z.enum(['owner', 'representative', 'viewer', 'operator']),
    account: z.optional(
      z.object({ accountId: z.string(), name: z.string(), status: z.enum(accountStatuses) }),
    ),
  }),
}).handler(async ({ accountId, personId, user: email, name, role }) => {
  if (role === 'operator') return { body: { email, name, role } };
  const account = await findAccount(accountId);
  const { name: accountName = '', status = '' } = account ?? {};
  return {
    body: { id: personId, email, name, role, account: { accountId, name: accountName, status } },
  };
});
