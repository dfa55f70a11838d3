import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { pageOf, paging, words } from '../../../shared/lambda/shapes.ts';
import { readers } from '../../../shared/values/people/roles.ts';
import { ConversationAnswer, withPeople } from '../conversation-answer.ts';
import { BoxCounts, countBoxes } from './count-boxes.ts';
import { findConversations, searchConversations } from './find-conversations.ts';

/**
 * The inbox, newest activity first, with the names from the phonebook. A page may be short although
 * more follow (then `nextCursor` is set), because a request reads a limited number of lines.
 */
export const listConversations = endpoint({
  method: 'GET',
  path: '/v1/conversations',
  roles: readers,
  summary: 'The inbox: conversations by last activity, with unread counts and assignees',
  query: z.strictObject({
    ...paging,
    /** `open`, `snoozed` (the earliest return first) or `done`. */
    state: z._default(z.enum(['open', 'snoozed', 'done']), 'open'),
    /** Only those with texts that the caller has not read. */
    unread: z.optional(z.literal('true')),
    /** Only those assigned to this person, to the caller (`me`), or to nobody (`none`). */
    assignee: z.optional(words(200)),
    /**
     * Only people who are found by these words, as in `/v1/search`: at most one page, without a
     * cursor.
     */
    q: z.optional(words(100)),
    /** Also counts the conversations in each box. */
    count: z.optional(z.literal('true')),
  }),
  answer: z.extend(pageOf(ConversationAnswer), { counts: z.optional(BoxCounts) }),
}).handler(async (call) => {
  const { accountId, query } = call;
  const { state, assignee, limit, q } = query;
  const from = keyOf(query.cursor, { accountId });
  const wanted = { state, assignee, unread: query.unread !== undefined };
  const [page, counts] = await Promise.all([
    q
      ? searchConversations(call, wanted, { limit, q })
      : findConversations(call, wanted, { limit, from }),
    query.count ? countBoxes(call) : undefined,
  ]);
  const items = await withPeople(call, page.items);
  return { body: { items, nextCursor: cursorOf(page.next, 'accountId'), counts } };
});
