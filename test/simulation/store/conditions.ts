import type { TokenReader } from './expression-tokens.ts';
import type { Row } from './rows.ts';
import { sameValue, sortOf } from './values.ts';

/** The meaning of the names and values of an expression. */
export type Bindings = {
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  /** Of a PartiQL statement: its `?`, in their order. */
  readonly parameters?: readonly unknown[];
};

export type Operand = (row: Row, given: Bindings) => unknown;
export type Condition = (row: Row, given: Bindings) => boolean;
/** The place of a value in a row; a name in it may be an alias. */
export type Path = (given: Bindings) => readonly string[];

/** A condition or filter, in either of the store's two languages. */
export function readCondition(tokens: TokenReader): Condition {
  let left = readAnd(tokens);
  while (tokens.take('OR')) {
    const [one, other] = [left, readAnd(tokens)];
    left = (row, given) => one(row, given) || other(row, given);
  }
  return left;
}

function readAnd(tokens: TokenReader): Condition {
  let left = readNot(tokens);
  while (tokens.take('AND')) {
    const [one, other] = [left, readNot(tokens)];
    left = (row, given) => one(row, given) && other(row, given);
  }
  return left;
}

function readNot(tokens: TokenReader): Condition {
  if (tokens.take('NOT')) {
    const inner = readNot(tokens);
    return (row, given) => !inner(row, given);
  }
  if (tokens.take('(')) {
    const inner = readCondition(tokens);
    tokens.expect(')');
    return inner;
  }
  return readFunction(tokens) ?? readComparison(tokens);
}

function readFunction(tokens: TokenReader): Condition | undefined {
  const name = tokens.peek();
  const isCall = name?.kind === 'name' && tokens.peek(1)?.text === '(';
  if (!isCall || name.text === 'size') return undefined;
  const isThere = name.text === 'attribute_exists';
  if (isThere || name.text === 'attribute_not_exists') {
    tokens.next();
    tokens.expect('(');
    const path = readPath(tokens);
    tokens.expect(')');
    return (row, given) => (valueAt(row, path(given)) !== undefined) === isThere;
  }
  if (name.text !== 'begins_with' && name.text !== 'contains') throw tokens.broken();
  tokens.next();
  const [whole, part] = readArguments(tokens);
  if (!whole || !part) throw tokens.broken();
  if (name.text === 'contains') return (row, given) => holds(whole(row, given), part(row, given));
  return (row, given) => {
    const [text, start] = [whole(row, given), part(row, given)];
    return typeof text === 'string' && typeof start === 'string' && text.startsWith(start);
  };
}

function holds(whole: unknown, part: unknown): boolean {
  if (typeof whole === 'string') return typeof part === 'string' && whole.includes(part);
  return Array.isArray(whole) && whole.some((one) => sameValue(one, part));
}

const comparisons: Record<string, (sort: number | undefined, same: boolean) => boolean> = {
  '=': (_, same) => same,
  '<>': (_, same) => !same,
  '<': (sort) => sort !== undefined && sort < 0,
  '<=': (sort) => sort !== undefined && sort <= 0,
  '>': (sort) => sort !== undefined && sort > 0,
  '>=': (sort) => sort !== undefined && sort >= 0,
};

function readComparison(tokens: TokenReader): Condition {
  const left = readOperand(tokens);
  if (tokens.take('BETWEEN')) {
    const from = readOperand(tokens);
    tokens.expect('AND');
    const to = readOperand(tokens);
    return (row, given) => {
      const value = left(row, given);
      const [low, high] = [sortOf(value, from(row, given)), sortOf(value, to(row, given))];
      return low !== undefined && high !== undefined && low >= 0 && high <= 0;
    };
  }
  if (tokens.take('IN')) {
    const choices = readChoices(tokens);
    return (row, given) => {
      const value = left(row, given);
      return value !== undefined && choices.some((one) => sameValue(one(row, given), value));
    };
  }
  if (tokens.take('IS')) {
    tokens.expect('MISSING');
    return (row, given) => left(row, given) === undefined;
  }
  const { text } = tokens.next();
  const holds = comparisons[text];
  if (!holds) throw tokens.broken();
  const right = readOperand(tokens);
  return (row, given) => {
    const [one, other] = [left(row, given), right(row, given)];
    return holds(sortOf(one, other), one !== undefined && sameValue(one, other));
  };
}

/** In parentheses, or as a list of PartiQL. */
function readChoices(tokens: TokenReader): Operand[] {
  const close = tokens.take('[') ? ']' : ')';
  if (close === ')') tokens.expect('(');
  const choices = [readOperand(tokens)];
  while (tokens.take(',')) choices.push(readOperand(tokens));
  tokens.expect(close);
  return choices;
}

function readArguments(tokens: TokenReader): Operand[] {
  tokens.expect('(');
  const given = [readOperand(tokens)];
  while (tokens.take(',')) given.push(readOperand(tokens));
  tokens.expect(')');
  return given;
}

/** A value, a parameter, a path, or a function of them. */
export function readOperand(tokens: TokenReader): Operand {
  const token = tokens.peek();
  if (token?.kind === 'value') {
    tokens.next();
    return (_, given) => given.values?.[token.text];
  }
  if (token?.kind === 'text' || token?.kind === 'number') {
    tokens.next();
    const value = token.kind === 'text' ? token.text : Number(token.text);
    return () => value;
  }
  if (tokens.take('?')) {
    const place = tokens.parameters++;
    return (_, given) => given.parameters?.[place];
  }
  if (token?.kind === 'name' && tokens.peek(1)?.text === '(') return readValueFunction(tokens);
  const path = readPath(tokens);
  return (row, given) => valueAt(row, path(given));
}

function readValueFunction(tokens: TokenReader): Operand {
  const { text: name } = tokens.next();
  const [first, second] = readArguments(tokens);
  if (!first) throw tokens.broken();
  if (name === 'size') {
    return (row, given) => {
      const value = first(row, given);
      return typeof value === 'string' || Array.isArray(value) ? value.length : undefined;
    };
  }
  if (name !== 'if_not_exists' || !second) throw tokens.broken();
  return (row, given) => first(row, given) ?? second(row, given);
}

export function readPath(tokens: TokenReader): Path {
  const names: string[] = [];
  do {
    const token = tokens.next();
    if (token.kind !== 'name') throw tokens.broken();
    names.push(token.text);
  } while (tokens.take('.'));
  return (given) => names.map((name) => (name.startsWith('#') ? nameOf(name, given) : name));
}

function nameOf(alias: string, { names }: Bindings): string {
  const name = names?.[alias];
  if (name === undefined) throw new Error(`The expression names no ${alias}.`);
  return name;
}

export function valueAt(row: Row, path: readonly string[]): unknown {
  let value: unknown = row;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Row)[name];
  }
  return value;
}
