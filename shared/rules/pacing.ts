/** The clock of one origination number: what its carrier lets it send, and how far it is booked. */
export type Lane = {
  /** Until when the capacity is given away, in milliseconds since 1970. */
  readonly nextFreeAtMs: number;
  readonly nowMs: number;
  /** Nothing is booked to leave at or after now + horizon: what is not booked can still be stopped. */
  readonly horizonMs: number;
  /** A property of the number: 10DLC 1, toll-free 3, short code 100 unless the carrier says else. */
  readonly partsPerSecond: number;
};

export type Booking = {
  /** When each text leaves, in milliseconds since 1970; shorter than asked when the rest must wait. */
  readonly slots: readonly number[];
  readonly nextFreeAtMs: number;
};

/**
 * Books texts, in order, on a leaky bucket: a text of k parts takes k / partsPerSecond seconds of
 * the number. Parts counted as leaving one after another from the slot on, no second ever carries
 * more than partsPerSecond of them; capacity that passed unused is gone.
 */
export function bookSlots(lane: Lane, parts: readonly number[]): Booking {
  const { nextFreeAtMs, nowMs, horizonMs, partsPerSecond } = lane;
  if (!(partsPerSecond > 0)) throw new Error(`Not a pace: ${partsPerSecond} parts per second`);
  const fromMs = Math.max(nextFreeAtMs, nowMs);
  const slots: number[] = [];
  let booked = 0;
  for (const count of parts) {
    const slot = fromMs + timeOf(booked, partsPerSecond);
    if (slot >= nowMs + horizonMs) break;
    slots.push(slot);
    booked += Math.max(1, count);
  }
  if (slots.length === 0) return { slots, nextFreeAtMs };
  return { slots, nextFreeAtMs: fromMs + timeOf(booked, partsPerSecond) };
}

/** Whole milliseconds, rounded up: one multiplication, so that roundings never add up. */
function timeOf(parts: number, partsPerSecond: number): number {
  return Math.ceil((parts * 1000) / partsPerSecond);
}
