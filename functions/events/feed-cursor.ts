import { ForeignCursor } from '../../shared/values/failures/foreign-cursor.ts';
import { firstIdAt, timeIn } from '../../shared/values/ids.ts';

/**
 * Where a reader of the feed stands: it knows all events up to `after`, and beyond it those with a
 * mark in `seen`.
 */
export type FeedPlace = { readonly after: string; readonly seen: ReadonlySet<string> };

/**
 * An event bears the time of the try that wrote it. A call to the store takes part of this at most,
 * its own repeats included, and clocks differ by less. What is older gets no late neighbour.
 */
const settleMs = 10_000;

/**
 * So many events that are not settled a cursor remembers: 30 a second. Where more come, the rest
 * waits until they are settled.
 */
export const mostMarks = 300;
const markLength = 10;

/** The end of an id is begun by chance: no two events of a few seconds share so much of it. */
const markOf = (eventId: string) => eventId.slice(-markLength);

/** The place after all events written before this time, except those not settled yet. */
export function settledAt(at: Date): FeedPlace {
  return { after: firstIdAt('ev', new Date(at.getTime() - settleMs)), seen: new Set() };
}

/** So many rows have to be read for a page of `limit` events that are new to the reader. */
export function rowsNeeded({ seen }: FeedPlace, limit: number): number {
  return limit + seen.size + 1;
}

/**
 * Cuts a page from the rows after a place: what the reader does not know yet, each event once, and
 * the place to go on from. That place passes settled events alone. Of newer ones it keeps in mind
 * which were given, so an event that is written a moment late, between two that were read, is not
 * missed. `more`: another page can be read at once.
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
  // Those beyond the rows that were read stay in mind too.
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
    // Past an event that was left for the next page the place does not go.
    if (isSettled && !left) {
      after = row.eventId;
      marks.delete(markOf(row.eventId));
    } else marks.add(markOf(row.eventId));
  }
  if (!left && after < settled) after = settled;
  return { given, next: { after, seen: marks }, more: left === 'limit' };
}

const pattern = /^(ev_[0-7][0-9a-hjkmnp-tv-z]{9}(?:[0-9a-hjkmnp-tv-z]{16})?)(?:-([0-9a-z]*))?$/;

/** The place as an opaque text. It holds nothing of whose feed it is. */
export function cursorAt({ after, seen }: FeedPlace): string {
  return seen.size === 0 ? after : `${after}-${[...seen].join('')}`;
}

/** Throws `ForeignCursor` for what is no cursor of ours. */
export function placeAt(cursor: string): FeedPlace {
  const [, after, marks = ''] = cursor.match(pattern) ?? [];
  const length = marks.length / markLength;
  if (!after || !Number.isInteger(length) || length > mostMarks) throw new ForeignCursor();
  const seen = Array.from({ length }, (_, n) => {
    return marks.slice(n * markLength, (n + 1) * markLength);
  });
  return { after, seen: new Set(seen) };
}

/** The time up to which a reader at this place knows everything. */
export function timeAt({ after }: FeedPlace): Date {
  return timeIn(after);
}
