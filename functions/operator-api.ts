import { api } from '../shared/lambda/endpoint.ts';
import { environment } from '../shared/lambda/environment.ts';
import { operatorEndpoints } from './operator-endpoints.ts';

environment(
  'ACCOUNTS_TABLE',
  'NUMBERS_TABLE',
  'CIRCUIT_BREAKERS_TABLE',
  'CONSENTS_TABLE',
  'OPT_OUTS_TABLE',
  'OPT_OUT_LOG_TABLE',
  'IMPORTS_TABLE',
  'GROUP_SENDS_TABLE',
  'OPEN_GROUP_SENDS_TABLE',
  'AUDIT_TABLE',
  'IDEMPOTENCY_TABLE',
  'IMPORTS_QUEUE_URL',
);

/** The Lambda behind every operator route. */
export const handler = api(operatorEndpoints, (caller) => caller.operator);
