import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { Paging, pageOf } from '../../shared/lambda/shapes.ts';
import { exportPage } from '../../shared/tables/exports/exports.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { ExportAnswer, exportAnswer } from './export-answer.ts';

/** The account's exports of the last thirty days, newest first. */
export const listExports = endpoint({
  method: 'GET',
  path: '/v1/exports',
  roles: owners,
  summary: 'Exports of the last thirty days, newest first',
  query: Paging,
  answer: pageOf(ExportAnswer),
}).handler(async ({ accountId, query, at }) => {
  const from = keyOf(query.cursor, { accountId });
  const page = await exportPage(accountId, { limit: query.limit, from });
  const items = await Promise.all(page.items.map((one) => exportAnswer(one, at)));
  return { body: { items, nextCursor: cursorOf(page.next, 'accountId') } };
});
