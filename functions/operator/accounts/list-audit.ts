import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { Paging, pageOf } from '../../../shared/lambda/shapes.ts';
import { auditPage } from '../../../shared/tables/accounts/audit.ts';
import type { AuditEntry } from '../../../shared/values/audit-chain.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { AuditAct, Details } from '../answers.ts';
import { accountOf } from './show-account.ts';

/** Lists what was done to an account, by whom and why, oldest first. */
export const listAudit = endpoint({
  method: 'GET',
  path: '/v1/operator/accounts/{accountId}/audit',
  roles: operators,
  summary:
    'The audit log of an account, oldest first; each entry carries the hash of the one before',
  query: Paging,
  answer: pageOf(
    z.object({
      accountId: z.string(),
      entry: z.string(),
      at: z.string(),
      who: z.string(),
      what: AuditAct,
      why: z.string(),
      details: Details,
      before: z.string(),
      hash: z.string(),
    }),
  ),
  refuses: ['not-found'],
}).handler(async ({ path, query }) => {
  const { accountId } = await accountOf(path);
  const from = keyOf(query.cursor, { accountId });
  const page = await auditPage(accountId, { limit: query.limit, from });
  return {
    body: { items: page.items.map(entryAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});

/** Everything that the hash covers, so that anybody can check the chain. */
function entryAnswer(entry: AuditEntry) {
  const { accountId, entry: sequence, at, who, what, why, details, before, hash } = entry;
  return { accountId, entry: sequence, at, who, what, why, details, before, hash };
}
