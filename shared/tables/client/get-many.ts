import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { untilNoneIsLeft } from './back-off.ts';
import { coalesceCalls } from './coalesce-calls.ts';
import { db, type Row } from './database.ts';

type Options = { readonly consistent: boolean; readonly attributes?: readonly string[] };
type Reading = Options & { readonly table: string };

const mostTogether = 100;

/**
 * The rows that exist among these keys, in the order of the keys. Keys that the store leaves unread
 * are read again, for some seconds; then it throws `StoreThrottled`. Callers of the same table in
 * one turn share calls. `attributes`: read only these and the key; otherwise all.
 */
export async function getMany<T>(
  table: string,
  keys: readonly Row[],
  options: Options,
): Promise<T[]> {
  if (keys.length === 0) return [];
  const rows = await readerOf({ ...options, table })(keys);
  return rows.filter((row) => row !== undefined) as T[];
}

/** As `getMany`, for one. */
export async function getOne<T>(table: string, key: Row): Promise<T | undefined> {
  const [row] = await getMany<T>(table, [key], { consistent: true });
  return row;
}

type Reader = (keys: readonly Row[]) => Promise<readonly (Row | undefined)[]>;

const readers = new Map<string, Reader>();

function readerOf(reading: Reading): Reader {
  const name = JSON.stringify(reading);
  const reader = readers.get(name) ?? coalesceCalls((keys) => readAll(reading, keys), mostTogether);
  readers.set(name, reader);
  return reader;
}

/** A key that is requested twice is read once: the store refuses repeats. */
async function readAll(
  reading: Reading,
  keys: readonly Row[],
): Promise<readonly (Row | undefined)[]> {
  const names = Object.keys(keys[0] ?? {});
  const nameOf = (row: Row) => names.map((name) => row[name]).join('\n');
  const wanted = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const found = new Map<string, Row>();
  for (let n = 0; n < wanted.length; n += mostTogether) {
    const rows = await readBatch({ ...reading, names }, wanted.slice(n, n + mostTogether));
    for (const row of rows) found.set(nameOf(row), row);
  }
  return keys.map((key) => found.get(nameOf(key)));
}

async function readBatch(
  { table, consistent, attributes, names }: Reading & { names: readonly string[] },
  keys: readonly Row[],
): Promise<Row[]> {
  const found: Row[] = [];
  const wanted = { ConsistentRead: consistent, ...projection(names, attributes) };
  await untilNoneIsLeft(keys, async (open) => {
    const RequestItems = { [table]: { ...wanted, Keys: [...open] } };
    const answer = await db.send(new BatchGetCommand({ RequestItems }));
    found.push(...(answer.Responses?.[table] ?? []));
    return answer.UnprocessedKeys?.[table]?.Keys ?? [];
  });
  return found;
}

function projection(names: readonly string[], attributes: readonly string[] | undefined) {
  if (!attributes) return {};
  const aliases = [...new Set([...names, ...attributes])].map(
    (name, n) => [`#a${n}`, name] as const,
  );
  return {
    ProjectionExpression: aliases.map(([alias]) => alias).join(','),
    ExpressionAttributeNames: Object.fromEntries(aliases),
  };
}
