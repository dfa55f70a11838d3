import { type Instant, isoOf, msOf } from '../law/decision.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';

export type FrequencyDecision =
  | { readonly may: true }
  | {
      readonly may: false;
      readonly rule: 'frequency';
      readonly because: string;
      readonly citation: string;
      /** When the oldest counted text leaves the window. */
      readonly notBefore: string;
    };

const hourMs = 60 * 60 * 1000;

/** The most marketing texts to one phone in a number of hours, counted from their times. */
export function judgeFrequency(
  marketingAt: readonly string[],
  { frequency }: Rulebook,
  at: Instant,
): FrequencyDecision {
  if (!frequency) return { may: true };
  const sinceMs = msOf(at) - frequency.withinHours * hourMs;
  const recent = marketingAt.map(msOf).filter((ms) => ms > sinceMs);
  if (recent.length < frequency.texts) return { may: true };
  const counted = recent.sort((a, b) => a - b).at(-frequency.texts) ?? sinceMs;
  const { texts, withinHours, citation } = frequency;
  const because =
    `This person got ${recent.length} marketing texts in ${withinHours} hours; ${texts} ` +
    'is the most.';
  const notBefore = isoOf(counted + withinHours * hourMs);
  return { may: false, rule: 'frequency', because, citation, notBefore };
}
