import * as z from 'zod/mini';
import { optOutKinds } from '../tables/phonebook/opt-out-log.ts';
import type { OptOut } from '../tables/phonebook/opt-outs.ts';
import type { Conversation } from '../tables/texts/conversations.ts';

/** Why a person is paused: the words that may mean stop, and how they were classified. */
export const PausedBecause = z.object({
  at: z.iso.datetime(),
  textId: z.string(),
  words: z.optional(z.string()),
  label: z.enum(optOutKinds),
  rule: z.string(),
  because: z.string(),
  /** If nobody decides until then, the words become an opt-out. */
  decideBy: z.optional(z.iso.datetime()),
  /** What the person texted after those words; it does not end the pause by itself. */
  textedSince: z.optional(z.object({ at: z.iso.datetime(), text: z.optional(z.string()) })),
});

type Heard = Pick<Conversation, 'answeredAt' | 'lastBody' | 'lastDirection'>;

/** As the API shows it; undefined when the person is not paused. */
export function pausedBecause(optOut: OptOut | undefined, conversation?: Heard) {
  if (optOut?.state !== 'paused') return undefined;
  const { optedOutAt: at, eventId: textId, words, kind: label, rule, because, decideBy } = optOut;
  const textedSince = conversation && heardSince(conversation, at);
  return { at, textId, words, label, rule, because, decideBy, textedSince };
}

/** The words of the last text are known until somebody of the account writes after it. */
function heardSince({ answeredAt = '', lastBody, lastDirection }: Heard, since: string) {
  if (answeredAt <= since) return undefined;
  return { at: answeredAt, text: lastDirection === 'in' ? lastBody : undefined };
}
