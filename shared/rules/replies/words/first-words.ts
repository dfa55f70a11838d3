import { ANY_NAME, ANY_WORD, LIST_NAME, TOKEN } from '../reader/phrase-token.ts';
import { WORD_LISTS } from './word-lists.ts';

/**
 * What a phrase can begin with, without preparing the phrase: words, signs, `ANY_WORD`, `ANY_NAME`,
 * and lists by their name in braces. For most phrases nothing more is ever needed.
 */
export function firstWordsOf(pattern: string): ReadonlySet<string> {
  const reader = { tokens: pattern.match(TOKEN) ?? [], next: 0, first: new Set<string>() };
  alternatives(reader, true);
  return reader.first;
}

/** The words that a list's entries can begin with; lists inside the list are written out. */
export function firstWordsOfList(name: string): ReadonlySet<string> {
  const known = FIRST_WORDS_OF_LISTS.get(name);
  if (known !== undefined) return known;
  const entries = WORD_LISTS[name] ?? [];
  const words = new Set(entries.flatMap((entry) => [...firstWordsOf(entry)].flatMap(writtenOut)));
  FIRST_WORDS_OF_LISTS.set(name, words);
  return words;
}

const FIRST_WORDS_OF_LISTS = new Map<string, ReadonlySet<string>>();

function writtenOut(first: string): readonly string[] {
  const isList = first !== ANY_NAME && LIST_NAME.test(first);
  return isList ? [...firstWordsOfList(first.slice(1, -1))] : [first];
}

/**
 * The elements of a phrase that cannot be left out, as they are written, each with the words it can
 * begin with. None if the phrase is one of several.
 */
export function neededElementsOf(pattern: string): ReadonlyMap<string, readonly string[]> {
  const tokens = pattern.match(TOKEN) ?? [];
  const needed = new Map<string, readonly string[]>();
  const reader: Reader = { tokens, next: 0, first: new Set() };
  while (reader.next < tokens.length) {
    const start = reader.next;
    const token = tokens[start] ?? '';
    if (token === '|') return new Map();
    reader.next += 1;
    reader.first.clear();
    if (isAbsentFrom(reader, { token, counting: true }) || reader.first.has(ANY_WORD)) continue;
    const words = [...reader.first].flatMap(writtenOut);
    needed.set(tokens.slice(start, reader.next).join(' '), words);
  }
  return needed;
}

interface Reader {
  readonly tokens: readonly string[];
  next: number;
  readonly first: Set<string>;
}

/** Reads on to the closing bracket; answers whether everything in it may be absent. */
function alternatives(reader: Reader, counts: boolean): boolean {
  let mayBeAbsent = false;
  let counting = counts;
  let absentSoFar = true;
  for (;;) {
    const token = reader.tokens[reader.next];
    const ends = token === undefined || token === ')' || token === ']';
    if (ends || token === '|') {
      mayBeAbsent ||= absentSoFar;
      if (ends) return mayBeAbsent;
      reader.next += 1;
      counting = counts;
      absentSoFar = true;
      continue;
    }
    reader.next += 1;
    if (isAbsentFrom(reader, { token, counting })) continue;
    counting = false;
    absentSoFar = false;
  }
}

/** Reads one element and notes what it can begin with; answers whether it may be absent. */
function isAbsentFrom(reader: Reader, { token, counting }: { token: string; counting: boolean }) {
  if (token[0] === '<' || token[0] === '>') return true;
  if (token === '(' || token === '[') {
    const mayBeAbsent = alternatives(reader, counting);
    reader.next += 1;
    return mayBeAbsent || token === '[';
  }
  if (counting) reader.first.add(firstOf(token));
  return token === ',' || token === '**' || token.startsWith('..') || mayListBeNothing(token);
}

/** Whether a phrase could match without any word. */
export function mayBeNothing(pattern: string): boolean {
  const tokens = pattern.match(TOKEN) ?? [];
  return alternatives({ tokens, next: 0, first: new Set() }, false);
}

/** A list with an edge among its entries (`{over}`) may match no word at all. */
function mayListBeNothing(token: string): boolean {
  if (!LIST_NAME.test(token)) return false;
  const known = LISTS_OF_NOTHING.get(token);
  if (known !== undefined) return known;
  const entries = WORD_LISTS[token.slice(1, -1)] ?? [];
  const found = entries.some(mayBeNothing);
  LISTS_OF_NOTHING.set(token, found);
  return found;
}

const LISTS_OF_NOTHING = new Map<string, boolean>();

function firstOf(token: string): string {
  if (token === ';') return ',';
  if (token === '{firstname}') return ANY_NAME;
  return token === '_' || token === '{number}' || token === '**' || token.startsWith('..')
    ? ANY_WORD
    : token;
}
