import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { auditPage } from '../../../shared/tables/accounts/audit.ts';
import type { AuditEntry } from '../../../shared/values/audit-chain.ts';
import * as contract from '../contract.ts';
import { accountOf } from './show-account.ts';

/** Lists what was done to an account, by whom and why, oldest first. */
export const listAudit = endpoint(contract.listAudit, async ({ path, query }) => {
  const { accountId } = await accountOf(path);
  const from = keyOf(query.cursor, { accountId });
  const page = await auditPage(accountId, { limit: query.limit, from });
  return {
    body: { items: page.items.map(entryAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});

/** Everything the hash is made of, so that anybody can check the chain. */
function entryAnswer(entry: AuditEntry) {
  const { accountId, entry: sequence, at, who, what, why, details, before, hash } = entry;
  return { accountId, entry: sequence, at, who, what, why, details, before, hash };
}
