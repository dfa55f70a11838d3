import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { pageOf, paging } from '../../shared/lambda/shapes.ts';
import { groupSendPage } from '../../shared/tables/group-sends/group-send-lists.ts';
import type { GroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import { readers } from '../../shared/values/people/roles.ts';
import {
  answerWith,
  GroupSendAnswer,
  GroupSendStatus,
  groupSendAnswer,
} from './group-send-answer.ts';

/**
 * Lists the account's group sends, newest first. With a `status` each page is filtered after it is
 * read, so it may be short although more follow: the status is the one of the answer, which counts
 * the texts.
 */
export const listGroupSends = endpoint({
  method: 'GET',
  path: '/v1/group-sends',
  roles: readers,
  summary: 'Group sends, newest first',
  query: z.strictObject({ ...paging, status: z.optional(GroupSendStatus) }),
  answer: pageOf(GroupSendAnswer),
}).handler(async (call) => {
  const { accountId, query, at } = call;
  const from = keyOf(query.cursor, { accountId });
  const page = await groupSendPage(accountId, { limit: query.limit, from });
  const items = await Promise.all(page.items.map((send) => listed(send, at)));
  return {
    body: {
      items: items.filter(({ status }) => !query.status || status === query.status),
      nextCursor: cursorOf(page.next, 'accountId'),
    },
  };
});

/**
 * Up to this many texts are counted for a list. For more, the last count is shown with its time.
 */
const fewTexts = 2_000;

/** A page of big group sends has millions of texts: those are not read for it. */
async function listed(send: GroupSend, at: Date) {
  const { counted, dueAt } = send;
  const isSettled = send.doneAt !== undefined && dueAt === undefined;
  if (!counted || (!isSettled && counted.counts.audience <= fewTexts)) {
    return groupSendAnswer(send, at);
  }
  return { ...answerWith(send, { at, counts: counted.counts }), countedAt: counted.at };
}
