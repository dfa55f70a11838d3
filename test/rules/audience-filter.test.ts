import { describe, expect, it } from 'vitest';
import { type FilteredPerson, matches } from '../../shared/rules/audience-filter.ts';
import { readCalendarDay } from '../../shared/values/calendar-day.ts';
import { readAudienceFilter } from '../../shared/values/read-audience-filter.ts';

const now = '2026-11-24T17:00:00Z';
const ana: FilteredPerson = {
  phone: '+12125550147',
  firstName: 'Ana María',
  state: 'NY',
  groups: ['gr_vip'],
  fields: {
    model: 'F-150',
    warrantyEnds: '2026-12-24',
    'Last  Visit': '11/01/2026',
    note: 'call her',
    empty: ' ',
  },
  consent: { basis: 'relationship', lastTransactionAt: '2026-09-01T00:00:00.000Z' },
};

function passes(given: unknown, person: Partial<FilteredPerson> = {}, at: string = now): boolean {
  const read = readAudienceFilter(given);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return matches({ ...ana, ...person }, read.filter, at);
}

describe('a filter of words', () => {
  it.each([
    [{ field: 'model', is: 'f-150' }, true],
    [{ field: 'MODEL', is: 'F-150' }, true],
    [{ field: 'model', is: 'F-15' }, false],
    [{ field: 'model', isNot: 'F-150' }, false],
    [{ field: 'colour', isNot: 'red' }, true],
    [{ field: 'note', contains: 'CALL' }, true],
    [{ field: 'note', contains: 'x' }, false],
    [{ field: 'colour', missing: true }, true],
    [{ field: 'empty', missing: true }, true],
    [{ field: 'model', present: true }, true],
    [{ field: 'constructor', present: true }, false],
    [{ firstName: { is: 'ana  maria' } }, true],
    [{ lastName: { missing: true } }, true],
    [{ state: { is: 'NY' } }, true],
    [{ consent: 'relationship' }, true],
    [{ consent: 'express' }, false],
    [{ inGroup: 'gr_vip' }, true],
    [{ notInGroup: 'gr_vip' }, false],
  ])('%j: %s', (filter, expected) => {
    expect(passes(filter)).toBe(expected);
  });
});

describe('a filter of days', () => {
  it.each([
    [{ field: 'warrantyEnds', within: { days: 30 } }, true],
    [{ field: 'warrantyEnds', within: { days: 29 } }, false],
    [{ field: 'warrantyEnds', on: { daysAhead: 30 } }, true],
    [{ field: 'last visit', before: '2026-11-02' }, true],
    [{ field: 'last visit', before: '2026-11-01' }, false],
    [{ field: 'last visit', after: { daysAgo: 24 } }, true],
    [{ field: 'last visit', after: { daysAgo: 23 } }, false],
    [{ field: 'last visit', withinLast: { days: 23 } }, true],
    [{ field: 'last visit', withinLast: { days: 22 } }, false],
    [{ field: 'note', before: '2030-01-01' }, false],
    [{ field: 'colour', after: '1990-01-01' }, false],
    [{ lastTransaction: { before: '2026-09-02' } }, true],
    [{ lastTransaction: { withinLast: { days: 30 } } }, false],
    [{ lastTransaction: { present: true } }, true],
  ])('%j: %s', (filter, expected) => {
    expect(passes(filter)).toBe(expected);
  });

  it('asks the clock of the person what day it is', () => {
    const midnight = '2026-11-25T05:30:00Z';
    const ends = { field: 'warrantyEnds', on: { daysAhead: 30 } };
    expect(passes(ends, {}, midnight)).toBe(false);
    expect(passes(ends, { phone: '+13125550147', state: 'IL' }, midnight)).toBe(true);
  });
});

describe('conditions together', () => {
  it('are joined by all and any', () => {
    const [yes, no] = [{ inGroup: 'gr_vip' }, { inGroup: 'gr_other' }];
    expect(passes({ all: [yes, no] })).toBe(false);
    expect(passes({ any: [yes, no] })).toBe(true);
    expect(passes({ all: [yes, { any: [no, { notInGroup: 'gr_other' }] }] })).toBe(true);
  });
});

describe('a filter that is none', () => {
  const deep = (levels: number): unknown =>
    levels === 0 ? { inGroup: 'a' } : { all: [deep(levels - 1)] };

  it.each([
    [7, [], 'must be one condition'],
    [{}, [], 'must be one condition'],
    [{ inGroup: 'a', notInGroup: 'b' }, [], 'must be one condition'],
    [{ inGroup: '' }, ['inGroup'], 'the name of a group'],
    [{ inGroup: 'a', is: 'b' }, [], 'not with inGroup'],
    [{ all: [] }, ['all'], 'one or more'],
    [{ all: [{ inGroup: 'a' }, { consent: 'yes' }] }, ['all', 1, 'consent'], '"express"'],
    [{ field: 'a' }, [], 'one of is, isNot'],
    [{ field: 'a', is: 'b', isNot: 'c' }, [], 'one of is, isNot'],
    [{ field: 'a', before: '1/2/2026' }, ['before'], 'must be a day'],
    [{ field: 'a', before: '2026-02-30' }, ['before'], 'must be a day'],
    [{ field: 'a', within: { days: -1 } }, ['within'], '{days: 0 to'],
    [{ field: 'a', within: { days: 1.5 } }, ['within'], '{days: 0 to'],
    [{ field: 'a', present: false }, ['present'], 'must be true'],
    [{ firstName: { before: '2026-01-01' } }, ['firstName'], 'one of is, isNot'],
    [{ lastTransaction: { is: 'x' } }, ['lastTransaction'], 'one of before'],
    [{ field: 'x', contains: 'y'.repeat(201) }, ['contains'], '200 characters'],
    [deep(5), ['all', 0, 'all', 0, 'all', 0, 'all', 0, 'all'], 'too deep'],
  ])('%j', (given, path, message) => {
    const read = readAudienceFilter(given);
    expect(read).toMatchObject({ ok: false, problems: [{ path }] });
    expect(read.ok ? '' : read.problems[0]?.message).toContain(message);
  });

  it('is refused with too many conditions, however they are spread', () => {
    const many = (count: number) => ({
      any: Array.from({ length: count }, () => ({ inGroup: 'a' })),
    });
    expect(readAudienceFilter(many(40)).ok).toBe(true);
    expect(readAudienceFilter(many(41)).ok).toBe(false);
    expect(readAudienceFilter({ all: [many(30), many(30)] }).ok).toBe(false);
    expect(readAudienceFilter(deep(4)).ok).toBe(true);
  });
});

describe('a date in a phonebook', () => {
  const day = Date.UTC(2026, 2, 5) / 86_400_000;
  it.each([
    '2026-03-05',
    '2026-03-05T23:30:00Z',
    '2026/3/5',
    ' 3/5/2026 ',
    '03-05-26',
    '3/5/2026 14:00',
    'Mar 5, 2026',
    'March 5th, 2026',
    'Thursday, March 5, 2026',
    '5 March 2026',
    '5-Mar-26',
  ])('%s', (text) => expect(readCalendarDay(text)).toBe(day));

  it.each(['', 'soon', '13/45/2026', '2026-02-30', '31/12/2026', '2026', '46086', 'Mash 5, 2026'])(
    '%s is none',
    (text) => expect(readCalendarDay(text)).toBeUndefined(),
  );
});
