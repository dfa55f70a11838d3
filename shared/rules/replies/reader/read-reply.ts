import { withPhoneAsThisNumber } from '../phone-as-this-number.ts';
import { foldLetters } from './fold-letters.ts';
import { JOINED_PAIRS } from './joined-pairs.ts';
import { spellWord } from './spell-word.ts';
import { spelledKeyword } from './spelled-keyword.ts';

/** A text as the rules read it. */
export interface Reply {
  /**
   * Its words in one spelling, lower case, no accents or apostrophes; `.` `?` and `,` are words of
   * their own. A person's name keeps its capital.
   */
  readonly tokens: readonly string[];
  /** How many of them are words, not signs. */
  readonly wordCount: number;
  /** Whether the person wrote STOP in capitals inside a text that is not all capitals. */
  readonly shoutsStop: boolean;
}

/** Converts `text` to the one spelling of the phrase tables; `known` has every word they use. */
export function readReply(text: string, known: ReadonlySet<string>): Reply {
  const letters = foldLetters(spelledKeyword(text) ?? withPhoneAsThisNumber(text));
  const shouting = !SMALL_LETTERS.test(letters);
  const tokens = readTokens(letters, { known, shouting });
  return {
    tokens,
    wordCount: tokens.reduce((sum, token) => (isSign(token) ? sum : sum + 1), 0),
    shoutsStop: !shouting && SHOUTED_STOP.test(letters),
  };
}

/** Whether the token is a comma or the end of a sentence. */
export function isSign(token: string): boolean {
  return token === '.' || token === ',' || token === '?';
}

const SMALL_LETTERS = /[a-z]{2}/;
const SHOUTED_STOP = /\bSTOP\b/;
const ASCII = /^[\n\x20-\x7e]*$/;
/** A figure, a word with its apostrophes, or a sign. */
const tokenOf = (letter: string, flags: string): RegExp =>
  new RegExp(
    `[0-9]+(?:[:.][0-9]+)*[a-z]*|[${letter}0-9]+(?:'[${letter}]+)*|` +
      '[.!;\\n|]+|\\?[?!.]*|[,:"()/\u2013\u2014~]+|-(?= )|(?<= )-|#',
    flags,
  );
const ASCII_TOKEN = tokenOf('a-z', 'gi');
const ANY_TOKEN = tokenOf('\\p{L}', 'giu');

const DASH_IN_OPT_OUT = /\b(opt|un)\s*-+\s*(?=out|in|sub)/gi;

interface Context {
  known: ReadonlySet<string>;
  shouting: boolean;
}

function readTokens(letters: string, context: Context): readonly string[] {
  const joined = letters.replace(DASH_IN_OPT_OUT, '$1 ');
  const pieces = joined.match(ASCII.test(joined) ? ASCII_TOKEN : ANY_TOKEN) ?? [];
  const tokens: string[] = [];
  let singleLetters = 0;
  for (const piece of pieces) {
    const sign = SIGNS.get(piece.charCodeAt(0));
    if (sign !== undefined) {
      if (tokens.at(-1) !== sign) tokens.push(sign);
    } else if (piece.includes("'")) {
      for (const part of splitElision(piece)) pushWord(tokens, spellWord(part, context));
    } else {
      if (piece.length === 1) singleLetters += 1;
      pushWord(tokens, piece === '#' ? 'number' : spellWord(piece, context));
    }
  }
  return singleLetters >= FEWEST_SPELLED_OUT ? joinLetters(tokens.join(' ')).split(' ') : tokens;
}

const SIGNS: ReadonlyMap<number, string> = new Map(
  [
    ...[...'.!;\n|'].map((sign) => [sign, '.'] as const),
    ['?', '?'] as const,
    ...[...',:"()/–—~-'].map((sign) => [sign, ','] as const),
  ].map(([sign, token]) => [sign.charCodeAt(0), token] as const),
);

/** English endings after an apostrophe; anything else (l'arret, n'envoyez) is two words. */
const ENGLISH_ENDING = /^(.+)'(s|t|m|d|ll|re|ve|all|am|in)$/i;

function splitElision(piece: string): string[] {
  const english = ENGLISH_ENDING.exec(piece);
  if (english !== null) return [`${english[1]?.replaceAll("'", '')}${english[2]}`];
  return piece.split("'").filter((part) => part !== '');
}

/** Adds a word, first joining it to the one before if the tables write the two as one. */
function pushWord(tokens: string[], word: string): void {
  for (const part of word.includes(' ') ? word.split(' ') : [word]) {
    const last = tokens.at(-1);
    const mayJoin = last !== undefined && FIRST_OF_PAIRS.has(last);
    const pair = mayJoin ? JOINED_PAIRS.get(`${last} ${part}`) : undefined;
    if (pair === undefined) tokens.push(part);
    else tokens.splice(-1, 1, ...pair.split(' '));
  }
}

const FIRST_OF_PAIRS = new Set([...JOINED_PAIRS.keys()].map((pair) => pair.split(' ')[0] ?? ''));

/** `s t o p` and `s.t.o.p` are stop: three or more single letters in a row make one word. */
function joinLetters(line: string): string {
  return line.replace(/(?<=^| )\p{L}(?:(?: [.,])? \p{L}(?= |$)){2,}/gu, (run) =>
    run.replace(/[ .,]/g, ''),
  );
}

const FEWEST_SPELLED_OUT = 3;
