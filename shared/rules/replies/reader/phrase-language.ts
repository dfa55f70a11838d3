import { mayBeNothing } from '../words/first-words.ts';
import { WORD_LISTS } from '../words/word-lists.ts';
import {
  maybe,
  NOWHERE,
  oneOf,
  type Part,
  placeWhere,
  plainWord,
  sequenceOf,
  upTo,
  wordOf,
  wordThat,
} from './match-words.ts';
import { LIST_NAME, TOKEN } from './phrase-token.ts';
import { isSign } from './read-reply.ts';

/**
 * A phrase as the tables write it, ready to be looked for. The little language, word by word:
 *
 * - `take me off`   these words in this order
 * - `(text|call)`   one of these
 * - `[please]`      may be there or not; `[a|b]` one of these or nothing
 * - `{me}`          any entry of that list in `word-lists.ts`; `{name}` a person's name,
 *                   `{firstname}` one of `first-names.ts`, `{number}` a figure
 * - `_`             any one word; `..` up to three words, `..5` up to five, never across a comma
 * - `**`          anything that comes between, across commas and sentences
 * - `<` `>` where a clause begins or ends, a laugh is an edge too; `<<` `>>` where the whole text
 * does;
 *                   `<<3` `>>3` at most three words from there
 * - `,`             a comma or nothing; `;` a comma; `.` and `?` the end of a sentence
 */
export interface Phrase {
  /** Where the phrase that begins at the token `at` ends, or `NOWHERE`. */
  readonly endFrom: (tokens: readonly string[], at: number) => number;
  /** Whether it begins at `at` and ends exactly where the tokens end. */
  readonly endsThere: (tokens: readonly string[], at: number) => boolean;
}

/** Reads one phrase. Throws on a spelling mistake; a test reads every phrase of the tables. */
export function readPhrase(pattern: string): Phrase {
  const reader = { tokens: pattern.match(TOKEN) ?? [], next: 0, pattern };
  const left = pattern.replace(TOKEN, '').replace(/\s+/g, '');
  const { match } = alternatives(reader);
  if (left !== '' || reader.next < reader.tokens.length || mayBeNothing(pattern)) {
    throw new Error(`this phrase cannot be read: "${pattern}"`);
  }
  return {
    endFrom: (tokens, at) => match(tokens, at, (end) => end),
    endsThere: (tokens, at) =>
      match(tokens, at, (end) => (end === tokens.length ? end : NOWHERE)) !== NOWHERE,
  };
}

interface Reader {
  tokens: readonly string[];
  next: number;
  pattern: string;
}

function alternatives(reader: Reader): Part {
  const parts = [sequence(reader)];
  while (reader.tokens[reader.next] === '|') {
    reader.next += 1;
    parts.push(sequence(reader));
  }
  return oneOf(parts);
}

function sequence(reader: Reader): Part {
  const parts: Part[] = [];
  for (;;) {
    const token = reader.tokens[reader.next];
    if (token === undefined || token === '|' || token === ')' || token === ']')
      return sequenceOf(parts);
    reader.next += 1;
    parts.push(element(token, reader));
  }
}

function element(token: string, reader: Reader): Part {
  if (token === '(' || token === '[') return group(token, reader);
  if (LIST_NAME.test(token)) return list(token.slice(1, -1), reader.pattern);
  if (token[0] === '<' || token[0] === '>') return edgeOf(token);
  if (token === '**') return upTo(Number.POSITIVE_INFINITY, () => true);
  if (token.startsWith('..')) return upTo(Number(token.slice(2) || 3), isWord);
  return SIGNS[token] ?? plainWord(token);
}

/** A word, and none that `not-a-request.ts` has taken away. */
function isWord(token: string): boolean {
  return !isSign(token) && token !== TAKEN_AWAY;
}

/** What stands where words were that only look like a request: no word, and nothing crosses it. */
export const TAKEN_AWAY = '~';

const COMMA = wordOf(',');
const SIGNS: Readonly<Record<string, Part>> = {
  ',': maybe(COMMA),
  ';': COMMA,
  '.': wordOf('.'),
  '?': wordOf('?'),
  _: wordThat(isWord),
};

/** Where a clause ends: at a sign, or a laugh. */
function isEdge(token: string | undefined): boolean {
  return token === undefined || token === 'haha' || isSign(token);
}

function edgeOf(token: string): Part {
  const words = Number(token.slice(2));
  if (token === '<') return placeWhere((tokens, at) => isEdge(tokens[at - 1]));
  if (token === '>') return placeWhere((tokens, at) => isEdge(tokens[at]));
  if (token === '<<') return placeWhere((tokens, at) => tokens.slice(0, at).every(isSign));
  if (token === '>>') return placeWhere((tokens, at) => tokens.slice(at).every(isEdge));
  if (token[0] === '<') return placeWhere((_tokens, at) => at <= words);
  return placeWhere((tokens, at) => tokens.length - at <= words);
}

function group(opening: string, reader: Reader): Part {
  const inside = alternatives(reader);
  const closing = reader.tokens[reader.next];
  if (closing !== (opening === '(' ? ')' : ']')) throw new Error(`unclosed: "${reader.pattern}"`);
  reader.next += 1;
  return opening === '(' ? inside : maybe(inside);
}

const isName = (token: string): boolean => /^[A-Z]/.test(token);
/** A name seen by more than its capital: `first-names.ts` knows it, so it has no apostrophe. */
const isFirstName = (token: string): boolean => isName(token) && !token.endsWith("'");
const isTitle = (token: string): boolean => /^(?:Mr|Mrs|Ms|Dr)$/.test(token);

/** Lists that are kinds of word, seen by their letters. */
const KINDS: Readonly<Record<string, Part>> = {
  name: sequenceOf([wordThat(isName), maybe(wordThat(isName))]),
  firstname: oneOf([
    sequenceOf([wordThat(isTitle), wordThat(isName)]),
    sequenceOf([wordThat(isFirstName), maybe(wordThat(isName))]),
  ]),
  number: wordThat((token) => /^[0-9]/.test(token)),
};

const LISTS_READ = new Map<string, Part>();

/** Reads a list once, for all the phrases that name it. */
function list(name: string, pattern: string): Part {
  const known = KINDS[name] ?? LISTS_READ.get(name);
  if (known !== undefined) return known;
  const entries = WORD_LISTS[name];
  if (entries === undefined) throw new Error(`no word list "${name}": "${pattern}"`);
  const part = oneOf(
    entries.map((entry) => sequence({ tokens: entry.match(TOKEN) ?? [], next: 0, pattern: entry })),
  );
  LISTS_READ.set(name, part);
  return part;
}
