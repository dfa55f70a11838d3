import { featuresOfWords } from './features-of-words.ts';
import { once } from './once.ts';
import table from './opt-out-weights.json' with { type: 'json' };
import type { Reply } from './read-reply.ts';

/**
 * The words that make a reply one that asks to stop though no phrase of the tables stands in it, or
 * `undefined`. The last resort: a sum of weights learnt from labelled replies, so it finds what
 * nobody wrote a rule for. It counts only when the sum is clear (`ENOUGH`), where it removes next to no
 * ordinary reply it has not seen (docs/replies.md).
 */
export function weighsLikeOptOut(reply: Reply, known: ReadonlySet<string>): string | undefined {
  if (reply.wordCount < FEWEST_WORDS || !reply.tokens.some(speaksForIt)) return undefined;
  const features = featuresOfWords(reply.tokens, known);
  const heavy: (readonly [string, number])[] = [];
  let sum = 0;
  for (const feature of features) {
    const weight = weights().get(feature);
    if (weight === undefined) continue;
    sum += weight;
    if (weight > 0) heavy.push([feature, weight]);
  }
  if (table.biasInHundredths + sum / Math.sqrt(features.size) < ENOUGH) return undefined;
  const heaviest = heavy.sort(([, a], [, b]) => b - a).slice(0, MOST_SHOWN);
  return heaviest.map(([feature]) => feature).join(', ');
}

/** Most texts hold no word that speaks for a request, and need no sum. */
function speaksForIt(word: string): boolean {
  return (weights().get(word) ?? 0) >= A_CUE;
}

const A_CUE = 60;
/** In hundredths, as the weights are. */
const ENOUGH = 150;
/** Shorter texts are the keywords' business ("stop sign"). */
const FEWEST_WORDS = 3;
const MOST_SHOWN = 4;

const weights = once(
  (): ReadonlyMap<string, number> =>
    new Map(
      table.weightsInHundredths.split('|').map((entry) => {
        const [feature = '', weight] = entry.split(':');
        return [feature, Number(weight)] as const;
      }),
    ),
);
