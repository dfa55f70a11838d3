import middy from '@middy/core';
import { now } from '../../shared/lambda/clock.ts';
import { environment } from '../../shared/lambda/environment.ts';
import { tickLane } from '../../shared/queues/lane-ticks.ts';
import {
  dueGroupSends,
  findGroupSend,
  type GroupSend,
  moveGroupSend,
} from '../../shared/tables/group-sends.ts';
import { silentNumbers, wakeNumber } from '../../shared/tables/numbers.ts';

environment('GROUP_SENDS_TABLE', 'NUMBERS_TABLE', 'PACE_QUEUE_URL');

/** Every minute: starts what is due and wakes lanes whose chain of ticks a crash has broken. */
export const handler = middy(async () => {
  const at = now();
  await startDueGroupSends(at);
  await wakeSilentLanes(at);
});

async function startDueGroupSends(at: Date): Promise<void> {
  for await (const key of dueGroupSends(at.toISOString())) {
    const send = await findGroupSend(key.accountId, key.groupSendId);
    if (send) await startGroupSend(send);
  }
}

async function startGroupSend(send: GroupSend): Promise<void> {
  await moveGroupSend(send, { from: ['scheduled'], to: 'planning', reason: 'Its time has come.' });
}

async function wakeSilentLanes(at: Date): Promise<void> {
  const nowMs = at.getTime();
  for await (const { accountId, phoneNumber } of silentNumbers(nowMs)) {
    const when = { neededAtMs: nowMs, nowMs };
    const generation = await wakeNumber({ accountId, phoneNumber }, when);
    if (generation !== undefined) await tickLane({ accountId, number: phoneNumber, generation }, 0);
  }
}
