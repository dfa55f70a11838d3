/** Parts that leave at one moment, in milliseconds since 1970. */
export type Leaving = { readonly atMs: number; readonly parts: number };

/** The pace of one origination number, and how far it is booked. */
export type Lane = {
  /** Until when the number is booked, in milliseconds since 1970. */
  readonly nextFreeAtMs: number;
  /** What left within the last second, or is booked to leave. New bookings add to it. */
  readonly recent?: readonly Leaving[];
  readonly nowMs: number;
  /**
   * Nothing is booked at or after now + horizon: what is not booked can still be stopped.
   */
  readonly horizonMs: number;
  /**
   * A property of the number: 10DLC 1, toll-free 3, short code 100, unless the carrier differs.
   */
  readonly partsPerSecond: number;
  /** Urgent texts leave at the start of the second in which their capacity lies, not after it. */
  readonly atOnce?: boolean;
};

export type Booking = {
  /**
   * After how many whole seconds each text leaves; fewer entries than texts if the rest must wait.
   */
  readonly delaysSeconds: readonly number[];
  readonly nextFreeAtMs: number;
  readonly recent: readonly Leaving[];
};

const secondMs = 1_000;

/**
 * Books texts, in order, to leave a whole number of seconds from now, since queues delay by whole
 * seconds. Two rules hold. On average, a text of k parts takes k / partsPerSecond seconds of the
 * number; capacity that was not used is lost. In any one second, wherever it begins, no more parts
 * leave than the pace (rounded up to a whole part), over all bookings. Only a text that is longer
 * than the pace leaves anyway, alone in its second.
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

/** Whole milliseconds, rounded up. One multiplication, so rounding errors do not add up. */
function timeOf(parts: number, partsPerSecond: number): number {
  return Math.ceil((parts * secondMs) / partsPerSecond);
}

/** What leaves when, starting one second ago. */
class Leaves {
  readonly #byTime = new Map<number, number>();

  constructor(recent: readonly Leaving[], nowMs: number) {
    for (const { atMs, parts } of recent) if (atMs > nowMs - secondMs) this.add(atMs, parts);
  }

  add(atMs: number, parts: number): void {
    this.#byTime.set(atMs, (this.#byTime.get(atMs) ?? 0) + parts);
  }

  /**
   * Whether each second that includes this moment stays within `most`, or has nothing else in it.
   */
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
