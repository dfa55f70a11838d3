import * as z from 'zod/mini';
import { Moment, words } from '../../../shared/lambda/shapes.ts';
import type { Text } from '../../../shared/tables/texts/texts.ts';
import { newId } from '../../../shared/values/ids.ts';
import { countParts } from '../../../shared/values/message-parts.ts';

/** What a representative asks for: own words, a template, or an earlier text again. */
export const NewText = z
  .strictObject({
    body: z.optional(words(1600)),
    /** Use the text of this template instead of a body. */
    templateId: z.optional(words(100)),
    purpose: z.optional(z.enum(['service', 'marketing'])),
    /** Send it at this time. The law is checked now for that time, and again when it comes. */
    sendAt: z.optional(Moment),
    /** With `sendAt`: do not send it if the person texts first. */
    cancelOnReply: z.optional(z.boolean()),
    /** Send again an earlier text that failed or is unknown, instead of a body. */
    again: z.optional(words(200)),
    /** With `again`: the reason; needed when nobody knows whether the text arrived. */
    reason: z.optional(words(1000)),
  })
  .check(
    z.refine(({ body, templateId, again }) => count([body, templateId, again]) === 1, {
      error: 'exactly one of body, templateId and again must be given',
    }),
    z.refine(({ cancelOnReply, sendAt }) => !cancelOnReply || sendAt !== undefined, {
      error: 'cancelOnReply goes with sendAt',
    }),
    z.refine(({ again, sendAt, purpose }) => !again || count([sendAt, purpose]) === 0, {
      error: 'again leaves at once, for the purpose that it had',
    }),
    z.refine(({ again, reason }) => again !== undefined || reason === undefined, {
      error: 'reason goes with again',
    }),
  );
export type NewText = z.infer<typeof NewText>;

const count = (values: readonly unknown[]) => values.filter((value) => value !== undefined).length;

/** The row of a new one-to-one text. */
export function newText(
  given: Pick<
    Text,
    'bundle' | 'accountId' | 'phone' | 'number' | 'body' | 'author' | 'purpose' | 'onlyText'
  >,
  at: Date,
): Text {
  return {
    ...given,
    entry: newId('tx', at),
    direction: 'out',
    kind: 'one-to-one',
    state: 'planned',
    parts: countParts(given.body).parts,
    createdAt: at.toISOString(),
    direct: true,
  };
}
