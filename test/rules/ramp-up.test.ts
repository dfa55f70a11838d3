import { describe, expect, test } from 'vitest';
import { dayOfRampUp, judgeRampUp, type RampUpDay } from '../../shared/rules/ramp-up.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';

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
    ['never under the first', [bad, bad], 2000],
    ['grown up', [good, good, good, good, good], undefined],
    ['grown up and fallen back', [good, good, good, good, good, bad], 50_000],
  ])('%s', (_, days, peoplePerDay) => {
    const decision = judgeRampUp({ days, textedToday: 0 }, us, at);
    expect(decision).toMatchObject({ may: true, rule: 'ramp-up' });
    expect(decision.peoplePerDay).toBe(peoplePerDay);
  });

  test('what is left, and when the next day begins', () => {
    expect(judgeRampUp({ days: [], textedToday: 1999 }, us, at)).toMatchObject({ left: 1 });
    expect(judgeRampUp({ days: [], textedToday: 2000 }, us, at)).toMatchObject({
      may: false,
      because: 'A new account texts at most 2000 people a day. The limit rises while few opt out.',
      notBefore: '2026-11-24T08:00:00.000Z',
    });
  });

  test('an operator can lift it', () => {
    const decision = judgeRampUp({ days: [], textedToday: 9000, liftedAt: at }, us, at);
    expect(decision).toMatchObject({ may: true, because: 'An operator lifted the daily limit.' });
  });

  test('a day goes from midnight to midnight on the Pacific coast, 23 or 25 hours long', () => {
    const hours = (day: string) => {
      const { startsMs, endsMs } = dayOfRampUp(`${day}T20:00:00Z`, us);
      return (endsMs - startsMs) / 3_600_000;
    };
    expect(['2026-11-23', '2026-03-08', '2026-11-01'].map(hours)).toEqual([24, 23, 25]);
  });
});
