import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { pageOf, paging } from '../../shared/lambda/shapes.ts';
import { optOutPage } from '../../shared/tables/phonebook/opt-out-lists.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { OptOutAnswer, optOutAnswer } from './opt-out-answer.ts';

/** Lists the opt-outs, newest first. A page may be short although more follow. */
export const listOptOuts = endpoint({
  method: 'GET',
  path: '/v1/opt-outs',
  roles: readers,
  summary: 'The people who must not be texted and since when, newest first',
  query: z.strictObject({
    ...paging,
    /**
     * `out` by default; `restored`: the person texted START; `voided`: an operator found it
     * mistaken.
     */
    state: z._default(z.enum(['out', 'restored', 'voided', 'all']), 'out'),
  }),
  answer: pageOf(OptOutAnswer),
}).handler(async ({ accountId, query }) => {
  const from = keyOf(query.cursor, { accountId });
  const state = query.state === 'all' ? undefined : query.state;
  const page = await optOutPage(accountId, { limit: query.limit, from, state });
  return {
    body: { items: page.items.map(optOutAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});
