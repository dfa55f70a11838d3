import { shardOf, shardsOf } from '../../values/shards.ts';
import { walkShards } from './sharded-list.ts';

/** The number of partition keys of an index by which the sweep finds what is due. */
const dueShards = shardsOf(4);

/** The partition key of a shard of such an index. */
const dueKey = (shard: string) => `due#${shard}`;

/** The place of a due item in the index, by its name. */
export const dueShardOf = (name: string) => dueKey(shardOf(name, dueShards));

/** What is due in a table, by such an index; only the keys. */
export function rowsDue<Keys>(
  index: { TableName: string; IndexName: string },
  at: string,
): AsyncGenerator<Keys> {
  return walkShards<Keys>({
    shards: dueShards,
    partition: 'dueShard',
    keyOf: dueKey,
    range: 'dueAt <= :at',
    query: { ...index, ExpressionAttributeValues: { ':at': at } },
  });
}
