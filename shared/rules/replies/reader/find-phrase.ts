import { PHRASE_TABLES, type PhraseTable } from '../phrases/phrase-tables.ts';
import { isMet, meetNeeds } from '../words/needs.ts';
import { NOT_A_REQUEST } from '../words/not-a-request.ts';
import { STOP_WORDS } from '../words/stop-words.ts';
import { WORD_LISTS } from '../words/word-lists.ts';
import {
  indexLines,
  type Line,
  type LineIndex,
  linesOfWord,
  NO_LINES,
  NO_NEED,
} from './line-index.ts';
import { NOWHERE } from './match-words.ts';
import { once } from './once.ts';
import { type Phrase, TAKEN_AWAY } from './phrase-language.ts';
import type { PhraseRule } from './phrase-rule.ts';
import { ANY_NAME, ANY_WORD, TOKEN } from './phrase-token.ts';
import type { Reply } from './read-reply.ts';

/** A rule that matched, and the words it matched. */
export interface FoundPhrase {
  readonly table: PhraseTable;
  readonly rule: PhraseRule;
  readonly matched: string;
}

/** The phrase of the earliest table, among all phrases in the reply. */
export function findPhrase(reply: Reply): FoundPhrase | undefined {
  let best: { line: Line; start: number; end: number } | undefined;
  visitLines(reply, lines(), (line, start) => {
    if (best !== undefined && !decidesBefore({ line, start }, best)) return;
    const end = endOf(reply.tokens, start, line);
    if (end !== NOWHERE) best = { line, start, end };
  });
  const table = best === undefined ? undefined : PHRASE_TABLES[best.line.rank];
  if (best === undefined || table === undefined) return undefined;
  const matched = reply.tokens.slice(best.start, best.end).join(' ');
  return { table, rule: best.line.rule, matched: matched.replaceAll("'", '') };
}

interface Place {
  readonly line: Line;
  readonly start: number;
}

/** The earlier table decides, then the earlier word of the text, then the earlier line. */
function decidesBefore(one: Place, other: Place): boolean {
  if (one.line.rank !== other.line.rank) return one.line.rank < other.line.rank;
  if (one.start !== other.start) return one.start < other.start;
  return one.line.order < other.line.order;
}

/**
 * The reply without what only looks like a request (`not-a-request.ts`): each of those words
 * becomes `TAKEN_AWAY`, which is no word, and which no phrase crosses. The reply itself when there
 * are none.
 */
export function withoutNonRequests(reply: Reply): Reply {
  const tokens = [...reply.tokens];
  let taken = false;
  visitLines(reply, nonRequests(), (line, start) => {
    const end = endOf(tokens, start, line);
    if (end === NOWHERE) return;
    tokens.fill(TAKEN_AWAY, start, end);
    taken = true;
  });
  return taken ? { ...reply, tokens } : reply;
}

/** Every word of a phrase or keyword: spelling is corrected towards these. */
export const wordsOfTheTables = once((): ReadonlySet<string> => {
  const words = new Set(STOP_WORDS.map((entry) => entry.word));
  const rules = [...NOT_A_REQUEST, ...PHRASE_TABLES.flatMap((table) => table.rules)];
  const patterns = rules.flatMap((rule) => [
    ...rule.says,
    ...(rule.unlessBefore ?? []),
    ...(rule.unlessNext ?? []),
    ...(rule.unlessHolds ?? []),
    ...(rule.unlessWith ?? []),
  ]);
  for (const pattern of [...patterns, ...Object.values(WORD_LISTS).flat()]) {
    for (const token of pattern.match(TOKEN) ?? []) if (A_WORD.test(token)) words.add(token);
  }
  return words;
});

const A_WORD = /^[a-z0-9]/;

const nonRequests = once(() => indexLines(NOT_A_REQUEST.map((rule) => ({ rule, rank: 0 }))));
const lines = once(() =>
  indexLines(PHRASE_TABLES.flatMap((table, rank) => table.rules.map((rule) => ({ rule, rank })))),
);

/** Calls `visit` for every line that can begin at a word of the reply, judged by its words. */
function visitLines(
  reply: Reply,
  index: LineIndex,
  visit: (line: Line, start: number) => void,
): void {
  const kinds = reply.tokens.map(kindOf);
  const worth = kinds.map((kind) => linesOfWord(index, kind));
  const text = meetNeeds(kinds);
  let place = 0;
  let clauseBegins = true;
  for (const [start, word] of reply.tokens.entries()) {
    const { needs, groups } = worth[start] ?? NO_LINES;
    for (let at = 0; at < needs.length; at += 1) {
      const need = needs[at] ?? NO_NEED;
      if (need !== NO_NEED && !isMet(need, text)) continue;
      const able = place > 0 ? groups[at]?.later : groups[at]?.lines;
      for (const line of able ?? []) {
        if (place > line.startsWithin || (line.startsClause && !clauseBegins)) continue;
        if (reply.wordCount > (line.rule.atMostWords ?? Number.POSITIVE_INFINITY)) continue;
        if (line.needs().every(({ id }) => isMet(id, text))) visit(line, start);
      }
    }
    clauseBegins = word === '.' || word === ',' || word === '?' || word === 'haha';
    if (place > 0 || !clauseBegins) place += 1;
  }
}

/** A word as phrases distinguish it: names are one kind, words that no phrase uses another. */
function kindOf(word: string): string {
  const initial = word.charCodeAt(0);
  if (initial >= 65 && initial <= 90) return ANY_NAME;
  return initial < 65 || wordsOfTheTables().has(word) ? word : ANY_WORD;
}

/** Where the line ends if it matches at `start` and nothing around it contradicts. */
function endOf(tokens: readonly string[], start: number, line: Line): number {
  const end = line.phrase().endFrom(tokens, start);
  if (end === NOWHERE) return NOWHERE;
  const guards = line.guards();
  if (guards.before.some((guard) => standsBefore(guard, tokens.slice(0, start)))) return NOWHERE;
  if (guards.next.some((guard) => guard.endFrom(tokens, end) !== NOWHERE)) return NOWHERE;
  const held = tokens.slice(start, end);
  if (guards.holding.some((guard) => standsIn(guard, held))) return NOWHERE;
  return guards.with.some((guard) => standsIn(guard, tokens)) ? NOWHERE : end;
}

function standsBefore(guard: Phrase, before: readonly string[]): boolean {
  return before.some((_word, at) => guard.endsThere(before, at));
}

function standsIn(guard: Phrase, tokens: readonly string[]): boolean {
  return tokens.some((_word, at) => guard.endFrom(tokens, at) !== NOWHERE);
}
