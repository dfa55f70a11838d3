import type { Json, JsonObject } from '../json.ts';
import type { RowAct } from './row-act.ts';
import { nameOf, type Word, wordsOf } from './words.ts';

type Found = Omit<RowAct, 'weight'>;

/**
 * What a PartiQL statement does with which row. Undefined for one that we cannot read; it is not
 * counted. `keysOf` answers the key attributes of a table or index.
 */
export function readStatement(
  text: string,
  parameters: readonly Json[],
  keysOf: (table: string, index?: string) => readonly string[],
): Found | undefined {
  const words = withValues(wordsOf(text), parameters);
  const [verb = ''] = words.map((word) => word.text.toUpperCase());
  const named =
    words[verb === 'UPDATE' ? 1 : indexOf(words, verb === 'INSERT' ? 'INTO' : 'FROM') + 1];
  if (named === undefined) return undefined;
  const table = nameOf(named.text);
  if (verb === 'INSERT') {
    const sets = insertedBy(words);
    return { table, verb: 'write', key: sets, sets, removes: [], mayExist: false };
  }
  const index = verb === 'SELECT' ? indexOfTable(words, named) : undefined;
  const key = equalities(words.slice(indexOf(words, 'WHERE')), keysOf(table, index));
  const at = { table, key, mayExist: true };
  if (verb === 'SELECT') return { ...at, index, verb: 'read', sets: {}, removes: [] };
  if (verb === 'DELETE') return { ...at, verb: 'write', sets: {}, removes: 'all' };
  return verb === 'UPDATE' ? { ...at, verb: 'write', ...changedBy(words) } : undefined;
}

/** Gives each `?` its parameter, and each literal its value. */
function withValues(texts: readonly string[], parameters: readonly Json[]): Word[] {
  const rest = parameters.values();
  return texts.map((text) => {
    if (text === '?') return { text, value: rest.next().value };
    if (text.startsWith("'")) {
      return { text, value: { S: text.slice(1, -1).replaceAll("''", "'") } };
    }
    return /^-?\d+(\.\d+)?$/.test(text) ? { text, value: { N: text } } : { text };
  });
}

function indexOf(words: readonly Word[], keyword: string): number {
  const found = words.findIndex(({ text }) => text.toUpperCase() === keyword);
  return found < 0 ? words.length : found;
}

/** `FROM "table"."index"`. */
function indexOfTable(words: readonly Word[], table: Word): string | undefined {
  const at = words.indexOf(table);
  return words[at + 1]?.text === '.' ? nameOf(words[at + 2]?.text ?? '') : undefined;
}

const opening = new Set(['{', '[', '<<']);
const closing = new Set(['}', ']', '>>']);

/** `VALUE {'a': ?, 'b': 'x'}`: the attributes of the row itself, not of maps in it. */
function insertedBy(words: readonly Word[]): JsonObject {
  const row: JsonObject = {};
  let depth = 0;
  for (const [n, { text, value }] of words.entries()) {
    if (opening.has(text)) depth += 1;
    if (closing.has(text)) depth -= 1;
    const isName = depth === 1 && text.startsWith("'") && words[n + 1]?.text === ':';
    const given = words[n + 2]?.value;
    if (isName && value !== undefined && given !== undefined) row[text.slice(1, -1)] = given;
  }
  return row;
}

function equalities(words: readonly Word[], wanted: readonly string[]): JsonObject {
  const found: JsonObject = {};
  for (const [n, { text }] of words.entries()) {
    const name = nameOf(text);
    const value = words[n + 2]?.value;
    if (words[n + 1]?.text === '=' && wanted.includes(name) && value !== undefined) {
      found[name] ??= value;
    }
  }
  return found;
}

function changedBy(words: readonly Word[]): { sets: JsonObject; removes: string[] } {
  const sets: JsonObject = {};
  const removes: string[] = [];
  let section = '';
  for (const [n, { text }] of words.slice(0, indexOf(words, 'WHERE')).entries()) {
    const value = words[n + 2]?.value;
    if (/^(SET|REMOVE)$/i.test(text)) section = text.toUpperCase();
    else if (section === 'REMOVE' && text !== ',') removes.push(nameOf(text));
    else if (section === 'SET' && words[n + 1]?.text === '=' && value !== undefined) {
      const isWhole = !/^[+-]/.test(words[n + 3]?.text ?? '');
      if (isWhole) sets[nameOf(text)] = value;
    }
  }
  return { sets, removes };
}
