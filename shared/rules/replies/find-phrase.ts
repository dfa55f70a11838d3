import { NOT_A_REQUEST } from './not-a-request.ts';
import { ANY_NAME, type Phrase, readPhrase } from './phrase-language.ts';
import { ANY_WORD } from './phrase-part.ts';
import type { PhraseRule } from './phrase-rule.ts';
import { PHRASE_TABLES, type PhraseTable } from './phrase-tables.ts';
import type { Reply } from './read-reply.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A rule that fired, and the words it fired on. */
export interface FoundPhrase {
  readonly table: PhraseTable;
  readonly rule: PhraseRule;
  readonly matched: string;
}

/** The phrase of the earliest table, among all phrases that stand in the reply. */
export function findPhrase(reply: Reply): FoundPhrase | undefined {
  let best: { line: Line; matched: string } | undefined;
  visitLines(reply, LINES, (line, start) => {
    if (best !== undefined && line.rank >= best.line.rank) return;
    const matched = matchAt(reply.words, start, line);
    if (matched !== undefined) best = { line, matched };
  });
  const table = best === undefined ? undefined : PHRASE_TABLES[best.line.rank];
  if (best === undefined || table === undefined) return undefined;
  const { line, matched } = best;
  return { table, rule: line.rule, matched: matched.replaceAll("'", '').trim() };
}

/**
 * The reply without what only looks like a request (`not-a-request.ts`): those words become `~`,
 * which is no word, and which no phrase crosses.
 */
export function withoutNonRequests(reply: Reply): Reply {
  let { words } = reply;
  visitLines(reply, NON_REQUESTS, (line, start) => {
    const matched = matchAt(words, start, line);
    if (matched === undefined) return;
    const blank = matched.replace(/[^ ]/g, '~');
    words = `${words.slice(0, start)}${blank}${words.slice(start + matched.length)}`;
  });
  if (words === reply.words) return reply;
  return { ...reply, words, tokens: words.trimEnd().split(' ') };
}

/** Every word that a phrase or keyword is made of: what the spelling is mended towards. */
export function wordsOfTheTables(): ReadonlySet<string> {
  return WORDS;
}

interface Line {
  readonly rank: number;
  readonly rule: PhraseRule;
  readonly phrase: Phrase;
  readonly notBefore: readonly Phrase[];
  readonly notNext: readonly Phrase[];
  readonly notHolding: readonly Phrase[];
  readonly notWith: readonly Phrase[];
}

const WORDS = new Set(STOP_WORDS.map((entry) => entry.word));
const NON_REQUESTS = index(NOT_A_REQUEST.map((rule) => ({ rule, rank: 0 })));
const LINES = index(
  PHRASE_TABLES.flatMap((table, rank) => table.rules.map((rule) => ({ rule, rank }))),
);

/** The lines by the word they can begin with, and, once asked for, by their first two words. */
interface LineIndex {
  readonly byFirst: ReadonlyMap<string, readonly Line[]>;
  readonly byPair: Map<string, readonly Line[]>;
  /** Every word that can come second. A pair with any other word is one and the same. */
  readonly seconds: ReadonlySet<string>;
}

function index(ranked: readonly { rule: PhraseRule; rank: number }[]): LineIndex {
  const seconds = new Set<string>();
  const byFirst = new Map<string, Line[]>();
  for (const line of ranked.flatMap(({ rule, rank }) => linesOf(rule, rank))) {
    for (const word of line.phrase.second) seconds.add(word);
    for (const word of line.phrase.first) {
      const lines = byFirst.get(word);
      if (lines === undefined) byFirst.set(word, [line]);
      else lines.push(line);
    }
  }
  return { byFirst, byPair: new Map(), seconds };
}

function linesOf(rule: PhraseRule, rank: number): Line[] {
  const read = (patterns: readonly string[] = []): Phrase[] =>
    patterns.map((pattern) => readPhrase(pattern, WORDS));
  const guards = {
    notBefore: read(rule.unlessBefore),
    notNext: read(rule.unlessNext),
    notHolding: read(rule.unlessHolds),
    notWith: read(rule.unlessWith),
  };
  return read(rule.says).map((phrase) => ({ rank, rule, phrase, ...guards }));
}

/** The lines that `first` and `second` can begin; remembered, for the same pairs come again. */
function linesOfPair(lines: LineIndex, first: string, second: string): readonly Line[] {
  const byFirst = lines.byFirst.get(first);
  if (byFirst === undefined) return [];
  const next = lines.seconds.has(second) ? second : ANY_WORD;
  const pair = `${first} ${next}`;
  const remembered = lines.byPair.get(pair);
  if (remembered !== undefined) return remembered;
  const able = byFirst.filter(
    ({ phrase }) => phrase.second.has(ANY_WORD) || phrase.second.has(next),
  );
  lines.byPair.set(pair, able);
  return able;
}

/** Calls `visit` for every line that can begin at a word of the reply, judged by two words. */
function visitLines(
  reply: Reply,
  lines: LineIndex,
  visit: (line: Line, start: number) => void,
): void {
  let start = 0;
  let place = 0;
  let clauseBegins = true;
  for (const [at, word] of reply.tokens.entries()) {
    const next = kindOf(reply.tokens[at + 1] ?? '');
    for (const line of linesOfPair(lines, kindOf(word), next)) {
      const { startsWithin, startsClause } = line.phrase;
      if (place > startsWithin || (startsClause && !clauseBegins)) continue;
      if (reply.wordCount > (line.rule.atMostWords ?? Number.POSITIVE_INFINITY)) continue;
      visit(line, start);
    }
    clauseBegins = word === '.' || word === ',' || word === '?';
    if (place > 0 || !clauseBegins) place += 1;
    start += word.length + 1;
  }
}

function kindOf(word: string): string {
  const initial = word.charCodeAt(0);
  return initial >= 65 && initial <= 90 ? ANY_NAME : word;
}

function matchAt(words: string, start: number, line: Line): string | undefined {
  const at = line.phrase.at();
  at.lastIndex = start;
  const matched = at.exec(words)?.[0];
  if (matched === undefined) return undefined;
  const before = words.slice(0, start);
  if (line.notBefore.some((guard) => guard.before().test(before))) return undefined;
  const end = start + matched.length;
  if (line.notNext.some((guard) => standsAt(guard, words, end))) return undefined;
  if (line.notHolding.some((guard) => standsIn(guard, matched))) return undefined;
  return line.notWith.some((guard) => standsIn(guard, words)) ? undefined : matched;
}

function standsAt(guard: Phrase, words: string, at: number): boolean {
  const expression = guard.at();
  expression.lastIndex = at;
  return expression.test(words);
}

function standsIn(guard: Phrase, words: string): boolean {
  for (let start = 0; start < words.length; ) {
    if (standsAt(guard, words, start)) return true;
    start = words.indexOf(' ', start) + 1;
    if (start === 0) return false;
  }
  return false;
}
