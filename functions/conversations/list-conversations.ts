import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { Paging, pageOf } from '../../shared/lambda/shapes.ts';
import { inboxPage } from '../../shared/tables/texts/inbox.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { ConversationAnswer, withPeople } from './conversation-answer.ts';

/** The inbox, last activity first, with the names that the phonebook has. */
export const listConversations = endpoint({
  method: 'GET',
  path: '/v1/conversations',
  roles: readers,
  summary: 'The inbox: conversations by last activity, with unread count and assignee',
  query: Paging,
  answer: pageOf(ConversationAnswer),
}).handler(async (call) => {
  const { accountId, query } = call;
  const from = keyOf(query.cursor, { accountId });
  const page = await inboxPage(accountId, { limit: query.limit, from });
  const items = await withPeople(accountId, page.items);
  return { body: { items, nextCursor: cursorOf(page.next, 'accountId') } };
});
