import type {
  AudienceFilter,
  DateTest,
  FilterDay,
  PresenceTest,
  WordTest,
} from '../values/audience-filter.ts';
import { readCalendarDay } from '../values/calendar-day.ts';
import { clocksThatCount } from './hours/clocks-that-count.ts';
import { wallClock } from './hours/wall-clock.ts';
import { type Instant, msOf } from './law/decision.ts';
import { fieldName } from './wording/merge-fields.ts';

/** The facts of a person that a filter can test. */
export type FilteredPerson = {
  readonly phone: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly state?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly groups: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly consent: {
    readonly basis: 'express' | 'relationship';
    readonly lastTransactionAt?: string | undefined;
  };
};

/**
 * Whether the filter includes this person. "Today" is the day on the person's own clock. A date
 * test is false for a value that is not a date. `isNot` is true for a missing value.
 */
export function matches(person: FilteredPerson, filter: AudienceFilter, at: Instant): boolean {
  if ('all' in filter) return filter.all.every((one) => matches(person, one, at));
  if ('any' in filter) return filter.any.some((one) => matches(person, one, at));
  if ('inGroup' in filter) return person.groups.includes(filter.inGroup);
  if ('notInGroup' in filter) return !person.groups.includes(filter.notInGroup);
  if ('consent' in filter) return person.consent.basis === filter.consent;
  const passes = (value: string | undefined, test: Test) => {
    return passesTest(value, test, () => todayOf(person, at));
  };
  if ('firstName' in filter) return passes(person.firstName, filter.firstName);
  if ('lastName' in filter) return passes(person.lastName, filter.lastName);
  if ('state' in filter) return passes(person.state, filter.state);
  if ('field' in filter) return passes(fieldOf(person, filter.field), filter);
  return passes(person.consent.lastTransactionAt, filter.lastTransaction);
}

type Test = WordTest | DateTest | PresenceTest;

function passesTest(value: string | undefined, test: Test, today: () => number): boolean {
  const words = bare(value ?? '');
  if ('present' in test) return words !== '';
  if ('missing' in test) return words === '';
  if ('is' in test) return words !== '' && words === bare(test.is);
  if ('isNot' in test) return words !== bare(test.isNot);
  if ('contains' in test) return words.includes(bare(test.contains));
  const day = readCalendarDay(value ?? '');
  return day !== undefined && passesDay(day, test, today);
}

function passesDay(day: number, test: DateTest, today: () => number): boolean {
  if ('before' in test) return day < dayNamed(test.before, today);
  if ('after' in test) return day > dayNamed(test.after, today);
  if ('on' in test) return day === dayNamed(test.on, today);
  const ahead = day - today();
  if ('within' in test) return ahead >= 0 && ahead <= test.within.days;
  return ahead <= 0 && ahead >= -test.withinLast.days;
}

/** NaN for a day that cannot be read: then every comparison is false. */
function dayNamed(day: FilterDay, today: () => number): number {
  if (typeof day === 'string') return readCalendarDay(day) ?? Number.NaN;
  return 'daysAgo' in day ? today() - day.daysAgo : today() + day.daysAhead;
}

function todayOf(person: FilteredPerson, at: Instant): number {
  const [zone = 'America/New_York'] = clocksThatCount(person).zones;
  return wallClock(zone, msOf(at)).day;
}

function fieldOf({ fields }: FilteredPerson, asked: string): string | undefined {
  if (Object.hasOwn(fields, asked)) return fields[asked];
  const name = fieldName(asked);
  return Object.entries(fields).find(([key]) => fieldName(key) === name)?.[1];
}

function bare(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').trim().replace(/\s+/g, ' ').toLowerCase();
}
