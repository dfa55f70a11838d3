import { admitPerson } from '../shared/access/admit.ts';
import { api } from '../shared/lambda/endpoint.ts';
import { tenantEndpoints } from './tenant-endpoints.ts';

/** The Lambda behind every tenant route: for the people of an account, each in their role. */
export const handler = api(Object.values(tenantEndpoints), admitPerson);
