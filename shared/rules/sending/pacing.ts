/** Parts that leave at one moment, in milliseconds since 1970. */
export type Leaving = { readonly atMs: number; readonly parts: number };

/** The clock of one origination number: what its carrier lets it send, and how far it is booked. */
export type Lane = {
  /** Until when the capacity is given away, in milliseconds since 1970. */
  readonly nextFreeAtMs: number;
  /** What was booked to leave within the last second, or will leave: others keep clear of it. */
  readonly recent?: readonly Leaving[];
  readonly nowMs: number;
  /**
   * Nothing is booked to leave at or after now + horizon: what is not booked can still be stopped.
   */
  readonly horizonMs: number;
  /**
   * A property of the number: 10DLC 1, toll-free 3, short code 100 unless the carrier says else.
   */
  readonly partsPerSecond: number;
  /** Texts that are not to wait leave with the second their capacity lies in, not after it. */
  readonly atOnce?: boolean;
};

export type Booking = {
  /** After how many whole seconds each text leaves; shorter than asked when the rest must wait. */
  readonly delaysSeconds: readonly number[];
  readonly nextFreeAtMs: number;
  readonly recent: readonly Leaving[];
};

const secondMs = 1_000;

/**
 * Books texts, in order, to leave a whole number of seconds from now, which is what a queue can
 * delay. Two rules hold at once. On average: a text of k parts takes k / partsPerSecond seconds of
 * the number, and capacity that passed unused is gone. In any one second, wherever it begins: no
 * more parts leave than the pace (rounded up to a whole part), whoever booked them and when. Only a
 * text that is longer than that leaves all the same, alone in its second.
 */
export function bookLeaves(lane: Lane, parts: readonly number[]): Booking {
  const { nowMs, horizonMs, partsPerSecond, atOnce = false } = lane;
  const rounded = atOnce ? Math.floor : Math.ceil;
  if (!(partsPerSecond > 0)) throw new Error(`Not a pace: ${partsPerSecond} parts per second`);
  const most = Math.ceil(partsPerSecond);
  const leaves = new Leaves(lane.recent ?? [], nowMs);
  const delaysSeconds: number[] = [];
  let fromMs = Math.max(lane.nextFreeAtMs, nowMs);
  let booked = 0;
  for (const given of parts) {
    const count = Math.max(1, given);
    let slotMs = fromMs + timeOf(booked, partsPerSecond);
    let delay = rounded((slotMs - nowMs) / secondMs);
    while (slotMs < nowMs + horizonMs && !leaves.hasRoom(nowMs + delay * secondMs, count, most)) {
      // The first moment that is rounded to the next second.
      slotMs = nowMs + (atOnce ? (delay + 1) * secondMs : delay * secondMs + 1);
      delay += 1;
      [fromMs, booked] = [slotMs, 0];
    }
    if (slotMs >= nowMs + horizonMs) break;
    leaves.add(nowMs + delay * secondMs, count);
    delaysSeconds.push(delay);
    booked += count;
  }
  if (delaysSeconds.length === 0) {
    return { delaysSeconds, nextFreeAtMs: lane.nextFreeAtMs, recent: leaves.inOrder() };
  }
  const nextFreeAtMs = fromMs + timeOf(booked, partsPerSecond);
  return { delaysSeconds, nextFreeAtMs, recent: leaves.inOrder() };
}

/** Whole milliseconds, rounded up: one multiplication, so that roundings never add up. */
function timeOf(parts: number, partsPerSecond: number): number {
  return Math.ceil((parts * secondMs) / partsPerSecond);
}

/** What leaves when, from a second ago on. */
class Leaves {
  readonly #byTime = new Map<number, number>();

  constructor(recent: readonly Leaving[], nowMs: number) {
    for (const { atMs, parts } of recent) if (atMs > nowMs - secondMs) this.add(atMs, parts);
  }

  add(atMs: number, parts: number): void {
    this.#byTime.set(atMs, (this.#byTime.get(atMs) ?? 0) + parts);
  }

  /** Whether every second with this moment in it stays within `most`, or holds nothing else. */
  hasRoom(atMs: number, parts: number, most: number): boolean {
    const near = [...this.#byTime].filter(([time]) => Math.abs(time - atMs) < secondMs);
    if (near.length === 0) return true;
    const starts = [atMs, ...near.flatMap(([time]) => (time < atMs ? time : []))];
    return starts.every((start) => {
      const others = near.filter(([time]) => time >= start && time < start + secondMs);
      const sum = others.reduce((all, [, count]) => all + count, 0);
      return sum === 0 || sum + parts <= most;
    });
  }

  inOrder(): Leaving[] {
    const all = [...this.#byTime].map(([atMs, parts]) => ({ atMs, parts }));
    return all.sort((a, b) => a.atMs - b.atMs);
  }
}
