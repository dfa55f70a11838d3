import { shardOf, shardsOf } from '../../values/shards.ts';

/**
 * The inbox of an account: its conversations by last activity. An index in eight shards by phone:
 * each text moves a line, which is two write units, and a slow index holds up its table. So 500
 * replies a second to one account are 125 units a second for each key.
 */
export const inboxShards = shardsOf(8);

export const inboxOf = (accountId: string, shard: string) => `${accountId}#${shard}`;

/** Where a conversation stands in the inbox. No two share a place, so a cursor is a place. */
export function inboxPlaceOf(person: { accountId: string; phone: string }, at: string) {
  const { accountId, phone } = person;
  return { inbox: inboxOf(accountId, shardOf(phone, inboxShards)), inboxPlace: `${at}#${phone}` };
}
