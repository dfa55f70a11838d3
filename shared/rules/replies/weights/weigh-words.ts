import { once } from '../reader/once.ts';
import { FEATURES, type SeenWord, seeWords, visitPairs } from './features-of-words.ts';
import table from './reply-weights.json' with { type: 'json' };

/** The meanings that the weights know, beside an ordinary reply. */
export const MEANINGS = ['optOut', 'wrongNumber', 'hostile', 'help', 'optIn'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** For each feature one weight a meaning, in steps; and the start of the sums. */
export interface ReplyWeights {
  readonly bias: readonly number[];
  readonly stepSize: number;
  readonly steps: Int8Array;
}

/** The meaning of all words of a text together. */
export interface Weighed {
  /** Each between 0 and 1; what is left to 1 is an ordinary reply. */
  readonly shares: Readonly<Record<Meaning, number>>;
  /** The heaviest words for a meaning, in the order of the text. */
  readonly heaviest: (meaning: Meaning) => string;
}

/**
 * Weighs all words of a text against those of labelled replies: a sum of weights a meaning
 * (multinomial logistic regression), learnt by `test/measure/learn-reply-weights.ts`. It finds
 * requests for which no rule exists, and doubts a phrase among everyday words.
 */
export function weighWords(tokens: readonly string[], weights: ReplyWeights): Weighed {
  const words = seeWords(tokens);
  const sums = new Float64Array(MEANINGS.length);
  let features = 0;
  visitAll(words, (feature) => {
    features += 1;
    for (let at = 0; at < sums.length; at += 1)
      sums[at] = (sums[at] ?? 0) + (weights.steps[feature * sums.length + at] ?? 0);
  });
  const scale = weights.stepSize / Math.sqrt(features);
  const odds = MEANINGS.map((_meaning, at) =>
    Math.exp((weights.bias[at] ?? 0) + (sums[at] ?? 0) * scale),
  );
  const all = odds.reduce((sum, one) => sum + one, 1);
  const [optOut = 0, wrongNumber = 0, hostile = 0, help = 0, optIn = 0] = odds.map(
    (one) => one / all,
  );
  return {
    shares: { optOut, wrongNumber, hostile, help, optIn },
    heaviest: (meaning) => heaviestWords(words, weights, MEANINGS.indexOf(meaning)),
  };
}

/** All features of a text: those of each different word alone, and those of words together. */
export function visitAll(
  words: readonly SeenWord[],
  visit: (feature: number, from: number, to: number) => void,
): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || words.indexOf(word) < at) continue;
    for (const feature of word.alone) visit(feature, at, at);
  }
  visitPairs(words, visit);
}

function heaviestWords(words: readonly SeenWord[], weights: ReplyWeights, at: number): string {
  const heft = words.map(() => 0);
  visitAll(words, (feature, from, to) => {
    const half = (weights.steps[feature * MEANINGS.length + at] ?? 0) / 2;
    heft[from] = (heft[from] ?? 0) + half;
    heft[to] = (heft[to] ?? 0) + half;
  });
  const places = [...heft.keys()].filter((place) => A_WORD.test(words[place]?.word ?? ''));
  const heaviest = places.sort((a, b) => (heft[b] ?? 0) - (heft[a] ?? 0)).slice(0, MOST_SHOWN);
  return heaviest
    .sort((a, b) => a - b)
    .map((place) => words[place]?.word)
    .join(' ');
}

const A_WORD = /^[a-zA-Z]/;
const MOST_SHOWN = 4;

/** The weights that were learnt, read when the first text needs them. */
export const learntWeights = once(
  (): ReplyWeights => ({
    bias: table.bias,
    stepSize: table.stepSize,
    steps: readSteps(table.steps),
  }),
);

/** Most steps up or down. */
export const MOST_STEPS = 45;
const FIRST_SIGN = 35;
const BACKSLASH = 92;

/** One printed sign a weight, from `#` (-45) to `~` (45), the backslash left out. */
export function writeSteps(steps: Int8Array): string {
  const signs = Array.from(steps, (step) => step + MOST_STEPS + FIRST_SIGN);
  return signs.map((sign) => String.fromCharCode(sign < BACKSLASH ? sign : sign + 1)).join('');
}

function readSteps(written: string): Int8Array {
  const steps = new Int8Array(FEATURES * MEANINGS.length);
  for (let at = 0; at < steps.length; at += 1) {
    const sign = written.charCodeAt(at);
    steps[at] = (sign < BACKSLASH ? sign : sign - 1) - MOST_STEPS - FIRST_SIGN;
  }
  return steps;
}
