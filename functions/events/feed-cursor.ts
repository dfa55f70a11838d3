import { ForeignCursor } from '../../shared/values/failures/foreign-cursor.ts';
import { firstIdAt, timeIn } from '../../shared/values/ids.ts';

/**
 * A reader's place in the feed: the reader has all events up to `after`, and beyond it those whose
 * mark is in `seen`.
 */
export type FeedPlace = { readonly after: string; readonly seen: ReadonlySet<string> };

/**
 * An event carries the time of the try that wrote it. A call to the store takes less time than
 * this, its own retries included, and clocks differ by less. Older events are settled: none can
 * appear before them.
 */
const settleMs = 10_000;

/**
 * The most unsettled events that a cursor remembers: 30 a second. If there are more, the rest waits
 * until they are settled.
 */
export const mostMarks = 300;
const markLength = 10;

/** The end of an id is random: no two events within a few seconds have the same. */
const markOf = (eventId: string) => eventId.slice(-markLength);

/** The place after all events written before this time, except those not settled yet. */
export function settledAt(at: Date): FeedPlace {
  return { after: firstIdAt('ev', new Date(at.getTime() - settleMs)), seen: new Set() };
}

/** How many rows must be read for a page of `limit` events that are new to the reader. */
export function rowsNeeded({ seen }: FeedPlace, limit: number): number {
  return limit + seen.size + 1;
}

/**
 * Cuts a page from the rows after a place: the events that the reader does not have yet, each once,
 * and the next place. The next place passes only settled events. For newer ones it remembers which
 * were given, so an event that is written a moment late, between two that were read, is not missed.
 * `more`: another page can be read at once.
 */
export function cutPage<Row extends { readonly eventId: string }>(
  place: FeedPlace,
  rows: readonly Row[],
  page: { readonly limit: number; readonly at: Date },
): { readonly given: readonly Row[]; readonly next: FeedPlace; readonly more: boolean } {
  const settled = settledAt(page.at).after;
  const isKnown = ({ eventId }: Row) => place.seen.has(markOf(eventId));
  const passing = rows.filter((row) => isKnown(row) && row.eventId < settled).length;
  let room = mostMarks - (place.seen.size - passing);
  const given: Row[] = [];
  // Marks of events beyond the rows that were read are kept too.
  const marks = new Set(place.seen);
  let { after } = place;
  let left: 'limit' | 'room' | undefined;
  for (const row of rows) {
    const isSettled = row.eventId < settled;
    if (!isKnown(row)) {
      if (!left && given.length >= page.limit) left = 'limit';
      if (!left && !isSettled && room-- <= 0) left = 'room';
      if (left) continue;
      given.push(row);
    }
    // The place never passes an event that was left for the next page.
    if (isSettled && !left) {
      after = row.eventId;
      marks.delete(markOf(row.eventId));
    } else marks.add(markOf(row.eventId));
  }
  if (!left && after < settled) after = settled;
  return { given, next: { after, seen: marks }, more: left === 'limit' };
}

const pattern = /^(ev_[0-7][0-9a-hjkmnp-tv-z]{9}(?:[0-9a-hjkmnp-tv-z]{16})?)(?:-([0-9a-z]*))?$/;

/** The place as an opaque text. It does not contain the account. */
export function cursorAt({ after, seen }: FeedPlace): string {
  return seen.size === 0 ? after : `${after}-${[...seen].join('')}`;
}

/** Throws `ForeignCursor` for a text that is not such a cursor. */
export function placeAt(cursor: string): FeedPlace {
  const [, after, marks = ''] = cursor.match(pattern) ?? [];
  const length = marks.length / markLength;
  if (!after || !Number.isInteger(length) || length > mostMarks) throw new ForeignCursor();
  const seen = Array.from({ length }, (_, n) => {
    return marks.slice(n * markLength, (n + 1) * markLength);
  });
  return { after, seen: new Set(seen) };
}

/** The time up to which a reader at this place has every event. */
export function timeAt({ after }: FeedPlace): Date {
  return timeIn(after);
}
