import { shardOf, shardsOf } from '../../values/shards.ts';
import { walkShards } from './sharded-list.ts';

/** The number of partition keys of an index by which the sweep finds what is due. */
const dueShards = shardsOf(4);

/** The partition key of a shard of such an index. */
const dueKey = (shard: string) => `due#${shard}`;

/** The place of a due item in the index, by its name. A busy table has shards of its own number. */
export function dueShardOf(name: string, shards = dueShards): string {
  return dueKey(shardOf(name, shards));
}

/** What is due in a table, by such an index; only what the index holds. */
export function rowsDue<Found>(
  index: { TableName: string; IndexName: string },
  at: string,
  shards = dueShards,
): AsyncGenerator<Found> {
  return walkShards<Found>({
    shards,
    partition: 'dueShard',
    keyOf: dueKey,
    range: 'dueAt <= :at',
    query: { ...index, ExpressionAttributeValues: { ':at': at } },
  });
}
