import { asList, asObject, type Json, type JsonObject, parseObject } from '../json.ts';
import type { StoreCall } from './row-acts.ts';
import { type RefusedParts, refuseStatement, type StoreAnswer } from './throttled.ts';

/** True for calls that can be done in part. */
export function isBatch(action: string): boolean {
  return action in batches;
}

/** The same call without what was refused. */
export function withoutRefused({ action, input }: StoreCall, refused: RefusedParts): JsonObject {
  return batches[action]?.keep(input, (n) => !refused.has(n)) ?? input;
}

/** The answer for the caller: the answer to the rest, and the refused parts as AWS returns them. */
export function withRefused(
  { action, input }: StoreCall,
  refused: RefusedParts,
  answer: StoreAnswer,
): StoreAnswer {
  if (answer.status !== 200) return answer;
  const answered = parseObject(answer.body);
  const joined = batches[action]?.join(answered, input, refused) ?? answered;
  return { status: 200, body: JSON.stringify(joined) };
}

type Batch = {
  keep(input: JsonObject, isKept: (n: number) => boolean): JsonObject;
  join(answered: JsonObject, input: JsonObject, refused: RefusedParts): JsonObject;
};

const batches: Readonly<Record<string, Batch>> = {
  BatchExecuteStatement: {
    keep: (input, isKept) => ({
      ...input,
      Statements: asList(input.Statements).filter((_, n) => isKept(n)),
    }),
    join(answered, { Statements }, refused) {
      const done = asList(answered.Responses).values();
      const Responses = asList(Statements).map((_, n): Json => {
        const one = refused.get(n);
        return one === undefined
          ? (done.next().value ?? {})
          : refuseStatement(one.touch, one.error);
      });
      return { ...answered, Responses };
    },
  },
  BatchWriteItem: {
    keep: (input, isKept) => ({
      ...input,
      RequestItems: filterTables(input.RequestItems, {
        isKept,
        listOf: asList,
        make: (list) => list,
      }),
    }),
    join(answered, { RequestItems }, refused) {
      const isKept = (n: number) => refused.has(n);
      const more = filterTables(RequestItems, { isKept, listOf: asList, make: (list) => list });
      return { ...answered, UnprocessedItems: merged(asObject(answered.UnprocessedItems), more) };
    },
  },
  BatchGetItem: {
    keep: (input, isKept) => ({
      ...input,
      RequestItems: filterTables(input.RequestItems, { isKept, ...keysOfTable }),
    }),
    join(answered, { RequestItems }, refused) {
      const isKept = (n: number) => refused.has(n);
      const more = filterTables(RequestItems, { isKept, ...keysOfTable });
      return { ...answered, UnprocessedKeys: merged(asObject(answered.UnprocessedKeys), more) };
    },
  },
};

type Filter = {
  isKept(n: number): boolean;
  listOf(value: Json): Json[];
  make(list: Json[], value: Json): Json;
};

const keysOfTable: Omit<Filter, 'isKept'> = {
  listOf: (value) => asList(asObject(value).Keys),
  make: (Keys, value) => ({ ...asObject(value), Keys }),
};

/** The kept parts of lists by table; `n` counts through all tables. */
function filterTables(requests: Json | undefined, { isKept, listOf, make }: Filter): JsonObject {
  const kept: JsonObject = {};
  let n = 0;
  for (const [table, value] of Object.entries(asObject(requests))) {
    const list = listOf(value).filter(() => isKept(n++));
    if (list.length > 0) kept[table] = make(list, value);
  }
  return kept;
}

/** What the engine left undone and what we refused, by table. */
function merged(engine: JsonObject, ours: JsonObject): JsonObject {
  const all = { ...engine, ...ours };
  for (const table of Object.keys(engine)) {
    const [theirs, own] = [engine[table], ours[table]];
    if (own === undefined) continue;
    if (Array.isArray(theirs) && Array.isArray(own)) all[table] = [...theirs, ...own];
    else {
      const Keys = [...asList(asObject(theirs).Keys), ...asList(asObject(own).Keys)];
      all[table] = { ...asObject(own), Keys };
    }
  }
  return all;
}
