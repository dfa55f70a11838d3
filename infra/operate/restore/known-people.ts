import { BatchGetCommand, type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '../../data/tables.ts';
import type { Row } from './plan-merge.ts';

/** The deployed name of each table. */
export type Names = Readonly<Record<TableName, string>>;

/** Whose row it is: `ACCOUNT`, and `ACCOUNT#PHONE` where it is about a person. */
export function personOf(row: Row): { readonly account: string; readonly person: string } {
  const [first = '', second = ''] = String(row.bundle ?? '').split('#');
  const account = String(row.accountId ?? first);
  return { account, person: `${account}#${row.phone ?? second}` };
}

/**
 * Who was erased after a time. Earlier erasures are in what is restored; a later one must not be
 * undone by it.
 */
export async function erasedSince(
  client: DynamoDBDocumentClient,
  audit: string,
  at: string,
): Promise<ReadonlySet<string>> {
  const erased = new Set<string>();
  const pages = paginateScan(
    { client },
    {
      TableName: audit,
      ConsistentRead: true,
      FilterExpression: 'what = :erased AND #at >= :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':erased': 'person.erased', ':at': at },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const { accountId, details } of Items) erased.add(`${accountId}#${details?.phone}`);
  }
  return erased;
}

/** Which of these rows are of somebody who has a tombstone in force. */
export async function isOutNow(
  db: DynamoDBDocumentClient,
  table: string,
  rows: readonly Row[],
): Promise<(row: Row) => boolean> {
  const people = [...new Set(rows.map((row) => personOf(row).person))];
  const asked = people.map((bundle) => ({ bundle }));
  const found = await readRows(db, { table, keys: ['bundle'], rows: asked });
  const out = new Set(found.filter((one) => one?.state === 'out').map((one) => one?.bundle));
  return (row) => out.has(personOf(row).person);
}

/** The rows of a table under the keys of these rows (100 at most), in their order. */
export async function readRows(
  db: DynamoDBDocumentClient,
  { table, keys, rows }: { table: string; keys: readonly string[]; rows: readonly Row[] },
): Promise<(Row | undefined)[]> {
  const nameOf = (row: Row) => JSON.stringify(keys.map((key) => row[key]));
  const found = new Map<string, Row>();
  let Keys = rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key]])));
  while (Keys.length > 0) {
    const RequestItems = { [table]: { Keys, ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await db.send(new BatchGetCommand({ RequestItems }));
    for (const row of Responses?.[table] ?? []) found.set(nameOf(row), row);
    Keys = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return rows.map((row) => found.get(nameOf(row)));
}
