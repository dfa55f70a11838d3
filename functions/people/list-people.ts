import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { PersonAnswer, pageOf, paging } from '../../shared/lambda/shapes.ts';
import { personAnswer } from '../../shared/people/person-answer.ts';
import { peoplePage } from '../../shared/tables/accounts/people.ts';
import { readers } from '../../shared/values/people/roles.ts';

/**
 * Lists who may sign in to the account. Every role may see this, because conversations are
 * assigned.
 */
export const listPeople = endpoint({
  method: 'GET',
  path: '/v1/people',
  roles: readers,
  summary: 'The people of the account and their roles; with ?state=removed those who were removed',
  query: z.strictObject({ ...paging, state: z.optional(z.enum(['removed'])) }),
  answer: pageOf(PersonAnswer),
}).handler(async ({ accountId, query }) => {
  const from = keyOf(query.cursor, { accountId });
  const which = query.state ?? 'here';
  const page = await peoplePage(accountId, which, { limit: query.limit, from });
  return {
    body: { items: page.items.map(personAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});
