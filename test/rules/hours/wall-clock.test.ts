import { describe, expect, test } from 'vitest';
import { hoursOn } from '../../../shared/rules/hours/open-hours.ts';
import { instantOf, isZone, wallClock } from '../../../shared/rules/hours/wall-clock.ts';

const dayOf = (date: string) => Date.parse(date) / 86_400_000;
const newYork = 'America/New_York';
const stJohns = 'America/St_Johns';

describe('what the clock on the wall shows', () => {
  test.each([
    ['before clocks go forward', newYork, '2026-03-08T06:59:59Z', '2026-03-08', 119],
    ['as they go forward', newYork, '2026-03-08T07:00:00Z', '2026-03-08', 180],
    ['before clocks go back', newYork, '2026-11-01T05:59:59Z', '2026-11-01', 119],
    ['as they go back', newYork, '2026-11-01T06:00:00Z', '2026-11-01', 60],
    ['on the half hour, going forward', stJohns, '2026-03-08T05:30:00Z', '2026-03-08', 180],
    ['just before', stJohns, '2026-03-08T05:29:59Z', '2026-03-08', 119],
    ['another day than in UTC', 'Pacific/Honolulu', '2026-03-08T05:00:00Z', '2026-03-07', 1140],
    ['UTC itself', 'UTC', '2026-03-08T05:00:00Z', '2026-03-08', 300],
  ])('%s', (_, zone, at, date, minute) => {
    expect(wallClock(zone, Date.parse(at))).toEqual({ day: dayOf(date), minute });
  });
});

describe('when the clock on the wall shows it', () => {
  test.each([
    ['an ordinary hour', newYork, '2026-07-01', 480, '2026-07-01T12:00:00Z'],
    ['a time that comes twice: the first', newYork, '2026-11-01', 90, '2026-11-01T05:30:00Z'],
    ['a time that is skipped: after it', newYork, '2026-03-08', 150, '2026-03-08T07:30:00Z'],
    ['the end of the day', newYork, '2026-03-08', 1440, '2026-03-09T04:00:00Z'],
  ])('%s', (_, zone, date, minute, at) => {
    expect(instantOf(zone, dayOf(date), minute)).toBe(Date.parse(at));
  });

  test('what is no zone is none', () => {
    expect(isZone('America/Boise')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
  });
});

describe('hours that every window of a day has in common', () => {
  const citation = 'none';
  const sundays = { days: ['08:00', '20:00'], sunday: ['10:00', '17:30'], citation } as const;
  const holidays = { days: ['09:00', '21:00'], holiday: ['12:00', '18:00'], citation } as const;
  const early = { days: ['06:00', '09:00'], citation } as const;

  test.each([
    ['a weekday', '2026-07-01', [sundays, holidays], { from: 540, to: 1200 }],
    ['a Sunday', '2026-07-12', [sundays, holidays], { from: 600, to: 1050 }],
    ['a holiday', '2026-07-03', [sundays, holidays], { from: 720, to: 1080 }],
    ['a holiday on a Sunday', '2027-07-04', [sundays, holidays], { from: 720, to: 1050 }],
    [
      'both entries of one window count',
      '2027-07-04',
      [{ ...sundays, holiday: ['08:00', '20:00'] as const }],
      { from: 600, to: 1050 },
    ],
    ['windows that never meet', '2026-07-01', [early, holidays], undefined],
  ])('%s', (_, date, windows, hours) => {
    expect(hoursOn(dayOf(date), windows)).toEqual(hours);
  });
});
