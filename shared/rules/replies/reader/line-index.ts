import { firstWordsOf, firstWordsOfList } from '../words/first-words.ts';
import { type Need, needsOf } from '../words/needs.ts';
import { once } from './once.ts';
import { type Phrase, readPhrase } from './phrase-language.ts';
import type { PhraseRule } from './phrase-rule.ts';
import { ANY_NAME, ANY_WORD, LIST_NAME, TOKEN } from './phrase-token.ts';

/**
 * One phrase of a rule, with what must not be around it. Everything is prepared when it is first
 * needed: most phrases never come up in the life of a process.
 */
export interface Line {
  /** Its place among all lines, and that of its table: the lower one decides. */
  readonly order: number;
  readonly rank: number;
  readonly rule: PhraseRule;
  readonly phrase: () => Phrase;
  readonly needs: () => readonly Need[];
  /** Where it can begin: within so many words of the text, or of a clause only. */
  readonly startsWithin: number;
  readonly startsClause: boolean;
  readonly guards: () => Guards;
}

interface Guards {
  readonly before: readonly Phrase[];
  readonly next: readonly Phrase[];
  readonly holding: readonly Phrase[];
  readonly with: readonly Phrase[];
}

/**
 * The lines by what they can begin with and, once they were needed, by the word they do begin with.
 */
export interface LineIndex {
  /** By word, or by the name of a list in braces. */
  readonly byFirst: ReadonlyMap<string, readonly Line[]>;
  /** The lists that some line begins with, by the words they can begin with. */
  readonly listsByWord: ReadonlyMap<string, readonly string[]>;
  readonly byWord: Map<string, LinesOfWord>;
}

/** The lines of a word, in groups; the need of each group by its id, or `NO_NEED`. */
export interface LinesOfWord {
  readonly needs: Int32Array;
  readonly groups: readonly LinesWithOneNeed[];
}

export const NO_NEED = -1;
export const NO_LINES: LinesOfWord = { needs: new Int32Array(0), groups: [] };

/** Lines that are only worth checking in a text that meets their need. */
interface LinesWithOneNeed {
  readonly lines: readonly Line[];
  /** Those that can begin behind the first word of a text: most cannot. */
  readonly later: readonly Line[];
}

/** Orders the rules of the tables; `rank` is the place of a rule's table. */
export function indexLines(ranked: readonly { rule: PhraseRule; rank: number }[]): LineIndex {
  const byFirst = new Map<string, Line[]>();
  const listsByWord = new Map<string, string[]>();
  let order = 0;
  for (const { rule, rank } of ranked) {
    const guards = once(() => guardsOf(rule));
    for (const pattern of rule.says) {
      const line = lineOf(pattern, { rule, rank, order, guards });
      order += 1;
      for (const first of firstWordsOf(pattern)) push(byFirst, first, line);
    }
  }
  for (const first of byFirst.keys()) {
    if (first === ANY_NAME || !LIST_NAME.test(first)) continue;
    for (const word of firstWordsOfList(first.slice(1, -1))) push(listsByWord, word, first);
  }
  return { byFirst, listsByWord, byWord: new Map() };
}

function push<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}

function lineOf(pattern: string, given: Pick<Line, 'rule' | 'rank' | 'order' | 'guards'>): Line {
  const opening = pattern.match(TOKEN)?.[0] ?? '';
  return {
    ...given,
    phrase: once(() => readPhrase(pattern)),
    needs: once(() => needsOf(pattern)),
    startsWithin: startsWithin(opening),
    startsClause: opening === '<',
  };
}

/** `<<` is the first word, `<<3` one of the first four; anything else may begin anywhere. */
function startsWithin(token: string): number {
  if (!token.startsWith('<<')) return Number.POSITIVE_INFINITY;
  return token === '<<' ? 0 : Number(token.slice(2));
}

function guardsOf(rule: PhraseRule): Guards {
  const read = (patterns: readonly string[] = []): Phrase[] => patterns.map(readPhrase);
  return {
    before: read(rule.unlessBefore),
    next: read(rule.unlessNext),
    holding: read(rule.unlessHolds),
    with: read(rule.unlessWith),
  };
}

/** The lines that can begin with `word`, by what each asks of the text that is rarest. */
export function linesOfWord(index: LineIndex, word: string): LinesOfWord {
  if (word === ANY_WORD) return NO_LINES;
  const known = index.byWord.get(word);
  if (known !== undefined) return known;
  // only a number is "any word" where a phrase begins ({number}); other words are named
  const figure = /^[0-9]/.test(word) ? [ANY_WORD] : [];
  const names = [word, ...figure, ...(index.listsByWord.get(word) ?? [])];
  const found = new Set(names.flatMap((name) => index.byFirst.get(name) ?? []));
  const inOrder = [...found].sort((a, b) => a.order - b.order);
  const grouped = Map.groupBy(inOrder, (line) => hardest(line.needs()));
  const groups = [...grouped.values()].map((lines) => {
    return { lines, later: lines.filter(({ startsWithin }) => startsWithin > 0) };
  });
  const needs = Int32Array.from(grouped.keys(), (need) => need?.id ?? NO_NEED);
  const ofWord = { needs, groups };
  index.byWord.set(word, ofWord);
  return ofWord;
}

/** The need that is hardest to meet; a phrase of any words at all has none. */
function hardest([first, ...others]: readonly Need[]): Need | undefined {
  return others.reduce((least, need) => (least && least.ease <= need.ease ? least : need), first);
}
