import { api } from '../shared/lambda/endpoint.ts';
import { tenantEndpoints } from './tenant-endpoints.ts';

/** The Lambda behind every tenant route. A tenant is a token that names an account. */
export const handler = api(tenantEndpoints, (caller) => caller.accountId !== '');
