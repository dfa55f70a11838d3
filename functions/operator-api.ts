import { api } from '../shared/lambda/endpoint.ts';
import { environment } from '../shared/lambda/environment.ts';
import { approveAccount } from './operator/approve-account.ts';
import { assignNumbers } from './operator/assign-numbers.ts';
import { listAccounts } from './operator/list-accounts.ts';
import { listAudit } from './operator/list-audit.ts';
import { listImports } from './operator/list-imports.ts';
import { openAccount } from './operator/open-account.ts';
import { reinstateAccount } from './operator/reinstate-account.ts';
import { rejectImport } from './operator/reject-import.ts';
import { releaseImport } from './operator/release-import.ts';
import { setPolicy } from './operator/set-policy.ts';
import { showAccount } from './operator/show-account.ts';
import { showCase } from './operator/show-case.ts';
import { suspendAccount } from './operator/suspend-account.ts';
import { terminateAccount } from './operator/terminate-account.ts';
import { tryCarrier } from './operator/try-carrier.ts';
import { voidOptOut } from './operator/void-opt-out.ts';

environment(
  'ACCOUNTS_TABLE',
  'NUMBERS_TABLE',
  'CONSENTS_TABLE',
  'OPT_OUTS_TABLE',
  'IMPORTS_TABLE',
  'GROUP_SENDS_TABLE',
  'AUDIT_TABLE',
  'IMPORTS_QUEUE_URL',
);

const endpoints = [
  openAccount,
  listAccounts,
  showAccount,
  showCase,
  listAudit,
  approveAccount,
  suspendAccount,
  reinstateAccount,
  terminateAccount,
  assignNumbers,
  tryCarrier,
  setPolicy,
  voidOptOut,
  listImports,
  releaseImport,
  rejectImport,
];

/** The Lambda behind every operator route. */
export const handler = api(endpoints, (caller) => caller.operator);
