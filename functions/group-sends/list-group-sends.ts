import { endpoint } from '../../shared/lambda/endpoint.ts';
import { cursorOf, keyOf } from '../../shared/tables/cursor.ts';
import { groupSendPage } from '../../shared/tables/group-sends.ts';
import * as contract from './contract.ts';
import { groupSendAnswer } from './show-group-send.ts';

/** Lists the account's group sends, newest first. */
export const listGroupSends = endpoint(contract.listGroupSends, async (call) => {
  const { accountId, query, at } = call;
  const from = keyOf(query.cursor, { accountId });
  const page = await groupSendPage(accountId, { limit: query.limit, from });
  return {
    body: {
      items: await Promise.all(page.items.map((send) => groupSendAnswer(send, at))),
      nextCursor: cursorOf(page.next, 'accountId'),
    },
  };
});
