import { approveAccount } from './operator/accounts/approve-account.ts';
import { inviteOwner } from './operator/accounts/invite-owner.ts';
import { listAccounts } from './operator/accounts/list-accounts.ts';
import { listAudit } from './operator/accounts/list-audit.ts';
import { openAccount } from './operator/accounts/open-account.ts';
import { reinstateAccount } from './operator/accounts/reinstate-account.ts';
import { setPolicy } from './operator/accounts/set-policy.ts';
import { showAccount } from './operator/accounts/show-account.ts';
import { showCase } from './operator/accounts/show-case.ts';
import { suspendAccount } from './operator/accounts/suspend-account.ts';
import { terminateAccount } from './operator/accounts/terminate-account.ts';
import { voidOptOut } from './operator/accounts/void-opt-out.ts';
import { eraseAccount } from './operator/erase/erase-account.ts';
import { listImports } from './operator/imports/list-imports.ts';
import { rejectImport } from './operator/imports/reject-import.ts';
import { releaseImport } from './operator/imports/release-import.ts';
import { assignNumbers } from './operator/numbers/assign-numbers.ts';
import { tryCarrier } from './operator/numbers/try-carrier.ts';

/**
 * Every endpoint that an operator may call, in the order of the documentation. The Lambda, the
 * gateway and the OpenAPI document are made from this list.
 */
export const operatorEndpoints = {
  openAccount,
  listAccounts,
  showAccountToOperator: showAccount,
  showCase,
  listAudit,
  approveAccount,
  suspendAccount,
  reinstateAccount,
  terminateAccount,
  eraseAccount,
  assignNumbers,
  tryCarrier,
  setPolicy,
  voidOptOut,
  inviteOwner,
  listHeldImports: listImports,
  releaseImport,
  rejectImport,
};
