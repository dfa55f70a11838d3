import { isSign } from './reader/read-reply.ts';
import type { ReplyClass } from './reply-class.ts';
import type { Meaning, Weighed } from './weights/weigh-words.ts';
import {
  holdsWordOfAsking,
  holdsWordsThatMayMean,
  holdsWordsThatMean,
} from './weights/words-that-mean-it.ts';

/** What removes or pauses a person, in the order of precedence. */
const LEAVING = ['optOut', 'wrongNumber', 'hostile'] as const;

/**
 * Combines what a phrase of the tables says (`found`) with what all words together say (`weighed`).
 * Sure: a phrase that the words around it do not contradict, or words so clear that no phrase is
 * needed. Doubtful: a phrase among words that mostly say something else, or words that probably
 * mean it. Nothing: an ordinary reply.
 */
export function decideMeaning(
  found: ReplyClass | undefined,
  weighed: Weighed,
  tokens: readonly string[],
): ReplyClass | undefined {
  if (found === undefined) return byWords(weighed, tokens);
  if (found.label === 'help' || found.label === 'optIn') return found;
  if (found.certainty === 'doubtful') {
    const meant = byWords(weighed, tokens);
    return meant?.certainty === 'sure' && isLeaving(meant) ? meant : found;
  }
  const asked = shareOfLeaving(weighed);
  if (weighed.shares.optIn > asked) {
    // "I said stop by mistake, put me back on"
    const back = asksOfUs('optIn', weighed, tokens);
    if (back !== undefined) return back;
  }
  if (asked < CONTRADICTED_BELOW[found.label === 'optOut' ? 'asking' : 'other'])
    return { ...CONTRADICTS, matched: found.matched };
  const isOther = found.label !== 'optOut' && weighed.shares.optOut > ENOUGH_BESIDE;
  const meant = isOther ? asWeighed('optOut', weighed) : found;
  return { ...meant, certainty: asked < BORNE_OUT ? 'doubtful' : 'sure' };
}

function isLeaving({ label }: ReplyClass): boolean {
  return LEAVING.some((one) => one === label);
}

/**
 * No phrase was found: the words decide. The less clear single words are, the more all of them
 * together must show.
 */
function byWords(weighed: Weighed, tokens: readonly string[]): ReplyClass | undefined {
  const { shares } = weighed;
  const asked = shareOfLeaving(weighed);
  const label = LEAVING.reduce((most, one) => (shares[one] > shares[most] ? one : most));
  if (shares.optIn > asked * AS_MUCH_AS) {
    const back = asksOfUs('optIn', weighed, tokens);
    if (back !== undefined) return back;
  }
  for (const [level, stands] of LEVELS) {
    if (asked < DOUBTFUL_FROM[level][label]) continue;
    // a word by itself ("contact", "gone") is no request, unless it is a keyword or a clear request
    if (level === 'word' && tokens.filter((token) => !isSign(token)).length < 2) continue;
    if (!stands(label, tokens)) continue;
    return {
      ...asWeighed(label, weighed),
      certainty: asked >= SURE_FROM[level][label] ? 'sure' : 'doubtful',
    };
  }
  return asksOfUs(shares.help > shares.optIn ? 'help' : 'optIn', weighed, tokens);
}

/** Which words are in the text: clear ones, possible ones, or a single word of that kind. */
const LEVELS = [
  ['mean', holdsWordsThatMean],
  ['may', holdsWordsThatMayMean],
  ['word', holdsWordOfAsking],
] as const;

function asksOfUs(
  label: 'help' | 'optIn',
  weighed: Weighed,
  tokens: readonly string[],
): ReplyClass | undefined {
  if (weighed.shares[label] < CLEAR[label] || !holdsWordsThatMean(label, tokens)) return undefined;
  return { ...asWeighed(label, weighed), certainty: 'sure' };
}

function shareOfLeaving({ shares }: Weighed): number {
  return LEAVING.reduce((sum, meaning) => sum + shares[meaning], 0);
}

/** Thresholds of the weights, chosen by cross-validation (docs/replies.md). */
const CONTRADICTED_BELOW = { asking: 0.025, other: 0.135 } as const;
const BORNE_OUT = 0.35;
const ENOUGH_BESIDE = 0.4;
const DOUBTFUL_FROM = {
  mean: { optOut: 0.13, wrongNumber: 0.2, hostile: 0.3 },
  may: { optOut: 0.3, wrongNumber: 0.35, hostile: 0.5 },
  word: { optOut: 0.4, wrongNumber: 0.5, hostile: 0.6 },
} as const;
const SURE_FROM = {
  mean: { optOut: 0.93, wrongNumber: 0.9, hostile: 0.9 },
  may: { optOut: 0.97, wrongNumber: 0.9, hostile: 0.93 },
  word: { optOut: 0.98, wrongNumber: 0.93, hostile: 0.93 },
} as const;
/** Words of coming back beside those of a request, where no phrase was found. */
const AS_MUCH_AS = 0.6;
const CLEAR = { help: 0.4, optIn: 0.3 } as const;

function asWeighed(label: Meaning, weighed: Weighed): ReplyClass {
  const because = `Its words together, more than any phrase in it, are those of ${LIKE[label]}.`;
  return { label, rule: `weighed.${label}`, because, matched: weighed.heaviest(label) };
}

const LIKE: Readonly<Record<Meaning, string>> = {
  optOut: 'replies that ask to stop',
  wrongNumber: 'people we do not mean',
  hostile: 'abuse, accusations and threats',
  help: 'people who ask who we are',
  optIn: 'people who want our texts again',
};

const CONTRADICTS: ReplyClass = {
  label: 'ordinary',
  rule: 'weighed.ordinary',
  because: 'A phrase of the tables stands in it, but its words together are those of everyday.',
  matched: '',
};
