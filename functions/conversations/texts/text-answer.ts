import * as z from 'zod/mini';
import { named, RuleOrReading } from '../../../shared/lambda/shapes.ts';
import { namePeople, Who } from '../../../shared/people/who.ts';
import { sayState } from '../../../shared/rules/sending/say-state.ts';
import type { Text, TextKind } from '../../../shared/tables/texts/texts.ts';

const kinds = [
  'optOut',
  'hostile',
  'wrongNumber',
  'doubtful',
  'help',
  'optIn',
  'ordinary',
  'group',
  'one-to-one',
  'confirmation',
  'help-answer',
  'welcome-back',
] as const satisfies readonly TextKind[];

/** `kind` of a reply is its classification; of an outbound text, what made it. */
export const TextAnswer = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  body: z.string(),
  state: z.enum([
    'planned',
    'sending',
    'sent',
    'delivered',
    'failed',
    'unknown',
    'excluded',
    'received',
  ]),
  at: z.iso.datetime(),
  kind: z.optional(z.enum(kinds)),
  /** True for a test of a group send. */
  test: z.optional(z.boolean()),
  groupSendId: z.optional(z.string()),
  /** The person who wrote it; missing for automatic texts and group sends. */
  author: z.optional(Who),
  /**
   * Why it is in this state; for a reply the rule that classified it and the words that matched.
   */
  rule: z.optional(RuleOrReading),
  because: z.optional(z.string()),
  citation: z.optional(z.string()),
  matched: z.optional(z.string()),
  settledAt: z.optional(z.iso.datetime()),
  /** Why a text that asks for an automatic answer, such as HELP, got none. */
  noAnswerBecause: z.optional(z.string()),
  parts: z.number(),
  /** True where it is the only text that this person may get until they answer. */
  onlyText: z.optional(z.boolean()),
  /** What it cost in US dollars, networks' fees included, from the carrier's event. */
  priceUsd: z.optional(z.number()),
  /** Do not send it before this time. */
  sendAt: z.optional(z.iso.datetime()),
  /** Do not send it if the person texts first. */
  cancelOnReply: z.optional(z.boolean()),
  /** The text that this one repeats; and the one that repeats this one. */
  sendsAgain: z.optional(z.string()),
  sentAgainAs: z.optional(z.string()),
});
named('Text', TextAnswer);

/** Texts as the API shows them, each with the reason for its state and its author's name. */
export async function textAnswers(accountId: string, texts: readonly Text[]) {
  const who = await namePeople(
    accountId,
    texts.map(({ author }) => author),
  );
  return texts.map((text) => ({ ...textAnswer(text), author: who(text.author) }));
}

/** The id by which the API names a text. */
function textIdOf({ groupSendId, phone, entry }: Text): string {
  return groupSendId ? `${groupSendId}.${phone}` : entry;
}

function textAnswer(text: Text) {
  const reason = sayState(text);
  return {
    id: textIdOf(text),
    direction: text.direction,
    body: text.body,
    state: text.state,
    at: text.direction === 'in' ? text.createdAt : (text.claimedAt ?? text.createdAt),
    kind: text.kind,
    test: text.test,
    groupSendId: text.groupSendId,
    rule: reason?.rule,
    because: reason?.because,
    citation: reason?.citation,
    matched: text.matched,
    settledAt: text.settledAt,
    noAnswerBecause: text.unanswered?.because,
    parts: text.parts,
    onlyText: text.onlyText,
    priceUsd: text.priceUsd,
    sendAt: text.sendAt,
    cancelOnReply: text.cancelOnReply,
    sendsAgain: text.sendsAgain,
    sentAgainAs: text.sentAgainAs,
  };
}
