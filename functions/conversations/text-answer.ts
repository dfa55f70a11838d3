import * as z from 'zod/mini';
import { whyNotDelivered } from '../../shared/rules/sending/carrier-status.ts';
import type { Text } from '../../shared/tables/texts/texts.ts';

/** `kind` of a reply is what it was taken for; of a text of ours, what made it. */
export const TextAnswer = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  body: z.string(),
  state: z.string(),
  at: z.iso.datetime(),
  kind: z.optional(z.string()),
  /** True of a test of a group send. */
  test: z.optional(z.boolean()),
  groupSendId: z.optional(z.string()),
  author: z.optional(z.string()),
  /** What decided, and of a reply the words that it saw. */
  rule: z.optional(z.string()),
  because: z.optional(z.string()),
  matched: z.optional(z.string()),
  settledAt: z.optional(z.iso.datetime()),
  /** Why a text that asks for an automatic answer, such as HELP, got none. */
  noAnswerBecause: z.optional(z.string()),
});

/** A text as the API shows it. `kind` tells what a reply was taken for, and by which rule. */
export function textAnswer(text: Text) {
  const told = whyNotDelivered(text);
  return {
    id: text.groupSendId ? `${text.groupSendId}.${text.phone}` : text.entry,
    direction: text.direction,
    body: text.body,
    state: text.state,
    at: text.direction === 'in' ? text.createdAt : (text.claimedAt ?? text.createdAt),
    kind: text.kind,
    test: text.test,
    groupSendId: text.groupSendId,
    author: text.author,
    rule: told?.rule ?? text.decision?.rule,
    because: told?.because ?? text.decision?.because,
    matched: text.matched,
    settledAt: text.settledAt,
    noAnswerBecause: text.unanswered?.because,
  };
}
