import { queueWorker } from '../../../shared/lambda/queue-worker.ts';
import { DueGroupSend } from '../../../shared/queues/due-group-sends.ts';
import {
  checkAgain,
  findGroupSend,
  type GroupSend,
  moveGroupSend,
} from '../../../shared/tables/group-sends/group-sends.ts';
import { countTexts } from '../../../shared/tables/texts/text-counts.ts';
import { planTimeOf } from '../draft-group-send.ts';
import { endPaused, finishGroupSend } from './finish-group-send.ts';

/**
 * Checks one group send that is due: starts it when its time has come, closes it when none of its
 * texts waits, counts it again when it is done. One message for each group send: one that fails
 * delays no other, and ends in the dead-letter queue.
 */
export const handler = queueWorker(DueGroupSend, async ({ accountId, groupSendId }, { at }) => {
  const send = await findGroupSend(accountId, groupSendId);
  if (send) await lookAt(send, at);
});

async function lookAt(send: GroupSend, at: Date): Promise<void> {
  if (send.doneAt) return recountGroupSend(send, at);
  if (send.status === 'scheduled') return startGroupSend(send, at);
  if (send.status === 'sending' || send.status === 'cancelled') return finishGroupSend(send, at);
  if (send.status === 'paused' || send.status === 'held') return endPaused(send, at);
}

/** Clocks of two machines differ, and who waits for the sweep's next look waits for minutes. */
const clocksDifferMs = 60_000;

/**
 * Its time may have been changed to a later one since the sweep handed it over, or may be changed
 * between reading it and starting it: then the sweep comes again at the time that it has now.
 */
async function startGroupSend(send: GroupSend, at: Date): Promise<void> {
  const soon = new Date(at.getTime() + clocksDifferMs);
  if (planTimeOf(send.sendAt, soon) !== undefined) return;
  const reason = 'Its time has come.';
  await moveGroupSend(send, { from: ['scheduled'], to: 'planning', reason, as: send });
}

const soonestMs = 10 * 60_000;
/** Carriers answer within three days or not at all. */
const latestMs = 72 * 60 * 60_000;

/**
 * A finished group send is counted again, at growing intervals, until every text has its final
 * state from the carrier: then its counts are final.
 */
async function recountGroupSend(send: GroupSend, at: Date): Promise<void> {
  const counts = await countTexts(send);
  const sinceMs = at.getTime() - Date.parse(send.doneAt ?? at.toISOString());
  const isOpen = counts.sent + counts.unknown > 0 && sinceMs < latestMs;
  const nextMs = at.getTime() + Math.max(soonestMs, sinceMs);
  const next = isOpen ? new Date(nextMs).toISOString() : undefined;
  await checkAgain(send, { counted: { at: at.toISOString(), counts }, at: next });
}
