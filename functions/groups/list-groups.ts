import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { Paging, pageOf } from '../../shared/lambda/shapes.ts';
import { groupPage } from '../../shared/tables/phonebook/groups.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { GroupAnswer, groupAnswer } from './group-answer.ts';

/** Lists the account's groups. */
export const listGroups = endpoint({
  method: 'GET',
  path: '/v1/groups',
  roles: readers,
  summary: 'The groups of the phonebook, saved filters among them',
  query: Paging,
  answer: pageOf(GroupAnswer),
}).handler(async ({ accountId, query }) => {
  const from = keyOf(query.cursor, { accountId });
  const page = await groupPage(accountId, { limit: query.limit, from });
  return {
    body: { items: page.items.map(groupAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});
