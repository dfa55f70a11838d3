/** What the store answers, as far as counting needs it. */
export type Told = {
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

const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);

/**
 * Adds the request units of one call, by `read TABLE`, `write TABLE` and `write TABLE/INDEX`. They
 * are what the store itself says it consumed (ReturnConsumedCapacity), which the tried engine
 * counts by AWS's rules. A write that its condition refused is billed too: `write TABLE (refused)`,
 * as the store says of batches, and one unit a row otherwise (two in a transaction).
 */
export function addUnits(
  units: Record<string, number>,
  { call, input, told }: { call: string; input: string; told: Told },
): void {
  const verb = reads.has(call) ? 'read' : 'write';
  const add = (name: string, amount: number) => {
    if (amount > 0) units[`${verb} ${name}`] = (units[`${verb} ${name}`] ?? 0) + amount;
  };
  const { ConsumedCapacity: consumed = [] } = told;
  for (const one of Array.isArray(consumed) ? consumed : [consumed]) addConsumed(one, add);
  if (/ConditionalCheckFailed/.test(told.__type ?? '')) add(refused(tablesIn(input)[0]), 1);
  if (/TransactionCanceled/.test(told.__type ?? '')) {
    for (const table of tablesIn(input)) add(refused(table), 2);
  }
}

function addConsumed(one: Consumed, add: (name: string, amount: number) => void): void {
  const { TableName: table = '?', CapacityUnits: all = 0 } = one;
  let named = one.Table?.CapacityUnits ?? 0;
  add(table, named);
  for (const [index, { CapacityUnits }] of Object.entries({
    ...one.GlobalSecondaryIndexes,
    ...one.LocalSecondaryIndexes,
  })) {
    named += CapacityUnits;
    add(`${table}/${index}`, CapacityUnits);
  }
  add(refused(table), all - named);
}

function refused(table = '?'): string {
  return `${table} (refused)`;
}

function tablesIn(input: string): string[] {
  return [...input.matchAll(/"TableName":"([^"]+)"/g)].map(([, table = '?']) => table);
}
