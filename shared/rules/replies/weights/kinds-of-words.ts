import { once } from '../reader/once.ts';
import { WORD_LISTS } from '../words/word-lists.ts';
import { KINDS_OF_ASKING } from './kinds-of-asking.ts';
import { KINDS_OF_EVERYDAY } from './kinds-of-everyday.ts';

/** The kind of `word` (`kinds-of-asking.ts`), or of what is left when an English ending is cut. */
export function kindOf(word: string): string | undefined {
  const kinds = kindByWord();
  const kind = kinds.get(word);
  if (kind !== undefined) return kind;
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + SHORTEST_STEM) continue;
    const stem = kinds.get(word.slice(0, -ending.length) + instead);
    if (stem !== undefined) return stem;
  }
  return undefined;
}

const ENDINGS = [
  ['s', ''],
  ['es', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['er', ''],
  ['ers', ''],
  ['ies', 'y'],
] as const;
const SHORTEST_STEM = 3;

const kindByWord = once((): ReadonlyMap<string, string> => {
  const kinds = new Map<string, string>();
  for (const [kind, words] of Object.entries({ ...KINDS_OF_ASKING, ...KINDS_OF_EVERYDAY })) {
    for (const word of words.trim().split(/\s+/)) if (!kinds.has(word)) kinds.set(word, kind);
  }
  return kinds;
});

/** The word lists of the phrase tables that contain `word`, by name. */
export function listsWith(word: string): readonly string[] {
  return listsByWord().get(word) ?? [];
}

const listsByWord = once((): ReadonlyMap<string, readonly string[]> => {
  const lists = new Map<string, string[]>();
  for (const [name, entries] of Object.entries(WORD_LISTS)) {
    for (const word of entries.filter((entry) => PLAIN_WORDS.test(entry)).flatMap(wordsOf)) {
      const names = lists.get(word);
      if (names === undefined) lists.set(word, [name]);
      else if (!names.includes(name)) names.push(name);
    }
  }
  return lists;
});

/** `(stop|quit)`, as `any('stop quit')` writes it. */
const PLAIN_WORDS = /^\([a-z0-9|]+\)$/;

function wordsOf(entry: string): readonly string[] {
  return entry.slice(1, -1).split('|');
}
