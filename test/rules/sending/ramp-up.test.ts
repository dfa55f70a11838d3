import { describe, expect, test } from 'vitest';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import {
  dayOfRampUp,
  judgeRampUp,
  levelAfter,
  type RampUpDay,
} from '../../../shared/rules/sending/ramp-up.ts';

const us = rulebookNamed('us-2026');
const at = '2026-11-23T18:00:00Z';
const good: RampUpDay = { people: 50_000, optOuts: 10 };
const little: RampUpDay = { people: 100, optOuts: 0 };
const soSo: RampUpDay = { people: 50_000, optOuts: 700 };
const bad: RampUpDay = { people: 50_000, optOuts: 1000 };

describe('how many people a new account may text today', () => {
  test.each([
    ['on its first day', [], 2000],
    ['after a day that hardly used the limit', [little], 2000],
    ['after half the limit', [{ people: 1000, optOuts: 9 }], 5000],
    ['after a good day', [good], 5000],
    ['after two', [good, good], 10_000],
    ['a day without texts changes nothing', [good, { people: 0, optOuts: 3 }], 5000],
    ['a day with some opt-outs keeps the level', [good, soSo], 5000],
    ['a bad day lowers it', [good, good, bad], 5000],
    ['one who leaves of twenty is no bad day', [good, { people: 20, optOuts: 1 }], 5000],
    ['five of twenty are', [good, { people: 20, optOuts: 5 }], 2000],
    ['never under the first', [bad, bad], 2000],
    ['grown up', [good, good, good, good, good], undefined],
    ['grown up and fallen back', [good, good, good, good, good, bad], 50_000],
  ])('%s', (_, days, peoplePerDay) => {
    const level = levelAfter(days, us);
    const decision = judgeRampUp({ today: { level, people: 0 } }, us, at);
    expect(decision).toMatchObject({ may: true, rule: 'ramp-up', level });
    expect(decision.peoplePerDay).toBe(peoplePerDay);
  });

  test('a day begins with the level that the last one left', () => {
    const before = { level: 1, people: 3000, optOuts: 3 };
    expect(judgeRampUp({ before }, us, at)).toMatchObject({ level: 2, left: 10_000 });
    expect(judgeRampUp({ before: { ...before, optOuts: 90 } }, us, at)).toMatchObject({
      level: 0,
      left: 2000,
    });
    const today = { level: 1, people: 10 };
    expect(judgeRampUp({ today, before }, us, at)).toMatchObject({ level: 1, left: 4990 });
  });

  test('what is left, and when the next day begins', () => {
    const texted = (people: number) => judgeRampUp({ today: { level: 0, people } }, us, at);
    expect(texted(1999)).toMatchObject({ may: true, left: 1 });
    expect(texted(2003)).toMatchObject({
      may: false,
      left: 0,
      because: expect.stringMatching(/at most 2000 people a day: the rest waits for tomorrow\./),
      notBefore: '2026-11-24T08:00:00.000Z',
    });
  });

  test('an operator can lift it', () => {
    const facts = { today: { level: 0, people: 9000 }, liftedAt: at };
    const decision = judgeRampUp(facts, us, at);
    expect(decision).toMatchObject({ may: true, because: 'An operator lifted the daily limit.' });
    expect(decision.left).toBeUndefined();
  });

  test('a day goes from midnight to midnight on the Pacific coast, 23 or 25 hours long', () => {
    const hours = (day: string) => {
      const { startedAt, endsAt } = dayOfRampUp(`${day}T20:00:00Z`, us);
      return (Date.parse(endsAt) - Date.parse(startedAt)) / 3_600_000;
    };
    expect(['2026-11-23', '2026-03-08', '2026-11-01'].map(hours)).toEqual([24, 23, 25]);
  });
});
