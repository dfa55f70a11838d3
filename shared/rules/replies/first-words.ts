import { ANY_WORD } from './phrase-part.ts';
import { ANY_NAME, LIST_NAME, TOKEN } from './phrase-token.ts';
import { WORD_LISTS } from './word-lists.ts';

/**
 * What a phrase can begin with, read without making the phrase ready: words, signs, `ANY_WORD`,
 * `ANY_NAME`, and lists by their name in braces. Most phrases are never asked for more than that.
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
 * What a text must hold for the phrase to stand in it: of each of these sets, one word. A look at
 * them spares looking for the phrase itself in nearly every text.
 */
export function neededWordsOf(pattern: string): readonly ReadonlySet<string>[] {
  const tokens = pattern.match(TOKEN) ?? [];
  const needed: ReadonlySet<string>[] = [];
  const reader: Reader = { tokens, next: 0, first: new Set() };
  while (reader.next < tokens.length) {
    const start = reader.next;
    const token = tokens[start] ?? '';
    if (token === '|') return [];
    reader.next += 1;
    reader.first.clear();
    if (isAbsentFrom(reader, { token, counting: true }) || reader.first.has(ANY_WORD)) continue;
    needed.push(oneSetFor(tokens.slice(start, reader.next).join(' '), reader.first));
  }
  return needed;
}

const SETS = new Map<string, ReadonlySet<string>>();

/** The same words are one and the same set, so that a text is asked about it once. */
function oneSetFor(element: string, first: ReadonlySet<string>): ReadonlySet<string> {
  const known = SETS.get(element);
  if (known !== undefined) return known;
  const words = new Set([...first].flatMap(writtenOut));
  SETS.set(element, words);
  return words;
}

interface Reader {
  readonly tokens: readonly string[];
  next: number;
  readonly first: Set<string>;
}

/** Reads on to the closing bracket; answers whether all that was read may be absent. */
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

/** Reads one element, noting what it can begin with; answers whether it may be absent. */
function isAbsentFrom(reader: Reader, { token, counting }: { token: string; counting: boolean }) {
  if (token[0] === '<' || token[0] === '>') return true;
  if (token === '(' || token === '[') {
    const mayBeAbsent = alternatives(reader, counting);
    reader.next += 1;
    return mayBeAbsent || token === '[';
  }
  if (counting) reader.first.add(firstOf(token));
  return token === ',' || token.startsWith('..') || mayBeNothing(token);
}

/** A list with an edge among its entries (`{over}`) may be no word at all. */
function mayBeNothing(token: string): boolean {
  if (!LIST_NAME.test(token)) return false;
  const known = LISTS_OF_NOTHING.get(token);
  if (known !== undefined) return known;
  const entries = WORD_LISTS[token.slice(1, -1)] ?? [];
  const found = entries.some((entry) =>
    alternatives({ tokens: entry.match(TOKEN) ?? [], next: 0, first: new Set() }, false),
  );
  LISTS_OF_NOTHING.set(token, found);
  return found;
}

const LISTS_OF_NOTHING = new Map<string, boolean>();

function firstOf(token: string): string {
  if (token === ';') return ',';
  if (token === '{firstname}') return ANY_NAME;
  return token === '_' || token === '{number}' || token.startsWith('..') ? ANY_WORD : token;
}
