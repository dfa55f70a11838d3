import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { optOutPage } from '../../shared/tables/phonebook/opt-out-lists.ts';
import type { OptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import * as contract from './contract.ts';

/** Lists the opt-outs, newest first. A page may be short although more follow. */
export const listOptOuts = endpoint(contract.listOptOuts, async ({ accountId, query }) => {
  const from = keyOf(query.cursor, { accountId });
  const state = query.state === 'all' ? undefined : query.state;
  const page = await optOutPage(accountId, { limit: query.limit, from, state });
  return {
    body: { items: page.items.map(optOutAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});

/** An opt-out as tenants see it. */
export function optOutAnswer(optOut: OptOut) {
  return {
    phone: optOut.phone,
    state: optOut.state,
    kind: optOut.kind,
    optedOutAt: optOut.optedOutAt,
    channel: optOut.channel,
    words: optOut.words,
    rule: optOut.rule,
    because: optOut.because,
    recordedBy: optOut.recordedBy,
    groupSendId: optOut.groupSendId,
    times: optOut.times,
    endedAt: optOut.restoredAt,
    endedBecause: optOut.endedBecause,
  };
}
