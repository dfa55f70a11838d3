import { tickLane } from '../../shared/queues/lane-ticks.ts';
import { wakeNumber } from '../../shared/tables/numbers.ts';

/**
 * There is work for a lane at a time: starts a chain of pacer ticks unless a living one comes by
 * soon enough. A tick that is lost here is made up for by the sweep.
 */
export async function wakeLane(
  lane: { accountId: string; number: string },
  neededAt: string,
  at: Date,
): Promise<void> {
  const { accountId, number } = lane;
  const nowMs = at.getTime();
  const neededAtMs = Math.max(Date.parse(neededAt), nowMs);
  const generation = await wakeNumber({ accountId, phoneNumber: number }, { neededAtMs, nowMs });
  if (generation === undefined) return;
  await tickLane({ accountId, number, generation }, Math.ceil((neededAtMs - nowMs) / 1000));
}
