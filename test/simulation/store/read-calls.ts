import { readPath } from './conditions.ts';
import { TokenReader } from './expression-tokens.ts';
import type { Row } from './rows.ts';
import { invalid } from './store-error.ts';
import type { Keyed, Tables } from './tables.ts';
import { copyOf } from './values.ts';
import { bindingsOf, conditionOf } from './write-calls.ts';

type Projecting = {
  readonly ProjectionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
};

export type GetInput = Projecting & { readonly TableName?: string; readonly Key?: Row };

export type QueryInput = Projecting & {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly FilterExpression?: string;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
  readonly ExclusiveStartKey?: Row | undefined;
  readonly ScanIndexForward?: boolean;
  readonly Limit?: number;
  readonly Select?: string;
};

/** `GetItem`, of the rows as they stood at a time. */
export function getRow(tables: Tables, input: GetInput, atMs: number): { Item?: Row } {
  const rows = tables.of(input.TableName ?? '');
  const row = rows.asOf(rows.keyOf(input.Key ?? {}), atMs);
  return row ? { Item: project(row, input) } : {};
}

/** `Query` of a table or an index, and `Scan`, which asks for no key. */
export function queryRows(tables: Tables, input: QueryInput, atMs: number) {
  const rows = tables.of(input.TableName ?? '');
  const found = input.KeyConditionExpression
    ? keyed(rows, input, atMs)
    : rows.all(atMs).filter((row) => isIn(rows, input.IndexName, row));
  if (input.ScanIndexForward === false) found.reverse();
  const from = startOf(rows, input, found);
  const read = found.slice(from, from + (input.Limit ?? Infinity));
  const isFull = input.Limit !== undefined && read.length === input.Limit;
  const last = isFull ? read.at(-1) : undefined;
  const filter = input.FilterExpression && conditionOf(input.FilterExpression);
  const carried = rows.shape.indexes.find(({ name }) => name === input.IndexName)?.carries;
  const seen = read.map((row) => carriedOf(row, carried));
  const kept = filter ? seen.filter((row) => filter(row, bindingsOf(input))) : seen;
  const next = last ? { LastEvaluatedKey: placeIn(rows, input.IndexName, last) } : {};
  const counts = { Count: kept.length, ScannedCount: read.length, ...next };
  if (input.Select === 'COUNT') return counts;
  return { Items: kept.map((row) => project(row, input)), ...counts };
}

function keyed(rows: Keyed, input: QueryInput, atMs: number): Row[] {
  const given = bindingsOf(input);
  const { pk } = rows.placeOf(input.IndexName);
  const text = input.KeyConditionExpression ?? '';
  const value = partitionIn(text, pk, given);
  const holds = conditionOf(text);
  return rows
    .partition(value, atMs, input.IndexName)
    .filter((row) => holds(row, given) && isIn(rows, input.IndexName, row));
}

const equality = /(#?\w+)\s*=\s*(:\w+)/g;
const equalities = new Map<string, readonly (readonly [string, string])[]>();

/** The partition key's value, which a key condition has to name. */
function partitionIn(text: string, pk: string, given: ReturnType<typeof bindingsOf>): unknown {
  for (const [name, value] of equalitiesIn(text)) {
    if ((given.names?.[name] ?? name) === pk) return given.values?.[value];
  }
  throw invalid(`Query condition missed key schema element: ${pk}`);
}

/** Which names a key condition asks to be which values. */
function equalitiesIn(text: string) {
  const known = equalities.get(text);
  if (known) return known;
  const found = [...text.matchAll(equality)].map(([, name = '', value = '']) => {
    return [name, value] as const;
  });
  equalities.set(text, found);
  return found;
}

function isIn(rows: Keyed, index: string | undefined, row: Row): boolean {
  const { pk, sk } = rows.placeOf(index);
  return row[pk] !== undefined && (!sk || row[sk] !== undefined);
}

function placeIn(rows: Keyed, index: string | undefined, row: Row): Row {
  const names = [rows.shape, rows.placeOf(index)].flatMap(({ pk, sk }) => (sk ? [pk, sk] : [pk]));
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

/** Where the page begins: after the start key, whether its row is still there or not. */
function startOf(rows: Keyed, input: QueryInput, found: readonly Row[]): number {
  const start = input.ExclusiveStartKey;
  if (!start) return 0;
  const sign = input.ScanIndexForward === false ? -1 : 1;
  const names = [rows.placeOf(input.IndexName), rows.shape].flatMap(({ pk, sk }) =>
    sk ? [sk, pk] : [pk],
  );
  if (names.some((name) => start[name] === undefined)) {
    throw invalid('The provided starting key is invalid');
  }
  if (!input.KeyConditionExpression) names.reverse();
  const after = found.findIndex((row) => sign * order(row, start, names) > 0);
  return after < 0 ? found.length : after;
}

function order(one: Row, other: Row, names: readonly string[]): number {
  for (const name of names) {
    const [left, right] = [one[name], other[name]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}

function carriedOf(row: Row, carried: ReadonlySet<string> | undefined): Row {
  if (!carried) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => carried.has(name)));
}

/** A copy of a row, or of those of its attributes that are asked for. */
function project(row: Row, input: Projecting): Row {
  if (!input.ProjectionExpression) return copyOf(row);
  const tokens = new TokenReader(input.ProjectionExpression);
  const wanted: Row = {};
  do {
    const [name = '', ...deeper] = readPath(tokens)({ names: input.ExpressionAttributeNames });
    if (deeper.length > 0) throw invalid('A projection of parts of attributes is not known here');
    if (row[name] !== undefined) wanted[name] = copyOf(row[name]);
  } while (tokens.take(','));
  return wanted;
}
