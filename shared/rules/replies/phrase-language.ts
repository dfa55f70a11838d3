import { once } from './once.ts';
import { ANY_WORD, afterwards, NOTHING, oneOf, type Part, wordOf } from './phrase-part.ts';
import { ANY_NAME, TOKEN } from './phrase-token.ts';
import { WORD_LISTS } from './word-lists.ts';

/**
 * A phrase as the tables write it, ready to be looked for. The little language, word by word:
 *
 * - `take me off`   these words in this order
 * - `(text|call)`   one of these
 * - `[please]`      may be there or not; `[a|b]` one of these or nothing
 * - `{me}`          any entry of that list in `word-lists.ts`; `{name}` a person's name,
 *                   `{firstname}` one of `first-names.ts`, `{number}` a figure
 * - `_`             any one word; `..` up to three words, `..5` up to five, never across a comma
 * - `<` `>`         where a clause begins or ends, a laugh is an edge too; `<<` `>>` where the whole text does;
 *                   `<<3` `>>3` at most three words from there
 * - `,`             a comma or nothing; `;` a comma; `.` and `?` the end of a sentence
 */
export interface Phrase {
  /** Finds the phrase exactly at `lastIndex` of a text as `readReply` writes it. */
  readonly at: () => RegExp;
  /** The same, but ending exactly where the text given to it ends. */
  readonly before: () => RegExp;
  /** The words it can begin with, and those that can come second: it is tried nowhere else. */
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/** Reads one phrase. Throws on a spelling mistake; a test reads every phrase of the tables. */
export function readPhrase(pattern: string): Phrase {
  const reader = { tokens: pattern.match(TOKEN) ?? [], next: 0, pattern };
  const left = pattern.replace(TOKEN, '').replace(/\s+/g, '');
  const part = alternatives(reader);
  if (left !== '' || reader.next < reader.tokens.length || part.lengths.has(0)) {
    throw new Error(`this phrase cannot be read: "${pattern}"`);
  }
  const second = part.lengths.has(1) ? new Set([...part.second, ANY_WORD]) : part.second;
  return {
    at: once(() => new RegExp(part.source, 'y')),
    before: once(() => new RegExp(`(?<![^ ])${part.source}$`)),
    first: part.first,
    second,
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
  let whole = NOTHING;
  for (;;) {
    const token = reader.tokens[reader.next];
    if (token === undefined || token === '|' || token === ')' || token === ']') return whole;
    reader.next += 1;
    whole = afterwards(whole, element(token, reader));
  }
}

function element(token: string, reader: Reader): Part {
  const edge = edgeOf(token);
  if (edge !== undefined) return { ...NOTHING, source: edge };
  if (token === '(' || token === '[') return group(token, reader);
  if (token.startsWith('{')) return list(token.slice(1, -1), reader);
  if (token.startsWith('..') || token === '_') return anyWords(token);
  const sign = SIGNS[token];
  if (sign !== undefined) return sign;
  return wordOf(token, token);
}

const EDGES: Readonly<Record<string, string>> = {
  '<': '(?<=^|(?:[.,?]|haha) )',
  '>': '(?=$|(?:[.,?]|haha) )',
  '<<': '(?<=^[.,? ]*)',
  '>>': '(?=(?:[.,? ]|haha )*$)',
};

function edgeOf(token: string): string | undefined {
  if (token[0] !== '<' && token[0] !== '>') return undefined;
  const words = `(?:[^ ]+ ){0,${token.slice(2)}}`;
  return EDGES[token] ?? (token[0] === '<' ? `(?<=^${words})` : `(?=${words}$)`);
}

const COMMA = wordOf(',', ',');
const SIGNS: Readonly<Record<string, Part>> = {
  ',': { ...COMMA, source: '(?:, )?', lengths: new Set([0, 1]) },
  ';': COMMA,
  '.': wordOf('[.]', '.'),
  '?': wordOf('[?]', '?'),
};

function group(opening: string, reader: Reader): Part {
  const inside = alternatives(reader);
  const closing = reader.tokens[reader.next];
  if (closing !== (opening === '(' ? ')' : ']')) throw new Error(`unclosed: "${reader.pattern}"`);
  reader.next += 1;
  const source = `(?:${inside.source})`;
  if (opening === '(') return { ...inside, source };
  return { ...inside, source: `${source}?`, lengths: new Set([0, ...inside.lengths]) };
}

const NAME: Part = {
  source: '(?:[A-Z][^ .,?~]* ){1,2}',
  first: new Set([ANY_NAME]),
  second: new Set([ANY_NAME]),
  lengths: new Set([1, 2]),
};
/** Lists that are kinds of word, seen by their letters. */
const KINDS: Readonly<Record<string, Part>> = {
  name: NAME,
  firstname: {
    ...NAME,
    source: "(?:(?:Mr|Mrs|Ms|Dr) [A-Z][^ .,?~]* |[A-Z][^ .,?~']* (?:[A-Z][^ .,?~]* )?)",
  },
  number: wordOf('[0-9][^ ]*', ANY_WORD),
};

function list(name: string, reader: Reader): Part {
  const kind = KINDS[name];
  if (kind !== undefined) return kind;
  const part = LISTS_READ.get(name) ?? readList(name, reader.pattern);
  LISTS_READ.set(name, part);
  return part;
}

const LISTS_READ = new Map<string, Part>();

/** Reads a list once, for all the phrases that name it. */
function readList(name: string, pattern: string): Part {
  const entries = WORD_LISTS[name];
  if (entries === undefined) throw new Error(`no word list "${name}": "${pattern}"`);
  return oneOf(
    entries.map((entry) => sequence({ tokens: entry.match(TOKEN) ?? [], next: 0, pattern: entry })),
  );
}

function anyWords(token: string): Part {
  const any = wordOf('[^ .,?~]+', ANY_WORD);
  if (token === '_') return any;
  return {
    source: `(?:[^ .,?~]+ ){0,${token.slice(2) || '3'}}?`,
    first: any.first,
    second: any.first,
    lengths: new Set([0, 1, 2]),
  };
}
