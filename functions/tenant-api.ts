import { api } from '../shared/lambda/endpoint.ts';
import { environment } from '../shared/lambda/environment.ts';
import { tenantEndpoints } from './tenant-endpoints.ts';

environment(
  'ACCOUNTS_TABLE',
  'NUMBERS_TABLE',
  'CIRCUIT_BREAKERS_TABLE',
  'SENDING_DAYS_TABLE',
  'TEST_TURNS_TABLE',
  'CONTACTS_TABLE',
  'GROUPS_TABLE',
  'CONSENTS_TABLE',
  'OPT_OUTS_TABLE',
  'OPT_OUT_LOG_TABLE',
  'IMPORTS_TABLE',
  'GROUP_SENDS_TABLE',
  'OPEN_GROUP_SENDS_TABLE',
  'TEXTS_TABLE',
  'OUTBOX_TABLE',
  'CHUNKS_TABLE',
  'CONVERSATIONS_TABLE',
  'TEMPLATES_TABLE',
  'AUDIT_TABLE',
  'IDEMPOTENCY_TABLE',
  'IMPORTS_BUCKET',
);

/** The Lambda behind every tenant route. A tenant is a token that names an account. */
export const handler = api(tenantEndpoints, (caller) => caller.accountId !== '');
