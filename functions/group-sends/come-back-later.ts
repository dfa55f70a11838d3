import {
  type Slice,
  sendNow,
  sendSlices,
  type TextsToSend,
} from '../../shared/queues/texts-to-send.ts';
import type { Text } from '../../shared/tables/texts.ts';
import { queueInLane } from './queue-in-lane.ts';
import { wakeLane } from './wake-lane.ts';

export type Waiting = { readonly text: Text; readonly notBefore: string | undefined };

const patienceSeconds = 5;

/**
 * Texts that did not leave and may do so later: those the law makes wait go back to their lane for
 * the opening time, those the carrier asked patience for come again in some seconds. Held ones
 * (paused, suspended) go nowhere: resuming finds their rows.
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

async function backToLane(
  message: TextsToSend,
  waiting: readonly Waiting[],
  at: Date,
): Promise<void> {
  const { accountId, groupSendId, number } = message;
  if (!groupSendId) return;
  const queued = waiting.flatMap(({ text, notBefore }) => {
    return notBefore ? [{ phone: text.phone, parts: text.parts, notBefore }] : [];
  });
  const opensAt = await queueInLane({ accountId, groupSendId, number }, queued);
  if (opensAt) await wakeLane({ accountId, number }, opensAt, at);
}
