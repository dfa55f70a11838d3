import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { pageOf, paging } from '../../../shared/lambda/shapes.ts';
import { type Import, importsByStatus } from '../../../shared/tables/phonebook/imports.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { HeldImport } from '../answers.ts';

/** Lists imports of all accounts in one status; held ones wait for an operator. */
export const listImports = endpoint({
  method: 'GET',
  path: '/v1/operator/imports',
  roles: operators,
  summary: 'Imports of all accounts in one status; those that look bought or generated are held',
  query: z.strictObject({
    ...paging,
    status: z._default(
      z.enum(['held', 'awaiting-upload', 'running', 'done', 'failed', 'rejected']),
      'held',
    ),
  }),
  answer: pageOf(HeldImport),
}).handler(async ({ query }) => {
  const from = keyOf(query.cursor, {});
  const page = await importsByStatus(query.status, { limit: query.limit, from });
  return {
    body: { items: page.items.map(importAnswer), nextCursor: cursorOf(page.next, '') },
  };
});

/** An import as operators see it: its account, who attested what, and why it is held. */
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
    sample: row.sample && sampleIn(row.sample),
    releasedBy: row.releasedBy,
  };
}

function sampleIn({ columns, firstRows }: NonNullable<Import['sample']>) {
  return { columns, firstRows };
}
