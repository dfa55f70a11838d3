import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookLeaves, type Lane, type Leaving } from '../../../shared/rules/sending/pacing.ts';

const lane = { nextFreeAtMs: 0, nowMs: 0, horizonMs: 10_000, partsPerSecond: 1 };

describe('when texts leave', () => {
  test.each([
    ['one part a second', {}, [1, 1, 1], [0, 1, 2], 3000],
    ['a long text takes its time', {}, [2, 1], [0, 2], 3000],
    ['toll-free', { partsPerSecond: 3 }, [1, 1, 1, 1, 1], [0, 1, 1, 1, 2], 1667],
    [
      'two parts and two are more than three',
      { partsPerSecond: 3 },
      [2, 2, 2, 2],
      [0, 1, 2, 3],
      2668,
    ],
    ['a short code', { partsPerSecond: 100 }, [1, 5], [0, 1], 60],
    ['240 a minute', { partsPerSecond: 4 }, [1, 1], [0, 1], 500],
    ['75 a minute', { partsPerSecond: 1.25 }, [1, 1, 1], [0, 1, 2], 2400],
    ['booked until later', { nextFreeAtMs: 5000 }, [1], [5], 6000],
    ['idle time is not saved up', { nowMs: 60_000 }, [1, 1], [0, 1], 62_000],
    ['up to the horizon only', { horizonMs: 2000 }, [1, 1, 1], [0, 1], 2000],
    ['nothing within the horizon', { nextFreeAtMs: 10_000 }, [1], [], 10_000],
    ['no texts', { nowMs: 7 }, [], [], 0],
    ['a text of no parts still counts', {}, [0, 1], [0, 1], 2000],
    [
      'clear of what left half a second ago',
      { nowMs: 500, recent: [{ atMs: 0, parts: 1 }] },
      [1],
      [1],
      1501,
    ],
    [
      'at once: a second takes what it can',
      { partsPerSecond: 3, atOnce: true },
      [1, 1, 1, 1],
      [0, 0, 0, 1],
      1334,
    ],
    ['at once, one a second', { atOnce: true }, [1, 1], [0, 1], 2000],
    [
      'at once, but clear of what left half a second ago',
      { partsPerSecond: 3, nowMs: 500, recent: [{ atMs: 0, parts: 2 }], atOnce: true },
      [1, 1, 1],
      [0, 1, 1],
      2167,
    ],
  ] as const)('%s', (_, given, parts, delaysSeconds, nextFreeAtMs) => {
    const booked = bookLeaves({ ...lane, ...given }, parts);
    expect([booked.delaysSeconds, booked.nextFreeAtMs]).toEqual([delaysSeconds, nextFreeAtMs]);
  });

  test('a number without a pace is our own mistake', () => {
    expect(() => bookLeaves({ ...lane, partsPerSecond: 0 }, [1])).toThrow('Not a pace');
  });
});

/** Bookings at any moments, one after another, as ticks and conversations make them. */
const bookings = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 0, max: 6_000 }),
    parts: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 }),
    horizonMs: fc.constantFrom(4_000, 10_000),
    atOnce: fc.boolean(),
  }),
  { maxLength: 25 },
);
const paces = fc.constantFrom(0.2, 1, 1.25, 2.5, 3, 20, 100);

type Asked = Pick<Lane, 'horizonMs' | 'atOnce'> & { afterMs: number; parts: readonly number[] };

/** Everything that leaves, each text at its moment. */
function playThrough(partsPerSecond: number, asked: readonly Asked[]) {
  let state: Pick<Lane, 'nextFreeAtMs' | 'recent'> = { nextFreeAtMs: 0, recent: [] };
  let nowMs = 0;
  const left: Leaving[] = [];
  for (const { afterMs, parts, ...how } of asked) {
    nowMs += afterMs;
    const booked = bookLeaves({ ...state, ...how, nowMs, partsPerSecond }, parts);
    for (const [n, delay] of booked.delaysSeconds.entries()) {
      left.push({ atMs: nowMs + delay * 1000, parts: parts[n] ?? 0 });
    }
    state = booked;
  }
  return left.sort((a, b) => a.atMs - b.atMs);
}

test('never more than the pace in any second, however bookings and lengths are mixed', () => {
  fc.assert(
    fc.property(paces, bookings, (pace, asked) => {
      const left = playThrough(pace, asked);
      return left.every(({ atMs }) => {
        const within = left.filter((one) => one.atMs >= atMs && one.atMs < atMs + 1000);
        const sum = within.reduce((all, { parts }) => all + parts, 0);
        return within.length === 1 || sum <= Math.ceil(pace);
      });
    }),
  );
});

test('nor do they go faster than the pace in the long run', () => {
  fc.assert(
    fc.property(paces, bookings, (pace, asked) => {
      const left = playThrough(pace, asked);
      let before = 0;
      return left.every(({ atMs, parts }) => {
        // Of all that leaves by then, the last one and those of its second may not have ended.
        const ended = before;
        before += parts;
        return (ended * 1000) / pace <= atMs - (left[0]?.atMs ?? 0) + 1000 + 1e-6 || ended === 0;
      });
    }),
  );
});

test.each([1, 3, 100])('at %s parts a second a busy lane loses nothing, ticks and all', (pace) => {
  let state: Pick<Lane, 'nextFreeAtMs' | 'recent'> = { nextFreeAtMs: 0, recent: [] };
  let left = 0;
  for (let nowMs = 0; nowMs < 60_000; ) {
    const booked = bookLeaves(
      { ...state, nowMs, horizonMs: 4_000, partsPerSecond: pace },
      new Array<number>(4 * pace).fill(1),
    );
    left += booked.delaysSeconds.length;
    state = booked;
    nowMs += Math.max(1, Math.floor((booked.nextFreeAtMs - nowMs) / 1000)) * 1000;
  }
  expect(left).toBeGreaterThanOrEqual(60 * pace * 0.99);
});

test('what is booked leaves in order, before the horizon, and is remembered for a second', () => {
  fc.assert(
    fc.property(paces, bookings, (pace, asked) => {
      let state: Pick<Lane, 'nextFreeAtMs' | 'recent'> = { nextFreeAtMs: 0, recent: [] };
      let nowMs = 0;
      for (const { afterMs, parts, ...how } of asked) {
        nowMs += afterMs;
        const booked = bookLeaves({ ...state, ...how, nowMs, partsPerSecond: pace }, parts);
        const { horizonMs } = how;
        const { delaysSeconds } = booked;
        expect(delaysSeconds).toEqual([...delaysSeconds].sort((a, b) => a - b));
        expect(Math.max(0, ...delaysSeconds)).toBeLessThanOrEqual(horizonMs / 1000);
        expect(booked.nextFreeAtMs).toBeGreaterThanOrEqual(state.nextFreeAtMs);
        expect(booked.recent.every(({ atMs }) => atMs > nowMs - 1000)).toBe(true);
        state = booked;
      }
    }),
  );
});
