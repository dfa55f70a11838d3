import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { carrierDailyCaps } from '../../../shared/rules/data/carrier-daily-caps.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { judgeDailyCap, partsPerDayOf } from '../../../shared/rules/sending/daily-cap.ts';
import { dayOfRampUp } from '../../../shared/rules/sending/ramp-up.ts';
import { capClasses } from '../../../shared/values/cap-class.ts';

const endsAt = '2026-11-25T08:00:00.000Z';

test.each([
  [undefined, undefined],
  [{}, undefined],
  [{ class: 'top' as const }, 200_000],
  [{ class: 'sole-proprietor' as const }, 1_000],
  [{ parts: 5_000 }, 5_000],
])('of %j: %s parts a day', (cap, expected) => {
  expect(partsPerDayOf(cap)).toBe(expected);
});

it('names every class, largest first', () => {
  const parts = capClasses.map((name) => carrierDailyCaps.classes[name].partsPerDay);
  expect(parts).toEqual([...parts].sort((a, b) => b - a));
  expect([...capClasses].sort()).toEqual(Object.keys(carrierDailyCaps.classes).sort());
});

describe('the cap of a day', () => {
  test.each([
    [0, { may: true, left: 2_000 }],
    [1_999, { may: true, left: 1 }],
    [2_000, { may: false, left: 0, notBefore: endsAt }],
    [2_500, { may: false, left: 0, notBefore: endsAt }],
  ])('after %s parts', (parts, expected) => {
    expect(judgeDailyCap({ class: 'low' }, { parts, endsAt })).toMatchObject(expected);
  });

  it('says of whom and until when', () => {
    expect(judgeDailyCap({ class: 'low' }, { parts: 2_000, endsAt }).because).toBe(
      'The carriers take at most 2000 parts a day from this business (a brand with a ' +
        'score below 25, ' +
        'not vetted, or of low volume): the rest waits for tomorrow, midnight on the ' +
        'Pacific coast.',
    );
  });

  it('is none where none is recorded', () => {
    expect(judgeDailyCap(undefined, { parts: 1e9, endsAt })).toMatchObject({ left: Infinity });
  });
});

test('its day is the one that the ramp-up counts by, on days that clocks change too', () => {
  const dates = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2027-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, fc.constantFrom('us-2026', 'ivip-2014'), (at, name) => {
      const rulebook = rulebookNamed(name);
      expect(rulebook.rampUp.dayStartsIn).toBe(carrierDailyCaps.dayStartsIn);
      const { startedAt, endsAt: ends } = dayOfRampUp(at, rulebook);
      const hours = (Date.parse(ends) - Date.parse(startedAt)) / 3_600_000;
      expect([23, 24, 25]).toContain(hours);
    }),
  );
});
