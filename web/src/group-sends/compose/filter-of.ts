import type { components } from '../../../../client/src/schema.d.ts';

type Audience = components['schemas']['NewGroupSend']['audience'];
type Filter = Extract<Audience, { filter: unknown }>['filter'];

/** One condition as a person sets it: about what, how it is tested, against what. */
export type FilterRow = {
  readonly id: string;
  /** `consent`, `inGroup`, `lastTransaction` and so on; `field:NAME` for a field of their own. */
  readonly about: string;
  readonly test: FilterTest;
  readonly value: string;
};

type FilterTest =
  | 'express'
  | 'relationship'
  | 'withinLast'
  | 'within'
  | 'before'
  | 'is'
  | 'isNot'
  | 'contains'
  | 'present'
  | 'missing';

/** The tests of each kind of condition; the first is the default. */
export function testsOf(about: string): readonly FilterTest[] {
  if (about === 'consent') return ['express', 'relationship'];
  if (about === 'inGroup' || about === 'notInGroup') return [];
  if (about === 'lastTransaction') return ['withinLast', 'before', 'missing'];
  const words = ['is', 'isNot', 'contains', 'present', 'missing'] as const;
  return about.startsWith('field:') ? [...words, 'within', 'withinLast'] : words;
}

/** The value that the test needs: words, a number of days, a group, or nothing. */
export function valueKindOf({
  about,
  test,
}: Pick<FilterRow, 'about' | 'test'>): 'words' | 'days' | 'group' | 'none' {
  if (about === 'inGroup' || about === 'notInGroup') return 'group';
  if (about === 'consent' || test === 'present' || test === 'missing') return 'none';
  return ['within', 'withinLast', 'before'].includes(test) ? 'days' : 'words';
}

/** The filter of the API: everybody for whom all conditions hold. */
export function filterOf(rows: readonly FilterRow[]): Filter {
  const conditions = rows.map(conditionOf);
  return (conditions.length === 1 ? conditions[0] : { all: conditions }) as Filter;
}

function conditionOf(row: FilterRow): object {
  const { about, test, value } = row;
  if (about === 'consent') return { consent: test === 'express' ? 'express' : 'relationship' };
  if (about === 'inGroup' || about === 'notInGroup') return { [about]: value };
  if (about.startsWith('field:')) return { field: about.slice('field:'.length), ...testOf(row) };
  return { [about]: testOf(row) };
}

function testOf(row: FilterRow): object {
  const { test, value } = row;
  if (test === 'before') return { before: { daysAgo: Number(value) } };
  const kind = valueKindOf(row);
  if (kind === 'days') return { [test]: { days: Number(value) } };
  return { [test]: kind === 'none' ? true : value };
}
