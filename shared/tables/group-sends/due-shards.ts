import { shardOf, shardsOf } from '../../values/shards.ts';

/** The index by which the sweep finds what is due is spread over so many partition keys. */
export const dueShards = shardsOf(4);

/** The partition key of a shard of that index. */
export const dueKey = (shard: string) => `due#${shard}`;

/** Where a group send that is due is found. */
export const dueShardOf = (groupSendId: string) => dueKey(shardOf(groupSendId, dueShards));
