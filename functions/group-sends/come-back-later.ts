import {
  type Slice,
  sendNow,
  sendSlices,
  type TextsToSend,
} from '../../shared/queues/texts-to-send.ts';
import { findGroupSend } from '../../shared/tables/group-sends.ts';
import type { Text } from '../../shared/tables/texts.ts';
import { queueInLanes } from './queue-in-lane.ts';
import { wakeLanes } from './wake-lane.ts';

export type Waiting = { readonly text: Text; readonly notBefore: string | undefined };

const patienceSeconds = 5;

/**
 * Texts that did not leave and may do so later: those the law makes wait go back to their lane for
 * the opening time, those the carrier asked patience for come again in some seconds. Held ones
 * (paused, suspended) go nowhere: resuming finds their rows, except where it was done already.
 */
export async function comeBackLater(
  message: TextsToSend,
  them: { waiting: readonly Waiting[]; later: readonly { text: Text }[] },
  at: Date,
): Promise<void> {
  await backToLane(message, them.waiting, at);
  if (them.later.length === 0) return;
  const texts = them.later.map(({ text }) => ({ entry: text.entry, phone: text.phone }));
  const slice: Slice = { message: { ...message, texts }, delaySeconds: delayOf(at) };
  await (message.groupSendId ? sendSlices([slice]) : sendNow([slice]));
}

/** A little spread, so that what was throttled together does not come back together. */
function delayOf(at: Date): number {
  return patienceSeconds + (at.getMilliseconds() % patienceSeconds);
}

/**
 * The group send is read anew, now that the rows are planned again: one that goes on was resumed
 * while we held its texts, and looked for rows before ours were any; one that does not will find
 * them when it is resumed.
 */
async function backToLane(
  message: TextsToSend,
  waiting: readonly Waiting[],
  at: Date,
): Promise<void> {
  const { accountId, groupSendId, number } = message;
  if (!groupSendId || waiting.length === 0) return;
  const send = await findGroupSend(accountId, groupSendId);
  if (send?.status !== 'planning' && send?.status !== 'sending') return;
  const queued = waiting.map(({ text: { phone, parts }, notBefore = at.toISOString() }) => {
    return { phone, parts, notBefore, number };
  });
  await wakeLanes(accountId, await queueInLanes(send, queued), at);
}
