import { now } from '../../shared/lambda/clock.ts';
import { lambda } from '../../shared/lambda/lambda.ts';
import { tickLane } from '../../shared/queues/lane-ticks.ts';
import { silentNumbers, wakeNumber } from '../../shared/tables/accounts/numbers.ts';
import { dueGroupSends } from '../../shared/tables/group-sends/group-send-lists.ts';
import {
  findGroupSend,
  type GroupSend,
  moveGroupSend,
} from '../../shared/tables/group-sends/group-sends.ts';
import { closeGroupSend, endPaused } from './close-group-send.ts';
import { recountGroupSend } from './recount-group-send.ts';
import { retryStuckTexts } from './retry-stuck-texts.ts';

/**
 * Every minute: starts what is due, closes what is done, and mends what a crash has torn: texts
 * that a dead try left behind, lanes whose chain of ticks is broken, one-to-one texts that were
 * lost.
 */
export const handler = lambda(async () => {
  const at = now();
  for await (const { accountId, groupSendId } of dueGroupSends(at.toISOString())) {
    const send = await findGroupSend(accountId, groupSendId);
    if (send) await lookAt(send, at);
  }
  await wakeSilentLanes(at);
  await retryStuckTexts(at);
});

async function lookAt(send: GroupSend, at: Date): Promise<void> {
  if (send.doneAt) return recountGroupSend(send, at);
  if (send.status === 'scheduled') return startGroupSend(send);
  if (send.status === 'sending' || send.status === 'cancelled') return closeGroupSend(send, at);
  if (send.status === 'paused' || send.status === 'held') return endPaused(send, at);
}

async function startGroupSend(send: GroupSend): Promise<void> {
  await moveGroupSend(send, { from: ['scheduled'], to: 'planning', reason: 'Its time has come.' });
}

async function wakeSilentLanes(at: Date): Promise<void> {
  const nowMs = at.getTime();
  for (const { accountId, phoneNumber } of await silentNumbers(nowMs)) {
    const when = { neededAtMs: nowMs, nowMs };
    const generation = await wakeNumber({ accountId, phoneNumber }, when);
    if (typeof generation === 'number') {
      await tickLane({ accountId, number: phoneNumber, generation }, 0);
    }
  }
}
