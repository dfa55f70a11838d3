import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookSlots } from '../../shared/rules/pacing.ts';

const lane = { nextFreeAtMs: 0, nowMs: 0, horizonMs: 10_000, partsPerSecond: 1 };

describe('slots of a number', () => {
  test.each([
    ['one part a second', {}, [1, 1, 1], [0, 1000, 2000], 3000],
    ['a long text takes its time', {}, [2, 1], [0, 2000], 3000],
    ['toll-free', { partsPerSecond: 3 }, [1, 1, 1, 1], [0, 334, 667, 1000], 1334],
    ['a short code', { partsPerSecond: 100 }, [1, 5], [0, 10], 60],
    ['240 a minute', { partsPerSecond: 4 }, [1, 1], [0, 250], 500],
    ['75 a minute', { partsPerSecond: 1.25 }, [1, 1], [0, 800], 1600],
    ['booked until later', { nextFreeAtMs: 5000 }, [1], [5000], 6000],
    [
      'idle time is not saved up',
      { nextFreeAtMs: 0, nowMs: 60_000 },
      [1, 1],
      [60_000, 61_000],
      62_000,
    ],
    ['up to the horizon only', { horizonMs: 2000 }, [1, 1, 1], [0, 1000], 2000],
    ['nothing within the horizon', { nextFreeAtMs: 10_000 }, [1], [], 10_000],
    ['no texts', { nowMs: 7 }, [], [], 0],
    ['a text of no parts still counts', {}, [0, 1], [0, 1000], 2000],
  ] as const)('%s', (_, given, parts, slots, nextFreeAtMs) => {
    expect(bookSlots({ ...lane, ...given }, parts)).toEqual({ slots, nextFreeAtMs });
  });

  test('a number without a pace is our own mistake', () => {
    expect(() => bookSlots({ ...lane, partsPerSecond: 0 }, [1])).toThrow('Not a pace');
  });
});

const lanes = fc.record({
  nextFreeAtMs: fc.integer({ min: 0, max: 20_000 }),
  nowMs: fc.integer({ min: 0, max: 20_000 }),
  horizonMs: fc.integer({ min: 0, max: 20_000 }),
  partsPerSecond: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(0.2, 1.25, 2.5)),
});

test('texts of one part: never more than the pace in any one second', () => {
  fc.assert(
    fc.property(lanes, fc.nat(300), (given, texts) => {
      const { slots } = bookSlots(given, new Array<number>(texts).fill(1));
      // A pace of 2.5 a second is 3 texts in some seconds.
      const most = Math.ceil(given.partsPerSecond);
      return slots.every((slot, n) => (slots[n + most] ?? Infinity) - slot >= 1000);
    }),
  );
});

test('in any second, the parts of texts that leave one after another stay within the pace', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 100 });
  fc.assert(
    fc.property(lanes, parts, fc.nat(20_000), (given, texts, windowAt) => {
      const { slots } = bookSlots(given, texts);
      const carried = slots.map((slot, n) => {
        const takes = ((texts[n] ?? 0) * 1000) / given.partsPerSecond;
        const overlap = Math.min(slot + takes, windowAt + 1000) - Math.max(slot, windowAt);
        return (Math.max(0, overlap) / 1000) * given.partsPerSecond;
      });
      // A slot is rounded up to a millisecond, by which two texts may overlap.
      const rounding = given.partsPerSecond / 1000;
      return carried.reduce((sum, one) => sum + one, 0) <= given.partsPerSecond + rounding + 1e-6;
    }),
  );
});

test('booking in two goes gives what one go gives, a millisecond of rounding apart', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 60 });
  fc.assert(
    fc.property(lanes, parts, parts, (given, first, second) => {
      const wide = { ...given, horizonMs: 1e9 };
      const one = bookSlots(wide, [...first, ...second]);
      const half = bookSlots(wide, first);
      const rest = bookSlots({ ...wide, nextFreeAtMs: half.nextFreeAtMs }, second);
      const slots = [...half.slots, ...rest.slots];
      return slots.every((slot, n) => Math.abs(slot - (one.slots[n] ?? 0)) <= 1);
    }),
  );
});

test('slots stand in order, between now and the horizon', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 100 });
  fc.assert(
    fc.property(lanes, parts, (given, texts) => {
      const { slots, nextFreeAtMs } = bookSlots(given, texts);
      const from = Math.max(given.nowMs, given.nextFreeAtMs);
      return (
        nextFreeAtMs >= given.nextFreeAtMs &&
        slots.every((slot, n) => slot >= (n === 0 ? from : (slots[n - 1] ?? 0))) &&
        slots.every((slot) => slot < given.nowMs + given.horizonMs)
      );
    }),
  );
});
