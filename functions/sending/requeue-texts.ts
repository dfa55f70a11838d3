import { enqueueInLanes, type Openings } from '../../shared/lanes/enqueue-in-lane.ts';
import { wakeLanes } from '../../shared/lanes/wake-lane.ts';
import type { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import { directChunk, putChunks } from '../../shared/tables/group-sends/chunks.ts';
import { findGroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import type { Text } from '../../shared/tables/texts/texts.ts';

export type Waiting = { readonly text: Text; readonly notBefore: string | undefined };

const patienceSeconds = 5;
/** Longer than a lane that rests takes to look again by itself. */
const restingSeconds = 60;

/**
 * Texts that did not leave and may do so later go back to their lane, which lets them go again at
 * its pace: for the opening time where the law makes them wait, some seconds later where the
 * carrier asked for patience; where it takes none, the lane rests. Held ones (paused, suspended) go
 * nowhere: resuming finds their rows, except where it was done already.
 */
export async function requeueTexts(
  message: TextsToSend,
  them: { waiting: readonly Waiting[]; later: readonly { text: Text }[] },
  { at, breakers }: { at: Date; breakers: boolean },
): Promise<void> {
  const again = later(at, breakers ? 0 : delayOf(at));
  const put = them.later.map(({ text }) => ({ text, notBefore: again }));
  const all = message.groupSendId ? [...them.waiting, ...put] : put;
  if (all.length === 0) return;
  const openings = message.groupSendId
    ? await queueGroup(message, all, at)
    : await queueDirect(message, put);
  const { accountId, number } = message;
  // A lane that rests looks again by itself: there is no hurry that would break its chain of ticks.
  await wakeLanes(accountId, breakers ? { [number]: later(at, restingSeconds) } : openings, at);
}

function later(at: Date, seconds: number): string {
  return new Date(at.getTime() + seconds * 1000).toISOString();
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
async function queueGroup(
  { accountId, groupSendId = '', number }: TextsToSend,
  waiting: readonly Waiting[],
  at: Date,
): Promise<Openings> {
  const send = await findGroupSend(accountId, groupSendId);
  if (send?.status !== 'planning' && send?.status !== 'sending') return {};
  const queued = waiting.map(({ text: { phone, parts }, notBefore = at.toISOString() }) => {
    return { phone, parts, notBefore, number };
  });
  return enqueueInLanes(send, queued, waiting[0]?.text.claimId);
}

/** Texts of a conversation, before all others of the lane. */
async function queueDirect(
  { number }: TextsToSend,
  waiting: readonly { text: Text; notBefore: string }[],
): Promise<Openings> {
  await putChunks(
    waiting.map(({ text, notBefore }) => {
      return directChunk(text, { number, notBefore, name: `${text.entry}#${text.claimId}` });
    }),
  );
  return { [number]: waiting[0]?.notBefore ?? '' };
}
