import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { windowFor } from '../../../shared/rules/hours/quiet-hours.ts';
import type { Purpose } from '../../../shared/rules/law/decision.ts';
import type { WeekWindow } from '../../../shared/rules/rulebooks/rulebook.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';

const us2026 = rulebookNamed('us-2026');
const phone = (areaCode: string) => `+1${areaCode}5550147`;

const anyFacts = fc.record({
  phone: fc
    .constantFrom(
      ...('212 310 312 303 602 928 219 812 270 606 709 205 504 401 512 215 801 808 907 671 ' +
        '787'.split(' ')),
      ...'800 457 471 208 605 867 306 604 850 702 415'.split(' '),
    )
    .map(phone),
  timeZone: fc.option(
    fc.constantFrom('America/Los_Angeles', 'America/Sitka', 'US/Eastern', 'America/Havana', 'x'),
    { nil: undefined, freq: 3 },
  ),
  state: fc.option(fc.constantFrom('AL', 'FL', 'KY', 'RI', 'TX', 'UT', 'ON'), {
    nil: undefined,
    freq: 3,
  }),
  purpose: fc.constantFrom<Purpose>('service', 'marketing'),
});
const anyRulebook = fc.constantFrom(us2026, rulebookNamed('ivip-2014'));
const everyday = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-20') });
/** Within two days of a change of clocks. */
const changing = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'),
    fc.integer({ min: -2 * 86_400_000, max: 3 * 86_400_000 }),
  )
  .map(([day, ms]) => Date.parse(day) + ms);
const anyTime = fc.oneof(everyday, changing);

describe('always', () => {
  test('opens at notBefore and not a millisecond sooner; closes at closesAt', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyRulebook,
        anyTime,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (f, rulebook, ms, part) => {
          const may = (at: number) => windowFor(f, rulebook, new Date(at)).may;
          const now = windowFor(f, rulebook, new Date(ms));
          const changesMs = Date.parse(now.may ? now.closesAt : now.notBefore);
          expect(changesMs).toBeGreaterThan(ms);
          if (!now.may && now.because.startsWith('In the next')) return;
          expect(may(changesMs)).toBe(!now.may);
          expect(may(changesMs - 1)).toBe(now.may);
          expect(may(Math.floor(ms + (changesMs - 1 - ms) * part))).toBe(now.may);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('agrees with a calendar that knows nothing of ours', () => {
    fc.assert(
      fc.property(anyFacts, anyRulebook, anyTime, (f, rulebook, ms) => {
        const answer = windowFor(f, rulebook, new Date(ms));
        const { everywhere, states } = rulebook.windows[f.purpose];
        const own = [f.state, stateByCode[f.phone.slice(2, 5)]].flatMap(
          (s) => states[s ?? ''] ?? [],
        );
        const open = answer.zones.every((zone) =>
          [everywhere, ...own].every((window) => isOpen(zone, window, ms)),
        );
        expect(answer.may).toBe(open);
      }),
      { numRuns: 1500 },
    );
  });

  test('never outside 8 to 21 on any clock that counts', () => {
    fc.assert(
      fc.property(anyFacts, anyRulebook, anyTime, (f, rulebook, ms) => {
        const answer = windowFor(f, rulebook, new Date(ms));
        if (!answer.may) return;
        for (const zone of answer.zones) {
          const { hour } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
          expect(hour >= 8 && hour < 21).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

/** From the calendar of the Office of Personnel Management, not from our arithmetic. */
const holidays = (
  '2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-07-04 2026-09-07 ' +
  '2026-10-12 2026-11-11 2026-11-26 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31 ' +
  '2027-06-18 2027-06-19 2027-07-04 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 ' +
  '2027-12-24 2027-12-25 2027-12-31'
).split(' ');

const stateByCode: Readonly<Record<string, string>> = {
  '205': 'AL',
  '208': 'ID',
  '212': 'NY',
  '215': 'PA',
  '219': 'IN',
  '270': 'KY',
  '303': 'CO',
  '310': 'CA',
  '312': 'IL',
  '401': 'RI',
  '415': 'CA',
  '457': 'LA',
  '471': 'MS',
  '504': 'LA',
  '512': 'TX',
  '606': 'KY',
  '702': 'NV',
  '801': 'UT',
  '812': 'IN',
  '850': 'FL',
};

function isOpen(zone: string, window: WeekWindow, ms: number): boolean {
  const clock = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const time = clock.toPlainTime().toString({ smallestUnit: 'minute' });
  const { days, saturday = days, sunday = days, holiday = ['00:00', '24:00'] } = window;
  const usual = { 6: saturday, 7: sunday }[clock.dayOfWeek] ?? days;
  const special = holidays.includes(clock.toPlainDate().toString()) ? holiday : usual;
  return [usual, special].every((on) => on !== 'closed' && on[0] <= time && time < on[1]);
}
