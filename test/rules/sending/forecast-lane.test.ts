import { describe, expect, it } from 'vitest';
import {
  type AwaitedDays,
  type AwaitedText,
  forecastLanes,
  type Turn,
} from '../../../shared/rules/sending/forecast-lane.ts';
import { priceOf } from '../../../shared/rules/sending/price.ts';

const endless = { left: Infinity, endsAtMs: Infinity };
const lane = {
  nowMs: 0,
  freeAtMs: 0,
  partsPerSecond: 1,
  today: endless,
  roomOf: () => endless,
};
const forecastLane = (
  given: AwaitedDays & { freeAtMs: number; partsPerSecond: number },
  texts: readonly AwaitedText[],
) => forecastLanes(given, [{ ...given, texts }])[0];
const leaves = (): Turn => 'leaves';
const texts = (count: number, more: Partial<AwaitedText> = {}): AwaitedText[] =>
  Array.from({ length: count }, () => ({
    readyAtMs: 0,
    parts: 1,
    people: 1,
    ask: leaves,
    ...more,
  }));

describe('what a number does with what waits for it', () => {
  it('is served at its pace, parts counted', () => {
    expect(forecastLane(lane, texts(10, { parts: 2 }))).toEqual({
      startsAtMs: 0,
      finishesAtMs: 20_000,
      droppedPeople: 0,
    });
  });

  it('leaves whole: of texts of two parts one a second where three parts are allowed', () => {
    const waiting = texts(10, { parts: 2 });
    expect(forecastLane({ ...lane, partsPerSecond: 3 }, waiting)?.finishesAtMs).toBe(10_000);
    expect(forecastLane({ ...lane, partsPerSecond: 4 }, waiting)?.finishesAtMs).toBe(5_000);
    const short = forecastLane({ ...lane, partsPerSecond: 100 }, texts(99, { parts: 3 }));
    expect(Math.round(short?.finishesAtMs ?? 0)).toBe(3_000);
  });

  it('comes after what is booked and what was ready before', () => {
    const behind = [...texts(5, { readyAtMs: 100 }), { readyAtMs: 0, parts: 10, people: 10 }];
    expect(forecastLane({ ...lane, freeAtMs: 3_000 }, behind)).toMatchObject({
      startsAtMs: 13_000,
      finishesAtMs: 18_000,
    });
  });

  it('waits for what is not ready, and delays nobody else', () => {
    const mixed = [...texts(1, { readyAtMs: 60_000 }), ...texts(3)];
    expect(forecastLane(lane, mixed)).toMatchObject({ startsAtMs: 0, finishesAtMs: 61_000 });
  });

  it('asks again when a turn comes late, and not when it comes at once', () => {
    const asked: number[] = [];
    const ask = (atMs: number): Turn => {
      asked.push(atMs);
      return atMs < 2_000 || atMs >= 100_000 ? 'leaves' : { againAtMs: 100_000 };
    };
    expect(forecastLane(lane, texts(5, { ask }))).toMatchObject({ finishesAtMs: 103_000 });
    expect(asked).not.toContain(0);
  });

  it('counts everybody whom the last moment leaves out', () => {
    const ask = (atMs: number): Turn => (atMs > 5_000 ? 'dropped' : 'leaves');
    const forecast = forecastLane(lane, texts(4, { ask, parts: 3, people: 3 }));
    expect(forecast).toMatchObject({ finishesAtMs: 6_000, droppedPeople: 6 });
  });

  it('goes on the next day where a day has no more room', () => {
    const dayMs = 86_400_000;
    const limited = {
      ...lane,
      today: { left: 2, endsAtMs: dayMs },
      roomOf: (startsAtMs: number, ahead: number) => ({
        left: 2 * 2 ** ahead,
        endsAtMs: startsAtMs + dayMs,
      }),
    };
    expect(forecastLane(limited, texts(7))).toMatchObject({ finishesAtMs: 2 * dayMs + 1_000 });
  });

  it('has more room only after days that used theirs', () => {
    const dayMs = 86_400_000;
    const ofDay = (startsAtMs: number, usedDays: number) => ({
      left: 2 * 2 ** usedDays,
      usedAtLeft: 2 ** usedDays,
      endsAtMs: startsAtMs + dayMs,
    });
    const limited = { ...lane, today: ofDay(0, 0), roomOf: ofDay };
    // Two on the third day from today, as today, for none of the days before was used.
    const later = texts(3, { readyAtMs: 3 * dayMs });
    expect(forecastLane(limited, later)).toMatchObject({ finishesAtMs: 4 * dayMs + 1_000 });
    // One today, half of what may be, is use enough: four tomorrow.
    const soon = [...texts(1), ...texts(5, { readyAtMs: dayMs })];
    expect(forecastLane(limited, soon)).toMatchObject({ finishesAtMs: 2 * dayMs + 1_000 });
  });

  it('goes on the next day where a day has no more parts', () => {
    const dayMs = 86_400_000;
    const ofDay = (startsAtMs: number) => ({
      left: Infinity,
      parts: 4,
      endsAtMs: startsAtMs + dayMs,
    });
    const limited = { ...lane, today: ofDay(0), roomOf: ofDay };
    expect(forecastLane(limited, texts(5, { parts: 2 }))).toMatchObject({
      finishesAtMs: 2 * dayMs + 2_000,
    });
  });

  it('is served by each number at its own pace, and the room of a day is for all of them', () => {
    const slow = { freeAtMs: 0, partsPerSecond: 1, texts: texts(10) };
    const fast = { freeAtMs: 0, partsPerSecond: 5, texts: texts(10) };
    const finishes = (today: typeof endless) =>
      forecastLanes({ ...lane, today }, [slow, fast]).map((one) => one.finishesAtMs);
    expect(finishes(endless)).toEqual([10_000, 2_000]);
    // In order of time: twelve are ten of the fast number and two of the slow one.
    expect(finishes({ left: 12, endsAtMs: 100_000 })).toEqual([108_000, 2_000]);
  });

  it('is nothing when nothing waits', () => {
    expect(forecastLane(lane, [])).toEqual({
      startsAtMs: undefined,
      finishesAtMs: undefined,
      droppedPeople: 0,
    });
  });
});

describe('the price of parts', () => {
  it('lies between the networks', () => {
    expect(priceOf(1_000_000)).toEqual({ low: 9_310, high: 10_310 });
    expect(priceOf(0)).toEqual({ low: 0, high: 0 });
  });
});
