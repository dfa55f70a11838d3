import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { Paging, pageOf } from '../../shared/lambda/shapes.ts';
import { importPage } from '../../shared/tables/phonebook/imports.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { ImportAnswer, importAnswer } from './import-answer.ts';

/** Lists the account's imports, newest first. Previews are shown only with a single import. */
export const listImports = endpoint({
  method: 'GET',
  path: '/v1/imports',
  roles: readers,
  summary: 'Imports, newest first',
  query: Paging,
  answer: pageOf(ImportAnswer),
}).handler(async ({ accountId, query, at }) => {
  const from = keyOf(query.cursor, { accountId });
  const page = await importPage(accountId, { limit: query.limit, from });
  return {
    body: {
      items: await Promise.all(page.items.map(({ preview: _, ...row }) => importAnswer(row, at))),
      nextCursor: cursorOf(page.next, 'accountId'),
    },
  };
});
