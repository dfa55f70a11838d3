import { FIRST_NAMES } from '../words/first-names.ts';
import { mendTypo } from './mend-typo.ts';
import { SPELLINGS } from './spellings.ts';

/** What spelling a word needs to know about the tables and the whole text. */
export interface SpellingContext {
  /** Every word the phrase tables use. */
  readonly known: ReadonlySet<string>;
  /** Whether the whole text is in capitals, so that a capital means nothing. */
  readonly shouting: boolean;
}

/**
 * The word as the phrase tables spell it: lower case, repeated letters reduced (`stoppp`), short
 * forms written out (`pls`), slips in long words corrected. A person's name gets a capital, and an
 * apostrophe after it when only its own capital shows that it is a name (`Catholic'`).
 */
export function spellWord(piece: string, context: SpellingContext): string {
  const { known } = context;
  const lower = piece.toLowerCase();
  const spelling = SPELLINGS.get(lower);
  if (spelling !== undefined) return spelling;
  if (known.has(lower)) return lower;
  if (isDrawnOut(lower)) return drawIn(lower, known);
  const mended = mendTypo(lower);
  if (mended !== lower) return mended;
  const name = asName(piece, lower, context);
  if (name !== undefined) return name;
  return lower.endsWith('in') && known.has(`${lower}g`) ? `${lower}g` : lower;
}

/** Three or more of one letter, and another letter: `xxx` is three kisses, not an X. */
function isDrawnOut(word: string): boolean {
  for (let at = 2; at < word.length; at += 1) {
    const letter = word[at];
    if (letter !== word[at - 1] || letter !== word[at - 2]) continue;
    return [...word].some((other) => other !== letter);
  }
  return false;
}

/** `stoppp` is stop, `offff` is off: as many letters as make a word of the tables. */
function drawIn(word: string, known: ReadonlySet<string>): string {
  const double = word.replace(/(.)\1{2,}/gu, '$1$1');
  const single = word.replace(/(.)\1{2,}/gu, '$1');
  for (const shorter of [double, single]) {
    if (known.has(shorter)) return shorter;
    const spelling = shorter.length > 2 ? SPELLINGS.get(shorter) : undefined;
    if (spelling !== undefined) return spelling;
  }
  return mendTypo(single);
}

function asName(piece: string, word: string, context: SpellingContext): string | undefined {
  if (TITLES.has(word) || isFirstName(word)) return capitalised(word);
  if (context.shouting || NEVER_A_NAME.has(word) || !CAPITALISED.test(piece)) return undefined;
  return `${capitalised(word)}'`;
}

function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word) || (word.endsWith('s') && FIRST_NAMES.has(word.slice(0, -1)));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const CAPITALISED = /^[A-Z][a-z]+$/;
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'senor', 'senora', 'monsieur', 'madame']);
const NEVER_A_NAME = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april ' +
    'may june july august september october november december christmas easter good sure ' +
    'sorry ready going available mad happy here there then when what where which while after ' +
    'before english spanish french american mexican ford honda toyota chevy bmw mercedes audi ' +
    'nissan kia jeep tesla subaru mazda dodge lexus catholic jewish muslim christian hindu ' +
    'mormon asian indian chinese italian irish canadian german amish baptist republican ' +
    'democrat superman batman einstein jesus santa medicare medicaid medical zoom venmo paypal android iphone google facebook'
  ).split(' '),
);
