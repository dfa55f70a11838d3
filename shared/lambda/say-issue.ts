import type * as z from 'zod/mini';

type Issue = z.core.$ZodRawIssue;

/** The problem of a value in words for the sender; other problems keep the library's message. */
export function sayIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${named(issue.expected)}`;
    case 'invalid_value':
      return issue.input === undefined
        ? `is missing: ${choiceOf(issue.values)}`
        : `must be ${choiceOf(issue.values)}`;
    case 'unrecognized_keys':
      return `unknown: ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
    case 'too_small':
      return `must ${holdOrBe(issue.origin)} at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `must ${holdOrBe(issue.origin)} at most ${issue.maximum}${unitOf(issue.origin)}`;
    default:
      return undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [...]',
  object: 'an object {...}',
  record: 'an object {...}',
};

function named(expected: string): string {
  return types[expected] ?? expected;
}

function choiceOf(values: readonly unknown[]): string {
  const [only, ...others] = values.map((value) => JSON.stringify(value));
  return others.length === 0 ? String(only) : `one of ${[only, ...others].join(', ')}`;
}

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

function unitOf(origin: string): string {
  return units[origin] ?? '';
}

function holdOrBe(origin: string): string {
  return origin in units ? 'have' : 'be';
}
