import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { importPage } from '../../shared/tables/phonebook/imports.ts';
import * as contract from './contract.ts';
import { importAnswer } from './show-import.ts';

/** Lists the account's imports, newest first; a preview is shown with the one import alone. */
export const listImports = endpoint(contract.listImports, async ({ accountId, query, at }) => {
  const from = keyOf(query.cursor, { accountId });
  const page = await importPage(accountId, { limit: query.limit, from });
  return {
    body: {
      items: await Promise.all(page.items.map(({ preview: _, ...row }) => importAnswer(row, at))),
      nextCursor: cursorOf(page.next, 'accountId'),
    },
  };
});
