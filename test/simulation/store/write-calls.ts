import { type Bindings, type Condition, readCondition } from './conditions.ts';
import { TokenReader } from './expression-tokens.ts';
import type { Row } from './rows.ts';
import { conditionFailed, invalid } from './store-error.ts';
import type { Tables } from './tables.ts';
import { readUpdate, type Update } from './updates.ts';
import { copyOf } from './values.ts';

type Conditional = {
  readonly TableName?: string | undefined;
  readonly ConditionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, unknown> | undefined;
};

/** A write of one row, on its own or of a transaction. */
export type WriteInput = Conditional & {
  readonly Item?: Row | undefined;
  readonly Key?: Row | undefined;
  readonly UpdateExpression?: string | undefined;
  readonly ReturnValues?: string | undefined;
};

export type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

/** What a write would do; nothing is written yet. */
export type Intent = {
  readonly table: string;
  readonly key: Row;
  readonly holds: boolean;
  readonly before: Row | undefined;
  /** Not called where the condition does not hold. */
  after(): Row | undefined;
};

/** Reads a write against the rows as they are now. Throws on what the store calls invalid. */
export function intend(tables: Tables, kind: WriteKind, input: WriteInput): Intent {
  const table = input.TableName ?? '';
  const rows = tables.of(table);
  const key = rows.keyOf(kind === 'Put' ? (input.Item ?? {}) : (input.Key ?? {}));
  const before = rows.latest(key);
  const given = bindingsOf(input);
  const holds =
    input.ConditionExpression === undefined ||
    conditionOf(input.ConditionExpression)(before ?? {}, given);
  return { table, key, holds, before, after: () => made(kind, { input, key, before, given }) };
}

type Making = { input: WriteInput; key: Row; before: Row | undefined; given: Bindings };

function made(kind: WriteKind, { input, key, before, given }: Making): Row | undefined {
  if (kind === 'Put') return copyOf(input.Item ?? {});
  if (kind === 'Delete') return undefined;
  const row = before ?? { ...key };
  return input.UpdateExpression ? updateOf(input.UpdateExpression)(row, given) : copyOf(row);
}

/** `PutItem`, `UpdateItem` and `DeleteItem`. */
export function writeOne(tables: Tables, kind: 'Put' | 'Update' | 'Delete', input: WriteInput) {
  const intent = intend(tables, kind, input);
  if (!intent.holds) throw conditionFailed();
  const after = intent.after();
  tables.commit(intent.table, intent.key, after);
  return { Attributes: copyOf(returned(input.ReturnValues, intent.before, after)) };
}

function returned(wish: string | undefined, before: Row | undefined, after: Row | undefined) {
  if (wish === undefined || wish === 'NONE') return undefined;
  if (wish === 'ALL_OLD') return before;
  if (wish === 'ALL_NEW') return after;
  throw invalid(`ReturnValues ${wish} is not known here`);
}

export function bindingsOf(input: Conditional): Bindings {
  return { names: input.ExpressionAttributeNames, values: input.ExpressionAttributeValues };
}

const conditions = new Map<string, Condition>();
const updates = new Map<string, Update>();

export function conditionOf(text: string): Condition {
  return remembered(conditions, text, readCondition);
}

function updateOf(text: string): Update {
  return remembered(updates, text, readUpdate);
}

function remembered<Read>(known: Map<string, Read>, text: string, read: (t: TokenReader) => Read) {
  const found = known.get(text);
  if (found) return found;
  const tokens = new TokenReader(text);
  const made = read(tokens);
  if (!tokens.isAtEnd) throw tokens.broken();
  known.set(text, made);
  return made;
}
