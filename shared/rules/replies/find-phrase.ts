import { indexLines, type Line, type LineIndex, linesOfPair } from './line-index.ts';
import { NOT_A_REQUEST } from './not-a-request.ts';
import { once } from './once.ts';
import type { Phrase } from './phrase-language.ts';
import { ANY_WORD } from './phrase-part.ts';
import type { PhraseRule } from './phrase-rule.ts';
import { PHRASE_TABLES, type PhraseTable } from './phrase-tables.ts';
import { ANY_NAME, TOKEN } from './phrase-token.ts';
import type { Reply } from './read-reply.ts';
import { STOP_WORDS } from './stop-words.ts';
import { WORD_LISTS } from './word-lists.ts';

/** A rule that fired, and the words it fired on. */
export interface FoundPhrase {
  readonly table: PhraseTable;
  readonly rule: PhraseRule;
  readonly matched: string;
}

/** The phrase of the earliest table, among all phrases that stand in the reply. */
export function findPhrase(reply: Reply): FoundPhrase | undefined {
  let best: { line: Line; matched: string } | undefined;
  visitLines(reply, lines(), (line, start) => {
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
  visitLines(reply, nonRequests(), (line, start) => {
    const matched = matchAt(words, start, line);
    if (matched === undefined) return;
    const blank = matched.replace(/[^ ]/g, '~');
    words = `${words.slice(0, start)}${blank}${words.slice(start + matched.length)}`;
  });
  if (words === reply.words) return reply;
  return { ...reply, words, tokens: words.trimEnd().split(' ') };
}

/** Every word that a phrase or keyword is made of: what the spelling is mended towards. */
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
  const held = new Map<ReadonlySet<string>, boolean>();
  let start = 0;
  let place = 0;
  let clauseBegins = true;
  for (const [at, word] of reply.tokens.entries()) {
    for (const line of linesOfPair(index, kinds[at] ?? '', kinds[at + 1] ?? '')) {
      if (place > line.startsWithin || (line.startsClause && !clauseBegins)) continue;
      if (reply.wordCount > (line.rule.atMostWords ?? Number.POSITIVE_INFINITY)) continue;
      if (line.needs().every((words) => holdsOneOf(words, kinds, held))) visit(line, start);
    }
    clauseBegins = word === '.' || word === ',' || word === '?' || word === 'haha';
    if (place > 0 || !clauseBegins) place += 1;
    start += word.length + 1;
  }
}

/** Whether the text holds one of `words`; asked once for each text and set. */
function holdsOneOf(
  words: ReadonlySet<string>,
  kinds: readonly string[],
  held: Map<ReadonlySet<string>, boolean>,
): boolean {
  const known = held.get(words);
  if (known !== undefined) return known;
  const found = kinds.some((kind) => words.has(kind));
  held.set(words, found);
  return found;
}

/** A word as phrases tell it apart: names are one kind, words that no phrase uses another. */
function kindOf(word: string): string {
  const initial = word.charCodeAt(0);
  if (initial >= 65 && initial <= 90) return ANY_NAME;
  return initial < 65 || wordsOfTheTables().has(word) ? word : ANY_WORD;
}

function matchAt(words: string, start: number, line: Line): string | undefined {
  const at = line.phrase().at();
  at.lastIndex = start;
  const matched = at.exec(words)?.[0];
  if (matched === undefined) return undefined;
  const guards = line.guards();
  const before = words.slice(0, start);
  if (guards.before.some((guard) => guard.before().test(before))) return undefined;
  const end = start + matched.length;
  if (guards.next.some((guard) => standsAt(guard, words, end))) return undefined;
  if (guards.holding.some((guard) => standsIn(guard, matched))) return undefined;
  return guards.with.some((guard) => standsIn(guard, words)) ? undefined : matched;
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
