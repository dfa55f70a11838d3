import { sendNow, type TextsToSend } from '../../shared/queues/texts-to-send.ts';
import { findGroupSend } from '../../shared/tables/group-sends.ts';
import type { Text } from '../../shared/tables/texts.ts';
import { queueInLanes } from './queue-in-lane.ts';
import { wakeLanes } from './wake-lane.ts';

export type Waiting = { readonly text: Text; readonly notBefore: string | undefined };

const patienceSeconds = 5;
/** So often a text of a conversation asks whether the carrier's rest is over. */
const restingSeconds = 60;

/**
 * Texts that did not leave and may do so later. Those of a group send go back to their lane, which
 * lets them go again at its pace: for the opening time where the law makes them wait, some seconds
 * later where the carrier asked for patience; where it takes none, the lane rests. Held ones
 * (paused, suspended) go nowhere: resuming finds their rows, except where it was done already. A
 * text of a conversation comes again by itself.
 */
export async function comeBackLater(
  message: TextsToSend,
  them: { waiting: readonly Waiting[]; later: readonly { text: Text }[] },
  { at, rests }: { at: Date; rests: boolean },
): Promise<void> {
  const { waiting, later } = them;
  if (message.groupSendId) {
    const again = new Date(at.getTime() + (rests ? 0 : delayOf(at) * 1000)).toISOString();
    const put = later.map(({ text }) => ({ text, notBefore: again }));
    return backToLane(message, [...waiting, ...put], { at, rests });
  }
  if (later.length === 0) return;
  const texts = later.map(({ text }) => ({ entry: text.entry, phone: text.phone }));
  const delaySeconds = rests ? restingSeconds : delayOf(at);
  await sendNow([{ message: { ...message, texts }, delaySeconds }]);
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
  { at, rests }: { at: Date; rests: boolean },
): Promise<void> {
  const { accountId, groupSendId, number } = message;
  if (!groupSendId || waiting.length === 0) return;
  const send = await findGroupSend(accountId, groupSendId);
  if (send?.status !== 'planning' && send?.status !== 'sending') return;
  const queued = waiting.map(({ text: { phone, parts }, notBefore = at.toISOString() }) => {
    return { phone, parts, notBefore, number };
  });
  const again = waiting[0]?.text.claimId;
  const openings = await queueInLanes(send, queued, again);
  // A lane that rests looks again by itself: there is no hurry that would break its chain of ticks.
  const soon = new Date(at.getTime() + restingSeconds * 1000).toISOString();
  await wakeLanes(accountId, rests ? { [number]: soon } : openings, at);
}
