import { asList, asObject, asText, type Json, type JsonObject } from '../json.ts';
import { readKeyCondition } from './key-condition.ts';
import type { RowAct } from './row-act.ts';
import { readStatement } from './statement.ts';
import type { TableKeys } from './table-keys.ts';
import { readUpdate } from './update-expression.ts';

/** A call of the store, as the SDK makes it. */
export type StoreCall = { readonly action: string; readonly input: JsonObject };

/**
 * What a call does, row by row in the order of its parts: a batch has as many as it has rows, any
 * other call one. Undefined for a call without a row that we can name (a scan, a description).
 */
export function readRowActs(
  { action, input }: StoreCall,
  tables: ReadonlyMap<string, TableKeys>,
): readonly RowAct[] | undefined {
  const hashOf = (table: string, index?: string) => {
    const keys = tables.get(table);
    const place = keys?.indexes.find((one) => one.index === index) ?? keys?.own;
    return place === undefined ? [] : [...place.hash, ...place.range];
  };
  const whole = readers[action]?.(input, hashOf);
  if (whole === undefined || whole.some((act) => act === undefined)) return undefined;
  return whole.flatMap((act) => act ?? []);
}

type HashOf = (table: string, index?: string) => readonly string[];
type Reader = (input: JsonObject, hashOf: HashOf) => (RowAct | undefined)[];

const readers: Readonly<Record<string, Reader>> = {
  GetItem: (input) => [read(input, weightOf(input))],
  Query: (input, hashOf) => [query(input, hashOf)],
  PutItem: (input) => [put(input, 1)],
  UpdateItem: (input) => [update(input, 1)],
  DeleteItem: (input) => [remove(input, 1)],
  BatchGetItem: ({ RequestItems }) =>
    Object.entries(asObject(RequestItems)).flatMap(([TableName, value]) => {
      const asked = asObject(value);
      const weight = weightOf(asked);
      return asList(asked.Keys).map((Key) => read({ TableName, Key }, weight));
    }),
  BatchWriteItem: ({ RequestItems }) =>
    Object.entries(asObject(RequestItems)).flatMap(([TableName, requests]) =>
      asList(requests).map((request) => {
        const { PutRequest, DeleteRequest } = asObject(request);
        if (PutRequest !== undefined) return put({ TableName, ...asObject(PutRequest) }, 1);
        return remove({ TableName, ...asObject(DeleteRequest) }, 1);
      }),
    ),
  TransactGetItems: ({ TransactItems }) =>
    asList(TransactItems).map((item) => read(asObject(asObject(item).Get), 2)),
  TransactWriteItems: ({ TransactItems }) =>
    asList(TransactItems).map((item) => {
      const { Put, Update, Delete, ConditionCheck } = asObject(item);
      if (Put !== undefined) return put(asObject(Put), 2);
      if (Update !== undefined) return update(asObject(Update), 2);
      if (Delete !== undefined) return remove(asObject(Delete), 2);
      const checked = read(asObject(ConditionCheck), 2);
      // A check costs what a write costs, and changes nothing.
      return { ...checked, verb: 'write' as const };
    }),
  ExecuteStatement: (input, hashOf) => [statement(input, hashOf, 1)],
  ExecuteTransaction: ({ TransactStatements }, hashOf) =>
    asList(TransactStatements).map((one) => statement(asObject(one), hashOf, 2)),
  BatchExecuteStatement: ({ Statements }, hashOf) =>
    asList(Statements).map((one) => statement(asObject(one), hashOf, 1)),
};

function weightOf({ ConsistentRead }: JsonObject): number {
  return ConsistentRead === true ? 1 : 0.5;
}

const untouched = { sets: {}, removes: [], mayExist: true } as const;

function read({ TableName, Key }: Record<string, Json | undefined>, weight: number): RowAct {
  return { table: asText(TableName), verb: 'read', key: asObject(Key), ...untouched, weight };
}

function put({ TableName, Item }: Record<string, Json | undefined>, weight: number): RowAct {
  const row = asObject(Item);
  const written = { table: asText(TableName), key: row, sets: row, removes: 'all' } as const;
  return { ...written, verb: 'write', mayExist: true, weight };
}

function update(input: JsonObject, weight: number): RowAct {
  const act = { table: asText(input.TableName), key: asObject(input.Key), weight };
  return { ...act, verb: 'write', mayExist: true, ...readUpdate(input) };
}

function remove({ TableName, Key }: Record<string, Json | undefined>, weight: number): RowAct {
  const act = { table: asText(TableName), key: asObject(Key), weight };
  return { ...act, verb: 'write', sets: {}, removes: 'all', mayExist: true };
}

function query(input: JsonObject, hashOf: HashOf): RowAct {
  const table = asText(input.TableName);
  const index = input.IndexName === undefined ? undefined : asText(input.IndexName);
  const key = readKeyCondition(input, hashOf(table, index));
  return { table, index, verb: 'read', key, ...untouched, weight: weightOf(input) };
}

function statement(input: JsonObject, hashOf: HashOf, weight: number): RowAct | undefined {
  const found = readStatement(asText(input.Statement), asList(input.Parameters), hashOf);
  if (found === undefined) return undefined;
  const eventual = found.verb === 'read' ? weightOf(input) : 1;
  return { ...found, weight: weight === 2 ? 2 : eventual };
}
