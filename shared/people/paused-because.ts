import * as z from 'zod/mini';
import type { OptOut } from '../tables/phonebook/opt-outs.ts';

/** Why somebody is paused: the words that may mean stop, and what we took them for. */
export const PausedBecause = z.object({
  at: z.iso.datetime(),
  textId: z.string(),
  words: z.optional(z.string()),
  label: z.string(),
  rule: z.string(),
  because: z.string(),
});

/** As the API shows it; undefined when the person is not paused. */
export function pausedBecause(optOut: OptOut | undefined) {
  if (optOut?.state !== 'paused') return undefined;
  const { optedOutAt: at, eventId: textId, words, kind: label, rule, because } = optOut;
  return { at, textId, words, label, rule, because };
}
