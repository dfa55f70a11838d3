import { describe, expect, test } from 'vitest';
import { everyUsZone } from '../../../shared/rules/hours/clocks-that-count.ts';
import { federalHoliday } from '../../../shared/rules/hours/federal-holidays.ts';
import { type HoursFacts, windowFor } from '../../../shared/rules/hours/quiet-hours.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';

const us2026 = rulebookNamed('us-2026');
const phone = (areaCode: string) => `+1${areaCode}5550147`;
const facts = (areaCode: string, more: Partial<HoursFacts> = {}): HoursFacts => ({
  phone: phone(areaCode),
  purpose: 'service',
  ...more,
});
const iso = (time: string) => new Date(time).toISOString();
const justBefore = (time: string) => new Date(Date.parse(time) - 1);
const marketing = { purpose: 'marketing' } as const;

/** Open from and until, in UTC; asked a millisecond before and after both. */
describe('the window of a day', () => {
  test.each([
    ['New York, the day before clocks go forward', '212', {}, '2026-03-07T13Z', '2026-03-08T02Z'],
    ['New York, clocks go forward', '212', {}, '2026-03-08T12Z', '2026-03-09T01Z'],
    ['Los Angeles, the day before', '310', {}, '2026-03-07T16Z', '2026-03-08T05Z'],
    ['Los Angeles, clocks go forward', '310', {}, '2026-03-08T15Z', '2026-03-09T04Z'],
    ['New York, the day before clocks go back', '212', {}, '2026-10-31T12Z', '2026-11-01T01Z'],
    ['New York, clocks go back', '212', {}, '2026-11-01T13Z', '2026-11-02T02Z'],
    ['Los Angeles, the day before', '310', {}, '2026-10-31T15Z', '2026-11-01T04Z'],
    ['Los Angeles, clocks go back', '310', {}, '2026-11-01T16Z', '2026-11-02T05Z'],
    ['Arizona in winter', '602', {}, '2026-03-07T15Z', '2026-03-08T04Z'],
    ['Arizona changes no clock', '602', {}, '2026-03-08T15Z', '2026-03-09T04Z'],
    ['Navajo in winter', '928', {}, '2026-03-07T15Z', '2026-03-08T04Z'],
    ['Navajo clocks go forward, Phoenix stays', '928', {}, '2026-03-08T15Z', '2026-03-09T03Z'],
    ['Navajo clocks go back', '928', {}, '2026-11-01T15Z', '2026-11-02T04Z'],
    ['Indiana 219, winter', '219', {}, '2026-03-07T14Z', '2026-03-08T02Z'],
    ['Indiana 812, summer', '812', {}, '2026-07-01T13Z', '2026-07-02T01Z'],
    ['Kentucky 270, clocks go forward', '270', {}, '2026-03-08T13Z', '2026-03-09T01Z'],
    ['Kentucky 606, clocks go back', '606', {}, '2026-11-01T14Z', '2026-11-02T02Z'],
    ['Newfoundland in winter', '709', {}, '2026-03-07T12Z', '2026-03-08T00:30Z'],
    ['Newfoundland in summer', '709', {}, '2026-03-08T12Z', '2026-03-08T23:30Z'],
    ['Alaska reaches to Hawaii time', '907', {}, '2026-01-05T18Z', '2026-01-06T06Z'],
    ['Hawaii', '808', {}, '2026-07-01T18Z', '2026-07-02T07Z'],
    ['toll-free in winter', '800', {}, '2026-03-07T18Z', '2026-03-08T01Z'],
    ['toll-free in summer', '800', {}, '2026-07-01T18Z', '2026-07-02T01Z'],
    ['an area code that no map knows', '999', {}, '2026-07-01T18Z', '2026-07-02T01Z'],
    ['a new code has its state (Louisiana)', '457', {}, '2026-07-01T13Z', '2026-07-02T02Z'],
    ['toll-free, marketing', '800', marketing, '2026-07-01T19Z', '2026-07-02T00Z'],
    [
      'own zone and area code both count',
      '212',
      { timeZone: 'America/Los_Angeles' },
      '2026-03-07T16Z',
      '2026-03-08T02Z',
    ],
    [
      'own zone is enough where the area code says nothing',
      '800',
      { timeZone: 'America/Denver' },
      '2026-03-07T15Z',
      '2026-03-08T04Z',
    ],
    [
      'a zone that does not exist counts as none',
      '800',
      { timeZone: 'Mars/Olympus' },
      '2026-03-07T18Z',
      '2026-03-08T01Z',
    ],
    [
      'every zone of the state of the address counts',
      '212',
      { state: 'tx' },
      '2026-01-05T15Z',
      '2026-01-06T02Z',
    ],
    ['marketing keeps 9 to 20', '212', marketing, '2026-03-07T14Z', '2026-03-08T01Z'],
    ['Kentucky marketing from 10', '502', marketing, '2026-07-01T14Z', '2026-07-02T00Z'],
    ['Texas on a Sunday from noon', '512', marketing, '2026-03-01T18Z', '2026-03-02T02Z'],
    ['Sunday when clocks go forward', '512', marketing, '2026-03-08T17Z', '2026-03-09T01Z'],
    ['Rhode Island on a Friday', '401', marketing, '2026-03-06T14Z', '2026-03-06T23Z'],
    ['Rhode Island on a Saturday', '401', marketing, '2026-03-07T15Z', '2026-03-07T22Z'],
    ['Rhode Island on a Sunday', '401', marketing, '2026-03-08T16Z', '2026-03-08T21Z'],
    [
      'Rhode Island by address only',
      '212',
      { ...marketing, state: 'RI' },
      '2026-03-06T14Z',
      '2026-03-06T23Z',
    ],
  ] as const)('%s', (_, areaCode, more, from, until) => {
    const [opens, closes] = [iso(hours(from)), iso(hours(until))];
    const asked = facts(areaCode, more);
    expect(windowFor(asked, us2026, justBefore(opens))).toMatchObject({
      may: false,
      rule: 'quiet-hours',
      notBefore: opens,
    });
    expect(windowFor(asked, us2026, opens)).toMatchObject({ may: true, closesAt: closes });
    expect(windowFor(asked, us2026, justBefore(closes))).toMatchObject({ closesAt: closes });
    expect(windowFor(asked, us2026, closes)).toMatchObject({ may: false });
  });
});

/** Closed at the first time until the second. */
describe('days without marketing', () => {
  test.each([
    ['Alabama on a Sunday', '205', '2026-03-08T02Z', '2026-03-09T14Z'],
    ['Louisiana on a Sunday', '504', '2026-06-07T15Z', '2026-06-08T14Z'],
    ['Mississippi on a Sunday', '601', '2026-06-07T15Z', '2026-06-08T14Z'],
    ['Alabama on Thanksgiving', '205', '2026-11-26T18Z', '2026-11-27T15Z'],
    ['Alabama on Labor Day and the Sunday before', '205', '2026-09-06T01Z', '2026-09-08T14Z'],
    [
      "Rhode Island on Presidents' Day, on Sunday until 17",
      '401',
      '2026-02-15T22Z',
      '2026-02-17T14Z',
    ],
    ['Pennsylvania on the Fourth, kept on the third', '215', '2026-07-03T14Z', '2026-07-05T16Z'],
    [
      'Utah on Christmas 2027, a Saturday, kept on Friday',
      '801',
      '2027-12-24T18Z',
      '2027-12-26T19Z',
    ],
    [
      'Pennsylvania before New Year 2028, kept on Friday',
      '215',
      '2027-12-31T15Z',
      '2028-01-02T17Z',
    ],
  ] as const)('%s', (_, areaCode, at, notBefore) => {
    const asked = windowFor(facts(areaCode, marketing), us2026, hours(at));
    expect(asked).toMatchObject({ may: false, notBefore: iso(hours(notBefore)) });
  });

  test('a service text may leave on all of them', () => {
    expect(windowFor(facts('205'), us2026, '2026-11-26T18:00:00Z').may).toBe(true);
    expect(windowFor(facts('205'), us2026, '2026-03-08T18:00:00Z').may).toBe(true);
  });

  test('the federal holidays of 2026 and 2027 are those of the calendar', () => {
    const found: string[] = [];
    for (let day = dayOf('2026-01-01'); day <= dayOf('2027-12-31'); day++) {
      if (federalHoliday(day)) found.push(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }
    expect(found).toEqual(holidays);
  });
});

describe('the reason, in words', () => {
  test.each([
    [
      '310',
      marketing,
      '2026-03-09T13:40Z',
      'It is 06:40 in Los Angeles; texts may leave from 9:00.',
    ],
    [
      '212',
      {},
      '2026-03-09T01:00Z',
      'It is 21:00 in New York; texts may leave from 8:00 tomorrow.',
    ],
    ['928', {}, '2026-07-01T14:30Z', 'It is 07:30 in Phoenix; texts may leave from 8:00.'],
    ['219', {}, '2026-07-02T00:59Z', 'It is 20:59 in New York; texts may leave until 21:00.'],
    [
      '205',
      marketing,
      '2026-03-08T18:05Z',
      'It is 13:05 in Chicago, and Sunday is a day without such texts; texts may leave ' +
        'from 9:00 tomorrow.',
    ],
    [
      '215',
      marketing,
      '2026-07-03T14:00Z',
      'It is 10:00 in New York, and Independence Day (observed) is a day without such ' +
        'texts; texts may leave from 12:00 on Sunday.',
    ],
    [
      '800',
      {},
      '2026-07-01T14:00Z',
      'Nothing tells where this person is, so every US time zone counts. It is 04:00 ' +
        'in Honolulu; texts may leave from 8:00.',
    ],
  ] as const)('%s %o %s', (areaCode, more, at, because) => {
    expect(windowFor(facts(areaCode, more), us2026, at).because).toBe(because);
  });

  test('names the law that closes, not those that would not', () => {
    const citationAt = (at: string) => windowFor(facts('401', marketing), us2026, iso(at)).citation;
    expect(citationAt('2026-03-06T23:30Z')).toBe('R.I. Gen. Laws 5-61 (no holidays)');
    expect(citationAt('2026-03-07T04:00Z')).toContain('47 CFR 64.1200(c)(1)');
  });

  test('places on file that are never open together say so and are asked again too late', () => {
    const asked = facts('212', { timeZone: 'Asia/Kolkata', state: 'HI' });
    expect(windowFor(asked, us2026, '2026-03-08T13:40:00Z')).toMatchObject({
      may: false,
      because:
        'In the next 16 days no hour is open in Kolkata, Honolulu, and New York at ' +
        "once; check this contact's time zone and state.",
      notBefore: '2026-03-24T13:40:00.000Z',
    });
  });
});

describe('a person of whom nothing is known', () => {
  test('has hours on every day of the week', () => {
    for (const purpose of ['service', 'marketing'] as const) {
      for (let day = dayOf('2026-01-01'); day < dayOf('2027-01-01'); day++) {
        const noon = Date.parse('1970-01-01T23:30Z') + day * 86_400_000;
        expect(windowFor(facts('800', { purpose }), us2026, new Date(noon)).may).toBe(true);
      }
    }
    expect(everyUsZone).toContain('Pacific/Honolulu');
    expect(everyUsZone).toContain('America/Anchorage');
  });
});

test('is cheap enough to ask for each recipient (printed, not asserted)', () => {
  const codes = '212 310 205 928 219 606 709 907 800 512 401 867'.split(' ').map(phone);
  const cost = (stepMs: number) => {
    const calls = 20_000;
    const start = performance.now();
    for (let n = 0; n < calls; n++) {
      const at = new Date(Date.parse('2026-03-06T00:00Z') + n * stepMs);
      windowFor({ phone: codes[n % 12] ?? '', purpose: 'marketing' }, us2026, at);
    }
    return `${(((performance.now() - start) * 1000) / calls).toFixed(1)} µs`;
  };
  const figures = { oneInstant: cost(0), aSecondApart: cost(1000), anHourApart: cost(3_600_000) };
  console.log('windowFor, a call:', figures);
  expect(Object.keys(figures)).toHaveLength(3);
});

/** `2026-03-07T13Z` -> `2026-03-07T13:00Z` */
function hours(time: string): string {
  return time.replace(/T(\d\d)Z$/, 'T$1:00Z');
}

function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}

const holidays = (
  '2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-07-04 2026-09-07 ' +
  '2026-10-12 2026-11-11 2026-11-26 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31 ' +
  '2027-06-18 2027-06-19 2027-07-04 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 ' +
  '2027-12-24 2027-12-25 2027-12-31'
).split(' ');
