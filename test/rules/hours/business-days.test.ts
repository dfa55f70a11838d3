import { describe, expect, test } from 'vitest';
import { afterBusinessDays } from '../../../shared/rules/hours/business-days.ts';

const newYork = 'America/New_York';

describe('three business days', () => {
  test.each([
    ['over Veterans Day', '2026-11-09T17:00:00.000Z', '2026-11-13T17:00:00.000Z'],
    ['over a weekend', '2026-11-13T17:00:00.000Z', '2026-11-18T17:00:00.000Z'],
    ['from a Saturday', '2026-11-14T17:00:00.000Z', '2026-11-18T17:00:00.000Z'],
    ['from a Sunday', '2026-11-15T17:00:00.000Z', '2026-11-18T17:00:00.000Z'],
    ['over Thanksgiving', '2026-11-24T17:00:00.000Z', '2026-11-30T17:00:00.000Z'],
    ['from a holiday', '2026-11-26T17:00:00.000Z', '2026-12-01T17:00:00.000Z'],
    [
      'a holiday on a Saturday is kept on Friday',
      '2026-06-30T16:00:00.000Z',
      '2026-07-06T16:00:00.000Z',
    ],
    [
      'a holiday on a Sunday is kept on Monday',
      '2027-07-02T16:00:00.000Z',
      '2027-07-08T16:00:00.000Z',
    ],
    [
      'over New Year, kept in the year before',
      '2027-12-29T17:00:00.000Z',
      '2028-01-04T17:00:00.000Z',
    ],
    [
      'clocks go back: the same hour of the wall',
      '2026-10-30T16:00:00.000Z',
      '2026-11-04T17:00:00.000Z',
    ],
    ['clocks go forward', '2026-03-06T17:00:00.000Z', '2026-03-11T16:00:00.000Z'],
    ['to the millisecond', '2026-11-16T17:00:01.234Z', '2026-11-19T17:00:01.234Z'],
    [
      'late in the evening it is still that day',
      '2026-11-14T04:30:00.000Z',
      '2026-11-19T04:30:00.000Z',
    ],
  ])('%s', (_, from, to) => {
    expect(afterBusinessDays(from, 3, newYork)).toBe(to);
  });

  test('no day at all, and the day of the zone counts', () => {
    expect(afterBusinessDays('2026-11-14T17:00:00Z', 0, newYork)).toBe('2026-11-14T17:00:00.000Z');
    // Saturday in UTC, Friday evening in Los Angeles.
    expect(afterBusinessDays('2026-11-14T03:00:00Z', 1, 'UTC')).toBe('2026-11-16T03:00:00.000Z');
    expect(afterBusinessDays('2026-11-14T03:00:00Z', 1, 'America/Los_Angeles')).toBe(
      '2026-11-17T03:00:00.000Z',
    );
  });
});
