import type { Verb } from '../partitions/key-value.ts';

/** What the store answers, as far as counting needs it. */
export type StoreReply = {
  readonly __type?: string;
  readonly ConsumedCapacity?: Consumed | readonly Consumed[];
};

type Consumed = {
  readonly TableName?: string;
  readonly CapacityUnits?: number;
  readonly Table?: Amount;
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, Amount>>;
  readonly LocalSecondaryIndexes?: Readonly<Record<string, Amount>>;
};

type Amount = { readonly CapacityUnits: number };

/** Capacity units that a call took of a table or of one of its indexes. */
export type Units = {
  readonly verb: Verb;
  readonly table: string;
  readonly index?: string | undefined;
  /** True for writes whose condition did not hold: they cost as if it had. */
  readonly isRefused?: true;
  readonly units: number;
};

/** What a call must ask for, so that its answer says what it took. */
export const capacityWish = '"ReturnConsumedCapacity":"INDEXES"';

const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);

/**
 * The capacity units of one call. They are what the store itself reports as consumed
 * (ReturnConsumedCapacity), which the tested engine counts by AWS's rules. A write that its
 * condition refused is charged too: as the store reports for batches, otherwise one unit a row (two
 * in a transaction). `input` is the request's JSON.
 */
export function unitsOf({
  call,
  input,
  reply,
}: {
  call: string;
  input: string;
  reply: StoreReply;
}): Units[] {
  const verb: Verb = reads.has(call) || isSelection(call, input) ? 'read' : 'write';
  const { ConsumedCapacity: consumed = [], __type: type = '' } = reply;
  const found = (Array.isArray(consumed) ? consumed : [consumed]).flatMap((one) =>
    unitsIn(one, verb),
  );
  if (/ConditionalCheckFailed/.test(type)) found.push(refused(tablesIn(input)[0], 1));
  if (/TransactionCanceled/.test(type)) {
    found.push(...tablesIn(input).map((table) => refused(table, 2)));
  }
  return found.filter(({ units }) => units > 0);
}

function isSelection(call: string, input: string): boolean {
  return call.endsWith('ExecuteStatement') && /"Statement":"\s*SELECT/i.test(input);
}

function unitsIn(one: Consumed, verb: Verb): Units[] {
  const { TableName: table = '?', CapacityUnits: all = 0 } = one;
  const own = one.Table?.CapacityUnits ?? 0;
  const indexes = Object.entries({ ...one.GlobalSecondaryIndexes, ...one.LocalSecondaryIndexes });
  const named = indexes.map(([index, { CapacityUnits: units }]) => ({ verb, table, index, units }));
  const rest = named.reduce((left, { units }) => left - units, all - own);
  return [{ verb, table, units: own }, ...named, { ...refused(table, rest), verb }];
}

function refused(table = '?', units: number): Units {
  return { verb: 'write', table, isRefused: true, units };
}

function tablesIn(input: string): string[] {
  return [...input.matchAll(/"TableName":"([^"]+)"/g)].map(([, table = '?']) => table);
}
