import { type GetInput, getRow } from './read-calls.ts';
import type { Row } from './rows.ts';
import { readStatement, type Where } from './statements.ts';
import { invalid, StoreError } from './store-error.ts';
import type { Keyed, Tables } from './tables.ts';
import { copyOf } from './values.ts';
import { intend, type WriteInput, type WriteKind } from './write-calls.ts';

type Reading = Omit<GetInput, 'TableName' | 'Key'> & {
  readonly Keys?: readonly Row[];
  readonly ConsistentRead?: boolean;
};

/** `BatchGetItem`; each row as it stood at the time that `when` says for the table's reading. */
export function getRows(
  tables: Tables,
  input: { readonly RequestItems?: Record<string, Reading> },
  when: (consistent: boolean) => number,
) {
  const Responses: Record<string, Row[]> = {};
  for (const [table, reading] of Object.entries(input.RequestItems ?? {})) {
    const { Keys = [], ConsistentRead = false, ...rest } = reading;
    refuseRepeats(tables.of(table), Keys);
    if (Keys.length > 100) throw invalid('Too many items requested for the BatchGetItem call');
    const found = Keys.map((Key) =>
      getRow(tables, { ...rest, TableName: table, Key }, when(ConsistentRead)),
    );
    Responses[table] = found.flatMap(({ Item }) => (Item ? [Item] : []));
  }
  return { Responses, UnprocessedKeys: {} };
}

type Request = { PutRequest?: { Item: Row }; DeleteRequest?: { Key: Row } };

/** `BatchWriteItem`. */
export function writeRows(
  tables: Tables,
  input: { readonly RequestItems?: Record<string, readonly Request[]> },
) {
  for (const [table, requests] of Object.entries(input.RequestItems ?? {})) {
    const rows = tables.of(table);
    const keys = requests.map((one) => one.PutRequest?.Item ?? one.DeleteRequest?.Key ?? {});
    if (requests.length > 25) throw invalid('Too many items requested for the BatchWriteItem call');
    refuseRepeats(rows, keys);
    for (const [n, { PutRequest }] of requests.entries()) {
      const after = PutRequest && copyOf(PutRequest.Item);
      tables.commit(table, rows.keyOf(keys[n] ?? {}), after);
    }
  }
  return { UnprocessedItems: {} };
}

function refuseRepeats(rows: Keyed, keys: readonly Row[]): void {
  const names = keys.map((key) => Object.values(rows.keyOf(key)).join('\n'));
  if (new Set(names).size < names.length) {
    throw invalid('Provided list of item keys contains duplicates');
  }
}

type TransactItem = Partial<Record<WriteKind, WriteInput>>;

/** `TransactWriteItems`: all or none, with a reason for each write where it is none. */
export function transact(
  tables: Tables,
  input: { readonly TransactItems?: readonly TransactItem[] },
) {
  const { TransactItems = [] } = input;
  if (TransactItems.length > 100) throw invalid('Member must have length less than 100');
  const intents = TransactItems.map((item) => {
    const [kind, write] = Object.entries(item)[0] ?? [];
    return intend(tables, kind as WriteKind, write ?? {});
  });
  const names = intents.map(({ table, key }) => [table, ...Object.values(key)].join('\n'));
  if (new Set(names).size < names.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
  if (intents.some(({ holds }) => !holds)) {
    const reasons = intents.map(({ holds }) => ({
      Code: holds ? 'None' : 'ConditionalCheckFailed',
    }));
    throw new StoreError('TransactionCanceledException', 'Transaction cancelled', reasons);
  }
  const afters = intents.map((intent) => intent.after());
  for (const [n, { table, key }] of intents.entries()) {
    if (!TransactItems[n]?.ConditionCheck) tables.commit(table, key, afters[n]);
  }
  return {};
}

type StatementInput = { readonly Statement?: string; readonly Parameters?: readonly unknown[] };

/** `BatchExecuteStatement`: an outcome for each statement, in order. */
export function executeStatements(
  tables: Tables,
  input: { readonly Statements?: readonly StatementInput[] },
) {
  const { Statements = [] } = input;
  if (Statements.length > 25) throw invalid('Member must have length less than or equal to 25');
  const targets = Statements.map((one) => targetOf(tables, one));
  if (new Set(targets).size < targets.length) {
    throw invalid('Provided list of item keys contains duplicates');
  }
  return { Responses: Statements.map((one) => executeOne(tables, one)) };
}

/** The row of a statement, as text. */
function targetOf(tables: Tables, { Statement = '', Parameters = [] }: StatementInput): string {
  const statement = readStatement(Statement);
  const rows = tables.of(statement.table);
  const equal = statement.verb === 'insert' ? statement.row : statement.where.equal;
  const { pk, sk } = rows.shape;
  const valueFor = (name: string) => equal[name]?.({}, { parameters: Parameters });
  return [statement.table, valueFor(pk), sk ? valueFor(sk) : ''].join('\n');
}

function executeOne(tables: Tables, { Statement = '', Parameters = [] }: StatementInput) {
  const statement = readStatement(Statement);
  const { table } = statement;
  const rows = tables.of(table);
  const given = { parameters: Parameters };
  if (statement.verb === 'insert') {
    const row: Row = {};
    for (const [name, value] of Object.entries(statement.row)) row[name] = value({}, given);
    const key = rows.keyOf(row);
    if (rows.latest(key)) return failed(table, 'DuplicateItem', 'Duplicate primary key exists');
    tables.commit(table, key, copyOf(row));
    return { TableName: table };
  }
  const key = rows.keyOf(keyIn(statement.where, rows, given));
  const before = rows.latest(key);
  if (!before || !statement.where.holds(before, given)) {
    // A missing row counts as deleted, whatever the condition is.
    if (!before && statement.verb === 'delete') return { TableName: table };
    return failed(table, 'ConditionalCheckFailed', 'The conditional request failed');
  }
  const after = statement.verb === 'update' ? statement.update(before, given) : undefined;
  tables.commit(table, key, after);
  const shown = statement.verb === 'update' && statement.returns ? { Item: copyOf(after) } : {};
  return { TableName: table, ...shown };
}

function failed(TableName: string, Code: string, Message: string) {
  return { TableName, Error: { Code, Message } };
}

function keyIn({ equal }: Where, rows: Keyed, given: { parameters: readonly unknown[] }): Row {
  const { pk, sk } = rows.shape;
  const key: Row = { [pk]: equal[pk]?.({}, given) };
  if (sk) key[sk] = equal[sk]?.({}, given);
  return key;
}
