import { featuresOf } from './learn-weights.ts';
import { randomFrom } from './random-from.ts';
import type { Authored } from './reply-authors.ts';

const SHARE = 0.5;
/** A slip counts half of what the text itself does. */
const COUNTS = 0.5;
const SHORTEST = 4;

/**
 * About half of the replies once more with a slip of the thumb in one word: a letter left out,
 * doubled, or swapped with its neighbour. The same on every run; everyday texts have enough.
 */
export function withSlips(replies: readonly Authored[]): readonly Authored[] {
  const random = randomFrom(3);
  return replies.flatMap((reply) => {
    if (/^(?:everyday|customers)/.test(reply.author) || random() >= SHARE) return [reply];
    const text = withSlip(reply.text, random);
    if (text === undefined) return [reply];
    const counts = reply.counts * COUNTS;
    return [reply, { ...reply, text, features: featuresOf(text), counts }];
  });
}

function withSlip(text: string, random: () => number): string | undefined {
  const words = text.split(' ');
  const which = Math.floor(random() * words.length);
  const word = words[which] ?? '';
  if (word.length < SHORTEST) return undefined;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1)];
  const slips = [
    `${before}${word.slice(at + 1)}`,
    `${before}${next}${letter}${word.slice(at + 2)}`,
    `${before}${letter}${word.slice(at)}`,
  ];
  words[which] = slips[Math.floor(random() * slips.length)] ?? word;
  return words.join(' ');
}
