import type { ReplyClass } from './reply-class.ts';
import type { Meaning, Weighed } from './weights/weigh-words.ts';
import { holdsWordsThatMayMean, holdsWordsThatMean } from './weights/words-that-mean-it.ts';

/** What removes or pauses a person, in the order in which it decides. */
const LEAVING = ['optOut', 'wrongNumber', 'hostile'] as const;

/**
 * Joins what a phrase of the tables says (`found`) with what all words together say (`weighed`).
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
  const asked = shareOfLeaving(weighed);
  if (asked < CONTRADICTED_BELOW[found.label === 'optOut' ? 'asking' : 'other'])
    return { ...CONTRADICTS, matched: found.matched };
  const isOther = found.label !== 'optOut' && weighed.shares.optOut > ENOUGH_BESIDE;
  const meant = isOther ? asWeighed('optOut', weighed) : found;
  return { ...meant, certainty: asked < BORNE_OUT ? 'doubtful' : 'sure' };
}

/**
 * No phrase stands in it: the words decide when together they are clear, and hold one that means
 * it.
 */
function byWords(weighed: Weighed, tokens: readonly string[]): ReplyClass | undefined {
  const { shares } = weighed;
  const asked = shareOfLeaving(weighed);
  const label = LEAVING.reduce((most, one) => (shares[one] > shares[most] ? one : most));
  if (asked >= MAYBE && holdsWordsThatMean(label, tokens)) {
    return { ...asWeighed(label, weighed), certainty: asked >= CERTAIN ? 'sure' : 'doubtful' };
  }
  if (asked >= PROBABLY && holdsWordsThatMayMean(tokens))
    return { ...asWeighed(label, weighed), certainty: 'doubtful' };
  const other = shares.help > shares.optIn ? 'help' : 'optIn';
  if (shares[other] < CLEAR[other] || !holdsWordsThatMean(other, tokens)) return undefined;
  return { ...asWeighed(other, weighed), certainty: 'sure' };
}

function shareOfLeaving({ shares }: Weighed): number {
  return LEAVING.reduce((sum, meaning) => sum + shares[meaning], 0);
}

/** Shares of the weights: chosen by cross-validation (docs/replies.md). */
const CONTRADICTED_BELOW = { asking: 0.025, other: 0.135 } as const;
const BORNE_OUT = 0.35;
const ENOUGH_BESIDE = 0.4;
const MAYBE = 0.22;
const PROBABLY = 0.7;
const CERTAIN = 0.93;
const CLEAR = { help: 0.4, optIn: 0.7 } as const;

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
