import { log } from '../../shared/lambda/log.ts';
import { countCarrierStop } from '../../shared/lambda/metrics.ts';
import type { Allowance } from '../../shared/lanes/daily-allowance.ts';
import { type DueText, type LaneWork, readLane, soonerOf } from '../../shared/lanes/read-lane.ts';
import { judgeBreakers, probeEndsAt } from '../../shared/rules/sending/circuit-breaker.ts';
import { type CircuitBreaker, claimProbe } from '../../shared/tables/accounts/circuit-breakers.ts';
import type { OriginationNumber } from '../../shared/tables/accounts/numbers.ts';

/** How far ahead a number's capacity is given away; a one-to-one text waits at most so long. */
export const horizonMs = 4_000;

/** What a lane may let go now. */
export type DueSelection = LaneWork & {
  /** Something waits that may leave, and the carrier takes nothing at the moment. */
  readonly breakers: boolean;
  /** The one text due is to find out whether the carrier takes texts again. */
  readonly isProbe: boolean;
};

type Given = {
  readonly releasedCounts: Readonly<Record<string, number>>;
  readonly breakers: readonly CircuitBreaker[];
  readonly room: Allowance;
  readonly at: Date;
};

/**
 * What may be released now: as much as the number can carry and the day has room for; while the
 * carrier takes nothing, nothing, or the one text that is tried.
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

/** Texts of group sends use up the room of a day; those of conversations do not. */
export function isOfGroup({ chunk }: DueText): boolean {
  return chunk.direct === undefined;
}

/** How many texts, from the first on, the day has room for. */
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
