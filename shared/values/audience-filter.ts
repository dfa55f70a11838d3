/** A day: `2026-01-31`, or a number of days before or after today. */
export type FilterDay = string | { readonly daysAgo: number } | { readonly daysAhead: number };

/** A test of words: case, accents and double spaces do not matter. */
export type WordTest =
  | { readonly is: string }
  | { readonly isNot: string }
  | { readonly contains: string };

/** A test of a date; false for a value that is not a date. */
export type DateTest =
  | { readonly before: FilterDay }
  | { readonly after: FilterDay }
  | { readonly on: FilterDay }
  /** From today until this many days ahead. */
  | { readonly within: { readonly days: number } }
  /** From this many days ago until today. */
  | { readonly withinLast: { readonly days: number } };

export type PresenceTest = { readonly present: true } | { readonly missing: true };

/** Which people of a phonebook: conditions, joined by `all` and `any`. Groups are named by id. */
export type AudienceFilter =
  | { readonly all: readonly AudienceFilter[] }
  | { readonly any: readonly AudienceFilter[] }
  | { readonly inGroup: string }
  | { readonly notInGroup: string }
  | { readonly consent: 'express' | 'relationship' }
  | { readonly firstName: WordTest | PresenceTest }
  | { readonly lastName: WordTest | PresenceTest }
  | { readonly state: WordTest | PresenceTest }
  | { readonly lastTransaction: DateTest | PresenceTest }
  | ({ readonly field: string } & (WordTest | DateTest | PresenceTest));

/** The groups that a filter names, each once. */
export function groupsIn(filter: AudienceFilter): readonly string[] {
  if ('all' in filter) return [...new Set(filter.all.flatMap(groupsIn))];
  if ('any' in filter) return [...new Set(filter.any.flatMap(groupsIn))];
  if ('inGroup' in filter) return [filter.inGroup];
  return 'notInGroup' in filter ? [filter.notInGroup] : [];
}

/**
 * The same filter with other names for its groups: ids instead of the names that a person wrote.
 */
export function withGroups(
  filter: AudienceFilter,
  named: (group: string) => string,
): AudienceFilter {
  if ('all' in filter) return { all: filter.all.map((one) => withGroups(one, named)) };
  if ('any' in filter) return { any: filter.any.map((one) => withGroups(one, named)) };
  if ('inGroup' in filter) return { inGroup: named(filter.inGroup) };
  return 'notInGroup' in filter ? { notInGroup: named(filter.notInGroup) } : filter;
}
