import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cursorAt,
  cutPage,
  mostMarks,
  placeAt,
  rowsNeeded,
  settledAt,
} from '../../../functions/events/feed-cursor.ts';
import { firstIdAt, newId } from '../../../shared/values/ids.ts';

const noonMs = Date.parse('2026-11-24T17:00:00Z');
const at = (ms: number) => new Date(noonMs + ms);

/** An event with the time it bears, and the time from which readers find it. */
type Written = { readonly eventId: string; readonly foundAt: number };

function written(stampMs: number, lateMs: number): Written {
  return { eventId: newId('ev', at(stampMs)), foundAt: stampMs + lateMs };
}

/** A reader of a feed: each read continues from the cursor of the read before. */
function reader(events: readonly Written[], limit: number) {
  const inOrder = events.toSorted((one, other) => (one.eventId < other.eventId ? -1 : 1));
  let cursor = cursorAt(settledAt(at(-60_000)));
  return (nowMs: number) => {
    const place = placeAt(cursor);
    const rows = inOrder
      .filter(({ eventId, foundAt }) => foundAt <= nowMs && eventId > place.after)
      .slice(0, rowsNeeded(place, limit));
    const { given, next, more } = cutPage(place, rows, { limit, at: at(nowMs) });
    cursor = cursorAt(next);
    return { given: given.map(({ eventId }) => eventId), more, cursor };
  };
}

describe('a reader of the feed', () => {
  it('gets each event once, even if it was written late, whenever it reads', () => {
    const event = fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 9_900 }));
    const gaps = fc.array(fc.integer({ min: 1, max: 6_000 }), { minLength: 1, maxLength: 40 });
    const story = fc.tuple(
      fc.array(event, { maxLength: 60 }),
      gaps,
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(story, ([stamps, waits, limit]) => {
        const events = stamps.map(([stamp, late]) => written(stamp, late));
        const read = reader(events, limit);
        const got: string[] = [];
        let nowMs = 0;
        for (const wait of waits) {
          nowMs += wait;
          got.push(...read(nowMs).given);
        }
        // At last nothing comes any more, and the reader reads to the end.
        for (let page = read(60_000); page.given.length > 0; page = read(60_000)) {
          got.push(...page.given);
        }
        expect(got.toSorted()).toEqual(events.map(({ eventId }) => eventId).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it('gets what is in order in that order, and learns when more can be read at once', () => {
    const events = Array.from({ length: 5 }, (_, n) => written(n, 0));
    const read = reader(events, 2);
    const pages = [read(100), read(100), read(100), read(100)];
    expect(pages.map(({ given, more }) => [given.length, more])).toEqual([
      [2, true],
      [2, true],
      [1, false],
      [0, false],
    ]);
    expect(pages.flatMap(({ given }) => given)).toEqual(events.map(({ eventId }) => eventId));
  });

  it('waits for events that are too many for a cursor, and then gets them', () => {
    const events = Array.from({ length: mostMarks + 50 }, (_, n) => written(n, 0));
    const read = reader(events, 200);
    const atOnce = [read(1_000), read(1_000), read(1_000)];
    expect(atOnce.map(({ given, more }) => [given.length, more])).toEqual([
      [200, true],
      [mostMarks - 200, false],
      [0, false],
    ]);
    expect(atOnce[2]?.cursor.length).toBeLessThan(3_100);
    const settled = read(20_000);
    expect([settled.given.length, settled.cursor.length]).toEqual([50, 13]);
  });
});

describe('a cursor', () => {
  it.each([
    '',
    'now',
    'ev_',
    'tx_01kd0000000000000000000000',
    firstIdAt('ev', at(0)).toUpperCase(),
    `${firstIdAt('ev', at(0))}-short`,
    `${firstIdAt('ev', at(0))}-${'a'.repeat(10 * (mostMarks + 1))}`,
    'ev_zzzzzzzzzz',
    '{"phone":1e308}',
  ])('is refused when it is none of ours: %s', (cursor) => {
    expect(() => placeAt(cursor)).toThrow('cursor');
  });
});
