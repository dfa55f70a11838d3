import type { DateTest, FilterDay, PresenceTest, WordTest } from './audience-filter.ts';
import { readCalendarDay } from './calendar-day.ts';

export type FilterTest = WordTest | DateTest | PresenceTest;
type Kind = 'words' | 'date' | 'presence';
type Problem = { readonly path: readonly (string | number)[]; readonly message: string };

const tests: Readonly<Record<Kind, readonly string[]>> = {
  words: ['is', 'isNot', 'contains'],
  date: ['before', 'after', 'on', 'within', 'withinLast'],
  presence: ['present', 'missing'],
};
const longestWords = 200;
const mostDays = 36_500;

/** The names of the tests of these kinds, for a sentence. */
export function testNames(kinds: readonly Kind[]): string {
  return kinds.flatMap((kind) => tests[kind]).join(', ');
}

/** Reads one test such as `{is: 'F-150'}` or `{within: {days: 30}}`; records its problems. */
export function readFilterTest(
  given: unknown,
  place: {
    readonly path: readonly (string | number)[];
    readonly allow: readonly Kind[];
    readonly addProblem: (problem: Problem) => void;
    /** The sentence to use when it is not exactly one test. */
    readonly also?: string;
  },
): FilterTest | undefined {
  const { path, allow, addProblem, also } = place;
  const [entry, ...more] = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  const names = allow.flatMap((kind) => tests[kind]);
  if (!entry || more.length > 0 || !names.includes(entry[0])) {
    addProblem({ path, message: `must have ${also ?? `one of ${testNames(allow)}`}` });
    return undefined;
  }
  const [name, value]: [string, unknown] = entry;
  const test = testOf(name, value);
  if (test === undefined) addProblem({ path: [...path, name], message: rightForm(name) });
  return test;
}

function testOf(name: string, value: unknown): FilterTest | undefined {
  if (name === 'present') return value === true ? { present: true } : undefined;
  if (name === 'missing') return value === true ? { missing: true } : undefined;
  if (name === 'within') return daysIn(value, (days) => ({ within: { days } }));
  if (name === 'withinLast') return daysIn(value, (days) => ({ withinLast: { days } }));
  if (name === 'before') return onDay(value, (before) => ({ before }));
  if (name === 'after') return onDay(value, (after) => ({ after }));
  if (name === 'on') return onDay(value, (on) => ({ on }));
  if (typeof value !== 'string' || value.trim() === '' || value.length > longestWords) {
    return undefined;
  }
  if (name === 'is') return { is: value };
  return name === 'isNot' ? { isNot: value } : { contains: value };
}

function rightForm(name: string): string {
  if (tests.presence.includes(name)) return 'must be true';
  if (tests.words.includes(name)) return `must be 1 to ${longestWords} characters`;
  if (name.startsWith('within')) return `must be {days: 0 to ${mostDays}}`;
  return 'must be a day such as "2026-01-31", or {daysAgo: 30}, or {daysAhead: 30}';
}

function onDay(value: unknown, test: (day: FilterDay) => DateTest): DateTest | undefined {
  if (typeof value === 'string') {
    const isIso = /^\d{4}-\d{2}-\d{2}$/.test(value) && readCalendarDay(value) !== undefined;
    return isIso ? test(value) : undefined;
  }
  const ago = oneNumber(value, 'daysAgo');
  if (ago !== undefined) return test({ daysAgo: ago });
  const ahead = oneNumber(value, 'daysAhead');
  return ahead === undefined ? undefined : test({ daysAhead: ahead });
}

function daysIn(value: unknown, test: (days: number) => DateTest): DateTest | undefined {
  const days = oneNumber(value, 'days');
  return days === undefined ? undefined : test(days);
}

/** The whole number in `{name: number}`, if there is nothing else in it. */
function oneNumber(value: unknown, name: string): number | undefined {
  const [entry, ...more] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entry?.[0] !== name || more.length > 0) return undefined;
  const number: unknown = entry[1];
  const isRight = typeof number === 'number' && Number.isInteger(number) && number >= 0;
  return isRight && number <= mostDays ? number : undefined;
}
