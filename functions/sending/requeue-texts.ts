import { enqueueInLanes, type Openings } from '../../shared/lanes/enqueue-in-lane.ts';
import { wakeLanes } from '../../shared/lanes/wake-lane.ts';
import type { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import { directChunk, putChunks } from '../../shared/tables/group-sends/chunks.ts';
import { findGroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import type { Text } from '../../shared/tables/texts/texts.ts';

export type Waiting = { readonly text: Text; readonly notBefore: string | undefined };

const patienceSeconds = 5;
/** Longer than a lane with an open breaker takes to check again by itself. */
const restingSeconds = 60;

/**
 * Texts that did not leave and may leave later go back to their lane, which releases them again at
 * its pace: at the opening time if the law makes them wait, some seconds later if the carrier
 * throttled them, after a probe if the breaker is open. Held ones (paused, suspended) stay as they
 * are: resuming finds their rows, except where it was done already.
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
  // A lane with an open breaker checks again by itself: do not break its chain of ticks.
  await wakeLanes(
    accountId,
    breakers ? new Map([[number, later(at, restingSeconds)]]) : openings,
    at,
  );
}

function later(at: Date, seconds: number): string {
  return new Date(at.getTime() + seconds * 1000).toISOString();
}

/** Some random spread, so that texts throttled together do not come back together. */
function delayOf(at: Date): number {
  return patienceSeconds + (at.getMilliseconds() % patienceSeconds);
}

/**
 * The group send is read again, now that the rows are planned again. If it is active, it was
 * resumed while we held its texts, and looked for rows before ours were ready. If not, it will find
 * them when it is resumed.
 */
async function queueGroup(
  { accountId, groupSendId = '', number }: TextsToSend,
  waiting: readonly Waiting[],
  at: Date,
): Promise<Openings> {
  const send = await findGroupSend(accountId, groupSendId);
  if (send?.status !== 'planning' && send?.status !== 'sending') return new Map();
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
  return new Map([[number, waiting[0]?.notBefore ?? '']]);
}
