import { callEngine, EngineError } from '../call-engine.ts';
import { asList, asObject, type JsonObject } from '../json.ts';
import { rowName, type TableKeys } from './table-keys.ts';
import type { keysToLookUp } from './touches.ts';

type Wanted = ReturnType<typeof keysToLookUp>;

/** Rows as they are, by their name; those that do not exist are left out. */
export async function lookUpRows(
  port: number,
  wanted: Wanted,
  tables: ReadonlyMap<string, TableKeys>,
): Promise<Map<string, JsonObject>> {
  const unique = [...new Map(wanted.map((one) => [one.name, one])).values()];
  const RequestItems: JsonObject = {};
  for (const [table, rows] of Map.groupBy(unique, ({ table }) => table)) {
    RequestItems[table] = { Keys: rows.map(({ key }) => key), ConsistentRead: true };
  }
  const answer = await readRows(port, RequestItems);
  const found = new Map<string, JsonObject>();
  for (const [table, rows] of Object.entries(asObject(answer.Responses))) {
    const keys = tables.get(table);
    if (keys === undefined) continue;
    for (const row of asList(rows)) found.set(rowName(keys, asObject(row)), asObject(row));
  }
  return found;
}

async function readRows(port: number, RequestItems: JsonObject): Promise<JsonObject> {
  try {
    return await callEngine(port, 'DynamoDB_20120810.BatchGetItem', { RequestItems });
  } catch (error) {
    // A call with wrong keys: the engine itself reports it to the caller.
    if (error instanceof EngineError && error.code === 'ValidationException') return {};
    throw error;
  }
}
