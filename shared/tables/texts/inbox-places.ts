import { shardOf, shardsOf } from '../../values/shards.ts';

/**
 * The inbox of an account: its conversations by last activity. An index in eight shards by phone:
 * each text moves a line, which is two write units, and a slow index holds up its table. So 500
 * replies a second to one account are 125 units a second for each key.
 */
export const inboxShards = shardsOf(8);

/** Each state of a conversation has a list of its own, so that a long past makes no list slow. */
export type InboxState = 'open' | 'snoozed' | 'done';

export const inboxOf = (accountId: string, shard: string, state: InboxState = 'open') =>
  state === 'open' ? `${accountId}#${shard}` : `${accountId}#${shard}#${state}`;

/** Where a conversation stands in the inbox. No two share a place, so a cursor is a place. */
export function inboxPlaceOf(
  person: { accountId: string; phone: string },
  at: string,
  state?: InboxState,
) {
  const { accountId, phone } = person;
  const inbox = inboxOf(accountId, shardOf(phone, inboxShards), state);
  return { inbox, inboxPlace: `${at}#${phone}` };
}
