import {
  type Bindings,
  type Operand,
  type Path,
  readOperand,
  readPath,
  valueAt,
} from './conditions.ts';
import type { TokenReader } from './expression-tokens.ts';
import type { Row } from './rows.ts';
import { invalid } from './store-error.ts';
import { copyOf } from './values.ts';

/** The row after an update. */
export type Update = (row: Row, given: Bindings) => Row;

type Act = (next: Row, before: Row, given: Bindings) => void;

/** An update expression, or the clauses of a PartiQL UPDATE up to its WHERE. */
export function readUpdate(tokens: TokenReader): Update {
  const acts: Act[] = [];
  while (!tokens.isAtEnd && !tokens.sees('WHERE')) acts.push(...readClause(tokens));
  return (row, given) => {
    const next = copyOf(row);
    for (const act of acts) act(next, row, given);
    return next;
  };
}

function readClause(tokens: TokenReader): Act[] {
  for (const [word, read] of clauses) {
    if (!tokens.take(word)) continue;
    const acts = [read(tokens)];
    while (tokens.take(',')) acts.push(read(tokens));
    return acts;
  }
  throw tokens.broken();
}

const clauses: readonly (readonly [string, (tokens: TokenReader) => Act])[] = [
  ['SET', readSetting],
  ['REMOVE', readRemoval],
  ['ADD', readAddition],
];

function readSetting(tokens: TokenReader): Act {
  const path = readPath(tokens);
  tokens.expect('=');
  const value = readSum(tokens);
  return (next, before, given) => setAt(next, path(given), value(before, given));
}

function readSum(tokens: TokenReader): Operand {
  const left = readOperand(tokens);
  const sign = tokens.take('+') ? 1 : tokens.take('-') ? -1 : 0;
  if (sign === 0) return left;
  const right = readOperand(tokens);
  return (row, given) => asNumber(left(row, given)) + sign * asNumber(right(row, given));
}

function readRemoval(tokens: TokenReader): Act {
  const path: Path = readPath(tokens);
  return (next, _, given) => {
    const names = [...path(given)];
    const last = names.pop() ?? '';
    const parent = valueAt(next, names);
    if (isMap(parent)) delete parent[last];
  };
}

function readAddition(tokens: TokenReader): Act {
  const path = readPath(tokens);
  const value = readOperand(tokens);
  return (next, before, given) => {
    const names = path(given);
    const was = valueAt(before, names);
    setAt(next, names, (was === undefined ? 0 : asNumber(was)) + asNumber(value(before, given)));
  };
}

function setAt(row: Row, path: readonly string[], value: unknown): void {
  const names = [...path];
  const last = names.pop() ?? '';
  const parent = valueAt(row, names);
  if (!isMap(parent)) throw invalid('The document path provided in the update is invalid');
  if (value === undefined) {
    throw invalid('The provided expression refers to an attribute that does not exist in the item');
  }
  parent[last] = copyOf(value);
}

function isMap(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw invalid('An operand in the update expression has an incorrect data type');
}
