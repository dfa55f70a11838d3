import { log } from '../../shared/lambda/log.ts';
import { countCarrierStop } from '../../shared/lambda/metrics.ts';
import type { Allowance } from '../../shared/lanes/daily-allowance.ts';
import { type DueText, type LaneWork, readLane, soonerOf } from '../../shared/lanes/read-lane.ts';
import { judgeBreakers, probeEndsAt } from '../../shared/rules/sending/circuit-breaker.ts';
import { type CircuitBreaker, claimProbe } from '../../shared/tables/accounts/circuit-breakers.ts';
import type { OriginationNumber } from '../../shared/tables/accounts/numbers.ts';

/** How far ahead a number's capacity is booked; a one-to-one text waits at most this long. */
export const horizonMs = 4_000;

/** The texts that a lane may release now. */
export type DueSelection = LaneWork & {
  /** A due text waits because the carrier accepts nothing at the moment. */
  readonly breakers: boolean;
  /** The one due text is a probe: it finds out whether the carrier accepts texts again. */
  readonly isProbe: boolean;
};

type Given = {
  readonly releasedCounts: Readonly<Record<string, number>>;
  readonly breakers: readonly CircuitBreaker[];
  readonly room: Allowance;
  readonly at: Date;
};

/**
 * What may be released now: as much as the number can carry and the day allows. While the circuit
 * breaker is open: nothing, or the one probe.
 */
export async function selectDueTexts(
  number: OriginationNumber,
  given: Given,
): Promise<DueSelection> {
  const { breakers, at } = given;
  const resting = judgeBreakers(breakers, at);
  const work = await workFor(number, given);
  if (!resting || work.due.length === 0) return { ...work, breakers: false, isProbe: false };
  countCarrierStop();
  log.warn('lane-waits-for-carrier', { accountId: number.accountId, since: resting.since });
  const isProbe = resting.mayTry && (await claimProbe(breakers, probeEndsAt(at))) === 'ours';
  return { ...work, due: isProbe ? work.due.slice(0, 1) : [], breakers: true, isProbe };
}

async function workFor(
  number: OriginationNumber,
  { releasedCounts, at, room }: Omit<Given, 'rests'>,
): Promise<LaneWork> {
  const most = Math.ceil((number.partsPerSecond * horizonMs) / 1000);
  const isFull = room.left === 0;
  const work = await readLane(number, { releasedCounts, at, most, directOnly: isFull });
  const due = work.due.slice(0, fitting(work.due, room));
  if (due.length < work.due.length && !due.some(isOfGroup)) {
    // The first of them is longer than what is left of today.
    return { ...work, due, more: false, nextAt: soonerOf(work.nextAt, room.day?.endsAt) };
  }
  const more = work.more || due.length < work.due.length;
  return { ...work, due, more, nextAt: isFull ? soonerOf(work.nextAt, room.nextAt) : work.nextAt };
}

/** Texts of group sends use the allowance of a day; those of conversations do not. */
export function isOfGroup({ chunk }: DueText): boolean {
  return chunk.direct === undefined;
}

/** How many texts, from the first on, fit the day. */
function fitting(due: LaneWork['due'], room: Allowance): number {
  let { left, parts } = room;
  const firstOut = due.findIndex((text) => {
    if (!isOfGroup(text)) return false;
    left -= 1;
    parts -= text.parts;
    return left < 0 || parts < 0;
  });
  return firstOut < 0 ? due.length : firstOut;
}
