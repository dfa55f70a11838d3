import { shardOf, shardsOf } from '../../values/shards.ts';

/**
 * The inbox of an account: its conversations by last activity. An index in eight shards by phone:
 * each text moves a line, which is two write units, and a slow index slows its table. So 500
 * replies a second to one account are 125 units a second for each key.
 */
export const inboxShards = shardsOf(8);

/** Each state of a conversation has its own list, so that many old ones make no list slow. */
export type InboxState = 'open' | 'snoozed' | 'done';

export const inboxOf = (accountId: string, shard: string, state: InboxState = 'open') =>
  state === 'open' ? `${accountId}#${shard}` : `${accountId}#${shard}#${state}`;

/** The place of a conversation in the inbox. No two have the same, so a cursor is a place. */
export function inboxPlaceOf(
  person: { accountId: string; phone: string },
  at: string,
  state?: InboxState,
) {
  const { accountId, phone } = person;
  const inbox = inboxOf(accountId, shardOf(phone, inboxShards), state);
  return { inbox, inboxPlace: `${at}#${phone}` };
}
