import { shardOf, shardsOf } from '../../values/shards.ts';
import { countRows, type Row } from '../client/database.ts';
import { mergedPage, type SortedList } from '../client/merged-page.ts';
import { shardedPage, shardQuery } from '../client/sharded-list.ts';

/**
 * The contacts of an account, and the members of a group, are spread over several bundles by a hash
 * of the phone: docs/decisions/0017-phonebook-in-shards.md explains why four.
 */
const phonebookShards = shardsOf(4);

/** The bundle of a phone in a list of this name. */
export function bundleInList(list: string, phone: string): string {
  return `${list}#${shardOf(phone, phonebookShards)}`;
}

/** A list of phones by its name, and the query for each of its bundles. */
export function phoneList(
  name: string,
  query: SortedList['query'],
  phonePrefix?: string,
): SortedList {
  const values = query.ExpressionAttributeValues;
  return {
    shards: phonebookShards,
    partition: 'bundle',
    keyOf: (shard) => `${name}#${shard}`,
    sort: 'phone',
    ...(phonePrefix && { range: 'begins_with(phone, :prefix)' }),
    query: {
      ...query,
      ...(phonePrefix && { ExpressionAttributeValues: { ...values, ':prefix': phonePrefix } }),
    },
  };
}

/** The rows of a page, and the phone to continue after; undefined at the end. */
export type PhonePage<T> = { readonly items: T[]; readonly next: string | undefined };
export type PageWanted = { readonly limit: number; readonly from: string | undefined };

/** A page in order of number, of all bundles together. */
export async function pageInOrder<T extends Row>(
  list: SortedList,
  page: PageWanted,
): Promise<PhonePage<T>> {
  return mergedPage<T>(list, page);
}

/**
 * A page of a walk through a whole list, one bundle after the other: each phone once, in an
 * arbitrary order, for a fraction of the queries that the order of numbers takes.
 */
export async function pageOfWalk<T extends { phone: string }>(
  list: SortedList,
  { limit, from }: PageWanted,
): Promise<PhonePage<T>> {
  const place = from === undefined ? from : { shard: shardOf(from, phonebookShards), phone: from };
  const { items, next } = await shardedPage<T>(list, { limit, from: place });
  return { items, next: next && items.at(-1)?.phone };
}

/** How many rows there are, in at most this many pages a bundle; `exact` is false for very many. */
export async function countPhones(
  list: SortedList,
  mostPages: number,
): Promise<{ rows: number; exact: boolean }> {
  const counts = await Promise.all(
    list.shards.map((shard) => countRows(shardQuery(list, shard), mostPages)),
  );
  const rows = counts.reduce((sum, one) => sum + one.rows, 0);
  return { rows, exact: counts.every(({ exact }) => exact) };
}
