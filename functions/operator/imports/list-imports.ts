import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { type Import, importsByStatus } from '../../../shared/tables/phonebook/imports.ts';
import * as contract from '../contract.ts';

/** Lists imports of all accounts in one status: the held ones wait for us. */
export const listImports = endpoint(contract.listImports, async ({ query }) => {
  const from = keyOf(query.cursor, {});
  const page = await importsByStatus(query.status, { limit: query.limit, from });
  return {
    body: { items: page.items.map(importAnswer), nextCursor: cursorOf(page.next, '') },
  };
});

/** An import as operators see it: whose it is, who states what of it, and why it is held. */
export function importAnswer(row: Import) {
  return {
    id: row.importId,
    accountId: row.accountId,
    status: row.status,
    fileName: row.fileName,
    attestation: row.attestation,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    rowsInFile: row.rowsInFile,
    rows: row.rows,
    problem: row.problem,
    releasedBy: row.releasedBy,
  };
}
