import * as z from 'zod/mini';
import { named, Rule } from '../../shared/lambda/shapes.ts';
import {
  findGroupSend,
  type GroupSend,
  groupSendStatuses,
} from '../../shared/tables/group-sends/group-sends.ts';
import { countTexts, type TextCounts } from '../../shared/tables/texts/text-counts.ts';
import { refused } from '../../shared/values/refused.ts';

export const TextState = z.enum([
  'planned',
  'sending',
  'sent',
  'delivered',
  'failed',
  'unknown',
  'excluded',
]);

export const GroupSendStatus = z.enum(groupSendStatuses);

const Counts = z.object({
  audience: z.number(),
  planned: z.number(),
  sending: z.number(),
  sent: z.number(),
  delivered: z.number(),
  failed: z.number(),
  unknown: z.number(),
  excluded: z.partialRecord(Rule, z.number()),
  /** To so many it is the only text until they answer; left out where it is to nobody. */
  onlyText: z.optional(z.number()),
});

export const GroupSendAnswer = z.object({
  id: z.string(),
  status: GroupSendStatus,
  /** Why it has this status, by which rule, and until when it waits, where that matters. */
  because: z.optional(z.string()),
  rule: z.optional(Rule),
  notBefore: z.optional(z.iso.datetime()),
  text: z.string(),
  purpose: z.enum(['service', 'marketing']),
  audience: z.record(z.string(), z.unknown()),
  acceptedAt: z.iso.datetime(),
  acceptedBy: z.string(),
  /** When it was last changed before it began, and by whom. */
  changedAt: z.optional(z.iso.datetime()),
  changedBy: z.optional(z.string()),
  /** For If-Match. */
  version: z.string(),
  sendAt: z.optional(z.iso.datetime()),
  notAfter: z.optional(z.iso.datetime()),
  /** The number its texts come from, or the first of `numbers`. */
  number: z.string(),
  /**
   * Set when it uses several numbers of the account: each person hears from the number they know.
   */
  numbers: z.optional(z.array(z.string())),
  counts: Counts,
  /**
   * Set when there are many texts: the time of the counts, which are not counted again for this
   * answer.
   */
  countedAt: z.optional(z.iso.datetime()),
});
named('GroupSend', GroupSendAnswer);

/**
 * The group send of this account, or `not-found`: an id of another account is answered the same
 * way.
 */
export async function groupSendOf(accountId: string, id: string | undefined): Promise<GroupSend> {
  const send = await findGroupSend(accountId, id ?? '');
  if (send) return send;
  throw refused('not-found', `There is no group send ${id} in this account.`);
}

/** A group send as it is now, with every text counted. */
export async function groupSendAnswer(send: GroupSend, at: Date) {
  return answerWith(send, { at, counts: await countTexts(send) });
}

/** The same, with counts that were taken before. */
export function answerWith(send: GroupSend, { at, counts }: { at: Date; counts: TextCounts }) {
  const status = statusAt(send, counts, at);
  const isOfNobody = status === 'done' && counts.audience === 0;
  return {
    id: send.groupSendId,
    status,
    because: isOfNobody ? ofNobody : send.statusReason || undefined,
    text: send.text,
    purpose: send.purpose,
    audience: send.audience,
    number: send.number,
    numbers: send.numbers,
    acceptedAt: send.acceptedAt,
    acceptedBy: send.acceptedBy,
    changedAt: send.changedAt,
    changedBy: send.changedBy,
    version: versionOf(send),
    sendAt: send.sendAt,
    notAfter: send.notAfter,
    counts,
  };
}

/** Changes with its text, audience and times: what is edited. How far it is has no part in it. */
export function versionOf({ revision = 0 }: GroupSend): string {
  return String(revision);
}

const ofNobody = 'When it was planned, nobody was in its audience.';

/**
 * Planned ahead of its time, it is still `scheduled`. It is `done` as soon as no text waits. A text
 * that is `unknown` may still be settled later; the group send does not wait for it.
 */
function statusAt(send: GroupSend, counts: TextCounts, at: Date): GroupSend['status'] {
  const { status, sendAt = '', plan } = send;
  const isOpen = status === 'planning' || status === 'sending';
  if (isOpen && sendAt > at.toISOString()) return 'scheduled';
  const isUnfinished = isOpen || status === 'paused' || status === 'held';
  const nothingWaits = plan.complete && counts.planned === 0 && counts.sending === 0;
  return isUnfinished && nothingWaits ? 'done' : status;
}
