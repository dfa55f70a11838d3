import type { RefusedRow } from '../../../shared/rows/write-refused-rows.ts';
import { noRows, type RowCounts } from '../../../shared/tables/phonebook/imports.ts';
import type { Judged, Person } from './judge-rows.ts';
import type { Outcome } from './write-people.ts';

/** What a part of the file came to: its counts, and the rows refused with why. */
export type Done = { readonly counts: RowCounts; readonly refused: readonly RefusedRow[] };

export const nothingDone: Done = { counts: noRows, refused: [] };

/**
 * Counts rows, not people, so that the outcomes add up to the rows read: the row that made a
 * contact is `created`, further rows of the same person `updated`.
 */
export function countRows(
  { people, refused }: Judged,
  outcomes: ReadonlyMap<string, Outcome>,
): Done {
  const counts = { ...noRows, read: refused.length, refused: refused.length };
  const tooLarge: RefusedRow[] = [];
  for (const person of people) {
    const { is, again, because = '' } = outcomes.get(person.phone) ?? { is: 'unchanged' };
    const rows = person.rows.length;
    counts.read += rows;
    counts.merged += again ? rows : rows - 1;
    if (is === 'created') {
      counts.created += 1;
      counts.updated += rows - 1;
    } else if (is === 'too-large') {
      counts.refused += rows;
      tooLarge.push(...refusalsOf(person, because));
    } else counts[is] += rows;
  }
  return { counts, refused: [...refused, ...tooLarge].sort((a, b) => a.row - b.row) };
}

function refusalsOf({ rows }: Person, because: string): RefusedRow[] {
  const reason = `${because} Keep the columns that matter.`;
  return rows.map(({ row, cells }) => ({ row, reason, cells }));
}

/** Two parts of the file together. */
export function together(one: Done, other: Done): Done {
  return {
    counts: addCounts(one.counts, other.counts),
    refused: [...one.refused, ...other.refused],
  };
}

export function addCounts(one: RowCounts, other: RowCounts): RowCounts {
  return {
    read: one.read + other.read,
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    refused: one.refused + other.refused,
    optedOut: one.optedOut + other.optedOut,
    merged: one.merged + other.merged,
  };
}
