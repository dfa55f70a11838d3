import { admitOperator } from '../shared/access/admit.ts';
import { api } from '../shared/lambda/endpoint.ts';
import { operatorEndpoints } from './operator-endpoints.ts';

/** The Lambda behind every operator route. */
export const handler = api(Object.values(operatorEndpoints), admitOperator);
