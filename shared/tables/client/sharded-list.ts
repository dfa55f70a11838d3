import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { ForeignCursor } from '../../values/failures/foreign-cursor.ts';
import { type Page, queryAll, queryPage, type Row } from './database.ts';

/** A list whose rows are spread over several partition keys of a table. */
export type ShardedList = {
  readonly shards: readonly string[];
  /** The attribute that is the partition key, and its value in each shard. */
  readonly partition: string;
  readonly keyOf: (shard: string) => string;
  /** A condition on the sort key. */
  readonly range?: string;
  /** The query for each shard. Its expressions do not use `#shard` and `:shard`. */
  readonly query: Omit<QueryCommandInput, 'KeyConditionExpression' | 'ExclusiveStartKey'>;
};

/**
 * Where a walk over a sharded list continues: the shard, and in it the key of the last row read,
 * without the partition key, so a cursor does not contain the account.
 */
export type Place = Row & { readonly shard: string };

/**
 * A page of a sharded list: shard after shard, inside each in order of its sort key. `limit` rows
 * are read, or those of one query that filters. `from` is the `next` of the page before; a value
 * that is no place in this list throws `ForeignCursor`.
 */
export async function shardedPage<T>(
  list: ShardedList,
  page: { limit: number; from: Row | undefined },
): Promise<Page<T>> {
  const { shards } = list;
  const start = startOf(list, page.from);
  const items: T[] = [];
  let { key } = start;
  for (let n = start.index; n < shards.length; n++) {
    const shard = shards[n] ?? '';
    const found = await queryPage<T>({
      ...shardQuery(list, shard),
      Limit: page.limit - items.length,
      ExclusiveStartKey: key,
    });
    items.push(...found.items);
    if (found.next) return { items, next: placeOf(list, shard, found.next) };
    key = undefined;
    const following = shards[n + 1];
    if (items.length >= page.limit && following) return { items, next: { shard: following } };
  }
  return { items, next: undefined };
}

/** Every row from a place on, in the order of `shardedPage`. */
export async function* walkShards<T>(list: ShardedList, from?: Place): AsyncGenerator<T> {
  const { index, key } = startOf(list, from);
  for (const [n, shard] of list.shards.slice(index).entries()) {
    yield* queryAll<T>(shardQuery(list, shard), n === 0 ? key : undefined);
  }
}

/**
 * The first rows of all shards together, in the order of an attribute that grows in each shard: one
 * query a shard, which reads as many rows as are needed in all.
 */
export async function firstOfShards<T>(
  list: ShardedList,
  want: { limit: number; order: (row: T) => string },
): Promise<T[]> {
  const pages = await Promise.all(
    list.shards.map((shard) => queryPage<T>({ ...shardQuery(list, shard), Limit: want.limit })),
  );
  const rows = pages.flatMap(({ items }) => items);
  const sorted = rows.toSorted((one, other) => (want.order(one) < want.order(other) ? -1 : 1));
  return sorted.slice(0, want.limit);
}

/** Every row, all shards side by side, in no order, until `each` answers that it is enough. */
export async function readShards<T>(
  list: ShardedList,
  each: (row: T) => 'enough' | undefined,
): Promise<void> {
  let isEnough = false;
  await Promise.all(
    list.shards.map(async (shard) => {
      for await (const row of queryAll<T>(shardQuery(list, shard))) {
        if (isEnough) return;
        isEnough = each(row) === 'enough';
      }
    }),
  );
}

/** The query for one shard. */
export function shardQuery({ partition, keyOf, range, query }: ShardedList, shard: string) {
  return {
    ...query,
    KeyConditionExpression: `#shard = :shard${range ? ` AND ${range}` : ''}`,
    ExpressionAttributeNames: { ...query.ExpressionAttributeNames, '#shard': partition },
    ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ':shard': keyOf(shard) },
  };
}

function startOf({ shards, partition, keyOf }: ShardedList, from: Row | undefined) {
  if (!from) return { index: 0, key: undefined };
  const { shard, ...rest } = from;
  const index = typeof shard === 'string' ? shards.indexOf(shard) : -1;
  if (index < 0) throw new ForeignCursor();
  const isAtStart = Object.keys(rest).length === 0;
  return {
    index,
    key: isAtStart ? undefined : { ...rest, [partition]: keyOf(shards[index] ?? '') },
  };
}

function placeOf({ partition }: ShardedList, shard: string, key: Row): Place {
  const { [partition]: _, ...rest } = key;
  return { ...rest, shard };
}
