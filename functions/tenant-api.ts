import { admitPerson } from '../shared/access/admit.ts';
import { api } from '../shared/lambda/endpoint.ts';
import { limitRequests } from './limits/limit-requests.ts';
import { tenantEndpoints } from './tenant-endpoints.ts';

/**
 * The Lambda behind every tenant route: for the people of an account, each in their role, and as
 * often as the account may ask.
 */
export const handler = api(Object.values(tenantEndpoints), async (caller, roles, at) => {
  await limitRequests(caller.accountId, at);
  return admitPerson(caller, roles, at);
});
