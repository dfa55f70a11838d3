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
  const words = new Set<string>();
  for (const entry of WORD_LISTS[name] ?? []) {
    for (const first of firstWordsOf(entry)) {
      if (LIST_NAME.test(first) && first !== ANY_NAME) {
        for (const word of firstWordsOfList(first.slice(1, -1))) words.add(word);
      } else words.add(first);
    }
  }
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
  return token === ',' || token.startsWith('..');
}

function firstOf(token: string): string {
  if (token === ';') return ',';
  if (token === '{firstname}') return ANY_NAME;
  return token === '_' || token === '{number}' || token.startsWith('..') ? ANY_WORD : token;
}
