import { tickLane } from '../queues/lane-ticks.ts';
import { wakeNumber } from '../tables/accounts/numbers.ts';
import type { SenderNumber } from '../values/origination-number.ts';
import type { Openings } from './enqueue-in-lane.ts';

/**
 * There is work for lanes at these times: starts a chain of pacer ticks in each, unless a living
 * one comes in time. The sweep replaces a tick that is lost here. Answers the numbers that the
 * account does not have any more: texts for them need another number.
 */
export async function wakeLanes(
  accountId: string,
  openings: Openings,
  at: Date,
): Promise<readonly SenderNumber[]> {
  const gone: SenderNumber[] = [];
  for (const [number, opensAt] of openings) {
    if ((await wakeLane({ accountId, number }, opensAt, at)) === 'gone') gone.push(number);
  }
  return gone;
}

async function wakeLane(
  lane: { accountId: string; number: SenderNumber },
  neededAt: string,
  at: Date,
): Promise<'awake' | 'gone'> {
  const { accountId, number } = lane;
  const nowMs = at.getTime();
  const neededAtMs = Math.max(Date.parse(neededAt), nowMs);
  const generation = await wakeNumber({ accountId, phoneNumber: number }, { neededAtMs, nowMs });
  if (generation === 'gone') return 'gone';
  if (generation !== undefined) {
    await tickLane({ accountId, number, generation }, Math.ceil((neededAtMs - nowMs) / 1000));
  }
  return 'awake';
}
