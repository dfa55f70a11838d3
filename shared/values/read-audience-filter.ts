import type { AudienceFilter } from './audience-filter.ts';
import { readFilterTest, testNames } from './read-filter-test.ts';

type FilterProblem = {
  readonly path: readonly (string | number)[];
  readonly message: string;
};

export type FilterReading =
  | { readonly ok: true; readonly filter: AudienceFilter }
  | { readonly ok: false; readonly problems: readonly FilterProblem[] };

/** How deep `all` and `any` may be nested, and how many conditions there may be. */
export const filterLimits = { depth: 4, conditions: 40, characters: 200 } as const;

/**
 * Reads a filter as a client writes it. Answers all problems: their places and the right forms.
 * Does not check that groups exist.
 */
export function readAudienceFilter(input: unknown): FilterReading {
  const reading: Reading = { problems: [], conditions: 0 };
  const filter = readOne(input, reading, []);
  const tooMany = reading.conditions > filterLimits.conditions;
  const message = `a filter has at most ${filterLimits.conditions} conditions`;
  const problems = tooMany ? [{ path: [], message }] : reading.problems;
  return filter && problems.length === 0 ? { ok: true, filter } : { ok: false, problems };
}

type Path = readonly (string | number)[];
type Reading = { readonly problems: FilterProblem[]; conditions: number };
type Given = Readonly<Record<string, unknown>>;

const releasedCounts = [
  'all',
  'any',
  'inGroup',
  'notInGroup',
  'consent',
  'firstName',
  'lastName',
  'state',
  'lastTransaction',
  'field',
] as const;
const shape = `must be one condition: ${releasedCounts.map((head) => `{${head}}`).join(', ')}`;

function readOne(input: unknown, reading: Reading, path: Path): AudienceFilter | undefined {
  if (!isRecord(input)) return wrong(reading, path, shape);
  const named = releasedCounts.filter((head) => Object.hasOwn(input, head));
  const [head] = named;
  if (head === undefined || named.length > 1) return wrong(reading, path, shape);
  const others = Object.keys(input).filter((name) => name !== head);
  if (head === 'field') return readField(input, others, { reading, path });
  if (others.length > 0) return wrong(reading, path, `${others.join(', ')}: not with ${head}`);
  const inner = [...path, head];
  if (head === 'all' || head === 'any') {
    const list = readList(input[head], reading, inner);
    return list && (head === 'all' ? { all: list } : { any: list });
  }
  reading.conditions++;
  return readCondition(head, input[head], { reading, path: inner });
}

function readList(input: unknown, reading: Reading, path: Path): AudienceFilter[] | undefined {
  const depth = path.filter((step) => step === 'all' || step === 'any').length;
  if (depth > filterLimits.depth) {
    return wrong(reading, path, `stands too deep: at most ${filterLimits.depth} of all and any`);
  }
  if (!Array.isArray(input) || input.length === 0) {
    return wrong(reading, path, 'must be a list of one or more conditions');
  }
  if (input.length > filterLimits.conditions) {
    return wrong(reading, path, `must be at most ${filterLimits.conditions} conditions`);
  }
  return input.flatMap((one: unknown, n) => readOne(one, reading, [...path, n]) ?? []);
}

type Place = { readonly reading: Reading; readonly path: Path };
type Plain = Exclude<(typeof releasedCounts)[number], 'all' | 'any' | 'field'>;

function readCondition(head: Plain, given: unknown, place: Place): AudienceFilter | undefined {
  const { reading, path } = place;
  const addProblem = (problem: FilterProblem) => reading.problems.push(problem);
  switch (head) {
    case 'inGroup':
    case 'notInGroup': {
      if (!isWords(given)) return wrong(reading, path, 'must be the id or the name of a group');
      return head === 'inGroup' ? { inGroup: given.trim() } : { notInGroup: given.trim() };
    }
    case 'consent': {
      if (given === 'express' || given === 'relationship') return { consent: given };
      return wrong(reading, path, 'must be "express" or "relationship"');
    }
    case 'lastTransaction': {
      const test = readFilterTest(given, { path, allow: ['date', 'presence'], addProblem });
      return test && !('is' in test || 'isNot' in test || 'contains' in test)
        ? { lastTransaction: test }
        : undefined;
    }
    default: {
      const test = readFilterTest(given, { path, allow: ['words', 'presence'], addProblem });
      const isWordTest = test && ('is' in test || 'isNot' in test || 'contains' in test);
      if (!test || !(isWordTest || 'present' in test || 'missing' in test)) return undefined;
      if (head === 'firstName') return { firstName: test };
      return head === 'lastName' ? { lastName: test } : { state: test };
    }
  }
}

function readField(
  input: Given,
  others: readonly string[],
  { reading, path }: Place,
): AudienceFilter | undefined {
  reading.conditions++;
  const { field } = input;
  if (!isWords(field)) return wrong(reading, [...path, 'field'], 'must be the name of a field');
  const rest = Object.fromEntries(others.map((name) => [name, input[name]]));
  const test = readFilterTest(rest, {
    path,
    allow: ['words', 'date', 'presence'],
    addProblem: (problem) => reading.problems.push(problem),
    also: `beside field one of ${testNames(['words', 'date', 'presence'])}`,
  });
  return test && { field: field.trim(), ...test };
}

function isWords(value: unknown): value is string {
  return (
    typeof value === 'string' && value.trim() !== '' && value.length <= filterLimits.characters
  );
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(reading: Reading, path: Path, message: string): undefined {
  reading.problems.push({ path, message });
  return undefined;
}
