import { shardOf, shardsOf } from '../../values/shards.ts';
import { walkShards } from './sharded-list.ts';

/** An index by which the sweep finds what is due is spread over so many partition keys. */
const dueShards = shardsOf(4);

/** The partition key of a shard of such an index. */
const dueKey = (shard: string) => `due#${shard}`;

/** Where something that is due is found, by its name. */
export const dueShardOf = (name: string) => dueKey(shardOf(name, dueShards));

/** What is due in a table, by an index of it that is spread so; the keys alone. */
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
