import { FIRST_NAMES } from './first-names.ts';
import { foldLetters } from './fold-letters.ts';
import { JOINED_PAIRS } from './joined-pairs.ts';
import { mendTypo } from './mend-typo.ts';
import { SPELLINGS } from './spellings.ts';

/** A text as the rules read it. */
export interface Reply {
  /**
   * Its words in one spelling, small letters, no accents or apostrophes, each followed by a space;
   * `.` `?` and `,` stand as words of their own. A person's name keeps its capital.
   */
  readonly words: string;
  /** The same, one entry a word. */
  readonly tokens: readonly string[];
  /** How many of them are words, not signs. */
  readonly wordCount: number;
  /** Whether the person wrote STOP in capitals inside a text that is not all capitals. */
  readonly shoutsStop: boolean;
}

/** Writes `text` in the one spelling of the phrase tables; `known` holds every word they use. */
export function readReply(text: string, known: ReadonlySet<string>): Reply {
  const letters = foldLetters(text);
  const shouting = !/[a-z]{2}/.test(letters);
  const raw = letters.match(TOKEN) ?? [];
  const tokens: string[] = [];
  for (const piece of raw) {
    const sign = SIGNS[piece[0] ?? ''];
    if (sign !== undefined) {
      if (tokens.at(-1) !== sign) tokens.push(sign);
      continue;
    }
    for (const part of splitElision(piece)) pushWord(tokens, spellWord(part, known, shouting));
  }
  const line = joinLetters(tokens.join(' '));
  return {
    words: `${line} `,
    tokens: line.split(' '),
    wordCount: tokens.filter((token) => !SIGN_TOKENS.has(token)).length,
    shoutsStop: !shouting && SHOUTED_STOP.test(letters),
  };
}

const TOKEN =
  /[0-9]+(?:[:.][0-9]+)*[a-z]*|[\p{L}0-9]+(?:'[\p{L}]+)*|[.!;\n|]+|\?[?!.]*|[,:"()/–—~]+|-(?= )|#/giu;
const SHOUTED_STOP = /\bSTOP\b/;
const SIGNS: Readonly<Record<string, string>> = {
  '.': '.',
  '!': '.',
  ';': '.',
  '\n': '.',
  '|': '.',
  '?': '?',
  ',': ',',
  ':': ',',
  '"': ',',
  '(': ',',
  ')': ',',
  '/': ',',
  '–': ',',
  '—': ',',
  '~': ',',
  '-': ',',
};
const SIGN_TOKENS = new Set(['.', ',', '?']);
/** English endings after an apostrophe; anything else (l'arret, n'envoyez) is two words. */
const ENGLISH_ENDING = /^(.+)'(s|t|m|d|ll|re|ve|all|am|in)$/i;

function splitElision(piece: string): string[] {
  if (!piece.includes("'")) return [piece];
  const english = ENGLISH_ENDING.exec(piece);
  if (english !== null) return [`${english[1]?.replaceAll("'", '')}${english[2]}`];
  return piece.split("'").filter((part) => part !== '');
}

const THREE_ALIKE = /(\p{L})\1{2,}/u;
/** `xxx` is three kisses, not an X. */
const ONE_LETTER = /^(\p{L})\1*$/u;
const CAPITALISED = /^[A-Z][a-z]+$/;

function spellWord(piece: string, known: ReadonlySet<string>, shouting: boolean): string {
  if (piece === '#') return 'number';
  const lower = piece.toLowerCase();
  const drawnOut = THREE_ALIKE.test(lower) && !ONE_LETTER.test(lower);
  const word = drawnOut ? squeeze(lower, known) : lower;
  const spelling = drawnOut && word.length < 3 ? undefined : SPELLINGS.get(word);
  if (spelling !== undefined) return spelling;
  const mended = known.has(word) ? word : mendTypo(word);
  const name = mended === word ? asName(piece, word, { known, shouting }) : undefined;
  if (name !== undefined) return name;
  if (known.has(mended)) return mended;
  return word.endsWith('in') && known.has(`${word}g`) ? `${word}g` : mended;
}

/** `stoppp` is stop, `offff` is off: as many letters as make a known word. */
function squeeze(word: string, known: ReadonlySet<string>): string {
  const single = word.replace(/(\p{L})\1{2,}/gu, '$1');
  const double = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return known.has(double) || (double.length > 4 && SPELLINGS.has(double)) ? double : single;
}

interface NameCheck {
  known: ReadonlySet<string>;
  shouting: boolean;
}

/**
 * The word with a capital when it is a person's name; with an apostrophe after it when only the
 * capital says so (`Catholic'`), since that may be many other things.
 */
function asName(piece: string, word: string, check: NameCheck): string | undefined {
  const { known, shouting } = check;
  const bare = word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word;
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  if (TITLES.has(word)) return name;
  if (FIRST_NAMES.has(word) || FIRST_NAMES.has(bare)) return known.has(word) ? undefined : name;
  const mayBe = !shouting && CAPITALISED.test(piece) && !known.has(word) && !NEVER_A_NAME.has(word);
  return mayBe ? `${name}'` : undefined;
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'senor', 'senora', 'monsieur', 'madame']);
const NEVER_A_NAME = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june ' +
    'july august september october november december christmas easter good sure sorry ready going ' +
    'available mad happy here there then when what where which while after before english spanish ' +
    'french american mexican ford honda toyota chevy bmw mercedes audi nissan kia jeep tesla'
  ).split(' '),
);

/** Adds a word, first joining it to the one before when the tables write the two as one. */
function pushWord(tokens: string[], word: string): void {
  for (const part of word.split(' ')) {
    const last = tokens.at(-1);
    const pair = last === undefined ? undefined : JOINED_PAIRS.get(`${last} ${part}`);
    if (pair === undefined) tokens.push(part);
    else tokens[tokens.length - 1] = pair;
  }
}

/** `s t o p` and `s.t.o.p` are stop: three or more single letters in a row make one word. */
function joinLetters(line: string): string {
  if (!/(?:^| )\p{L}(?: [.,])? \p{L}(?: [.,])? \p{L}(?= |$)/u.test(line)) return line;
  return line.replace(/(?<=^| )\p{L}(?:(?: [.,])? \p{L}(?= |$)){2,}/gu, (run) =>
    run.replace(/[ .,]/g, ''),
  );
}
