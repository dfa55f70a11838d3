import { type Condition, type Operand, readCondition, readOperand } from './conditions.ts';
import { TokenReader } from './expression-tokens.ts';
import { readUpdate, type Update } from './updates.ts';

/** A PartiQL statement, as far as the product speaks it. */
export type Statement =
  | { readonly verb: 'insert'; readonly table: string; readonly row: Record<string, Operand> }
  | {
      readonly verb: 'update';
      readonly table: string;
      readonly update: Update;
      readonly where: Where;
      readonly returns: boolean;
    }
  | { readonly verb: 'delete'; readonly table: string; readonly where: Where };

/** A condition; what it asks to be equal holds the key too. */
export type Where = {
  readonly holds: Condition;
  readonly equal: Readonly<Record<string, Operand>>;
};

const known = new Map<string, Statement>();

/** Throws on a statement that is not one of ours. */
export function readStatement(text: string): Statement {
  const found = known.get(text);
  if (found) return found;
  const tokens = new TokenReader(text);
  const statement = readWhole(tokens);
  if (!tokens.isAtEnd) throw tokens.broken();
  known.set(text, statement);
  return statement;
}

function readWhole(tokens: TokenReader): Statement {
  if (tokens.take('INSERT')) {
    tokens.expect('INTO');
    const table = tokens.next().text;
    tokens.expect('VALUE');
    return { verb: 'insert', table, row: readRow(tokens) };
  }
  if (tokens.take('DELETE')) {
    tokens.expect('FROM');
    const table = tokens.next().text;
    return { verb: 'delete', table, where: readWhere(tokens) };
  }
  tokens.expect('UPDATE');
  const table = tokens.next().text;
  const update = readUpdate(tokens);
  const where = readWhere(tokens);
  const returns = tokens.take('RETURNING');
  if (returns) for (const word of ['ALL', 'NEW', '*']) tokens.expect(word);
  return { verb: 'update', table, update, where, returns };
}

function readRow(tokens: TokenReader): Record<string, Operand> {
  const row: Record<string, Operand> = {};
  tokens.expect('{');
  do {
    const { text } = tokens.next();
    tokens.expect(':');
    row[text] = readOperand(tokens);
  } while (tokens.take(','));
  tokens.expect('}');
  return row;
}

function readWhere(tokens: TokenReader): Where {
  tokens.expect('WHERE');
  const equal: Record<string, Operand> = {};
  // The key is asked for in the first terms, each `name = operand AND`; all of it is read again.
  for (let n = 0; tokens.peek(n); n++) {
    const [name, sign, value] = [tokens.peek(n), tokens.peek(n + 1), tokens.peek(n + 2)];
    if (name?.text === '(') break;
    if (name?.kind !== 'name' || sign?.text !== '=') continue;
    const place = tokens.parameters + countBefore(tokens, n);
    if (value?.text === '?') equal[name.text] = (_, given) => given.parameters?.[place];
    else if (value?.kind === 'text') equal[name.text] = () => value.text;
  }
  return { holds: readCondition(tokens), equal };
}

function countBefore(tokens: TokenReader, end: number): number {
  let count = 0;
  for (let n = 0; n < end; n++) if (tokens.peek(n)?.text === '?') count++;
  return count;
}
