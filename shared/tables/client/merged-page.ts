import { queryPage, type Row } from './database.ts';
import { type ShardedList, shardQuery } from './sharded-list.ts';

/** A sharded list that is read in the order of its sort key across all shards. */
export type SortedList = ShardedList & {
  /** The attribute that is the sort key: no two rows of the list have the same. */
  readonly sort: string;
};

/**
 * A page of all shards together, in the order of the sort key. `from` is the `next` of the page
 * before: the sort key of its last row, so a cursor names no shard. Each shard is read for a little
 * more than its share of the page; a shard that had more than that is read once more.
 */
export async function mergedPage<T extends Row>(
  list: SortedList,
  page: { limit: number; from: string | undefined },
): Promise<{ items: T[]; next: string | undefined }> {
  const sortKey = (row: Row) => String(row[list.sort]);
  const readers = list.shards.map((shard) => shardReader<T>(list, { ...page, shard }));
  const items: T[] = [];
  while (items.length < page.limit) {
    const empty = readers.filter(({ rows, isOpen }) => rows.length === 0 && isOpen);
    if (empty.length > 0) {
      await Promise.all(empty.map((reader) => reader.readOn()));
      continue;
    }
    const heads = readers.flatMap(({ rows }) => rows.slice(0, 1));
    const [first] = heads.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
    if (first === undefined) return { items, next: undefined };
    readers.find(({ rows }) => rows[0] === first)?.rows.shift();
    items.push(first);
  }
  const isMore = readers.some(({ rows, isOpen }) => rows.length > 0 || isOpen);
  return { items, next: isMore ? items.map(sortKey).at(-1) : undefined };
}

/** The rows of one shard that were read and not used yet. */
function shardReader<T>(
  list: SortedList,
  page: { limit: number; from: string | undefined; shard: string },
) {
  const { limit, from, shard } = page;
  const share = limit / list.shards.length;
  // A hash spreads rows randomly: two standard deviations more are seldom too few.
  const enough = Math.min(limit, Math.ceil(share + 2 * Math.sqrt(share)));
  const start = { [list.partition]: list.keyOf(shard), [list.sort]: from };
  let key: Row | undefined = from === undefined ? undefined : start;
  return {
    rows: [] as T[],
    isOpen: true,
    async readOn() {
      const query = { ...shardQuery(list, shard), Limit: enough, ExclusiveStartKey: key };
      const found = await queryPage<T>(query);
      this.rows.push(...found.items);
      this.isOpen = found.next !== undefined;
      key = found.next;
    },
  };
}
