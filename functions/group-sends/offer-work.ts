import { log } from '../../shared/lambda/log.ts';
import { judgeRests, tryEndsAt } from '../../shared/rules/carrier-rest.ts';
import { type CarrierRest, takeTry } from '../../shared/tables/carrier-rests.ts';
import type { OriginationNumber } from '../../shared/tables/numbers.ts';
import { type DueText, type LaneWork, lookAtLane, soonerOf } from './look-at-lane.ts';
import type { Room } from './room-today.ts';

/** How far ahead a number's capacity is given away; a one-to-one text waits at most so long. */
export const horizonMs = 4_000;

/** What a lane may let go now. */
export type Offer = LaneWork & {
  /** Something waits that may leave, and the carrier takes nothing at the moment. */
  readonly rests: boolean;
  /** The one text due is to find out whether the carrier takes texts again. */
  readonly isTry: boolean;
};

type Given = {
  readonly heads: Readonly<Record<string, number>>;
  readonly rests: readonly CarrierRest[];
  readonly room: Room;
  readonly at: Date;
};

/**
 * What may be released now: as much as the number can carry and the day has room for; while the
 * carrier takes nothing, nothing, or the one text that is tried.
 */
export async function offerWork(number: OriginationNumber, given: Given): Promise<Offer> {
  const { rests, at } = given;
  const resting = judgeRests(rests, at);
  const work = await workFor(number, given);
  if (!resting || work.due.length === 0) return { ...work, rests: false, isTry: false };
  log.warn('carrier stop: a lane waits', { since: resting.since });
  const isTry = resting.mayTry && (await takeTry(rests, tryEndsAt(at))) === 'ours';
  return { ...work, due: isTry ? work.due.slice(0, 1) : [], rests: true, isTry };
}

async function workFor(
  number: OriginationNumber,
  { heads, at, room }: Omit<Given, 'rests'>,
): Promise<LaneWork> {
  const most = Math.ceil((number.partsPerSecond * horizonMs) / 1000);
  const isFull = room.left === 0;
  const work = await lookAtLane(number, { heads, at, most, directOnly: isFull });
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
function fitting(due: LaneWork['due'], room: Room): number {
  let { left, parts } = room;
  const firstOut = due.findIndex((text) => {
    if (!isOfGroup(text)) return false;
    left -= 1;
    parts -= text.parts;
    return left < 0 || parts < 0;
  });
  return firstOut < 0 ? due.length : firstOut;
}
