import { shardOf, shardsOf } from '../../values/shards.ts';
import { walkShards } from './sharded-list.ts';

/** An index by which the sweep finds what is due is spread over so many partition keys. */
export const dueShards = shardsOf(4);

/** The partition key of a shard of such an index. */
export const dueKey = (shard: string) => `due#${shard}`;

/** Where something that is due is found, by its name. */
export const dueShardOf = (name: string) => dueKey(shardOf(name, dueShards));

/** What is due in a table, by its index `due`; the keys alone. */
export function rowsDue<Keys>(table: string, at: string): AsyncGenerator<Keys> {
  return walkShards<Keys>({
    shards: dueShards,
    partition: 'dueShard',
    keyOf: dueKey,
    range: 'dueAt <= :at',
    query: {
      TableName: table,
      IndexName: 'due',
      ExpressionAttributeValues: { ':at': at },
    },
  });
}
