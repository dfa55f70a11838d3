import type { RefusedRow } from '../../../shared/rows/write-refused-rows.ts';
import {
  type Household,
  noRows,
  type RowCounts,
} from '../../../shared/tables/phonebook/imports.ts';
import type { Judged, Person } from './judge-rows.ts';
import type { Outcome } from './write-people.ts';

/** The result of a part of the file: its counts, and the refused rows with the reasons. */
export type Done = {
  readonly counts: RowCounts;
  readonly refused: readonly RefusedRow[];
  readonly households: readonly Household[];
};

export const nothingDone: Done = { counts: noRows, refused: [], households: [] };

/**
 * Counts rows, not people, so that the outcomes add up to the rows read: the row that made a
 * contact is `created`, further rows of the same person are `updated`.
 */
export function countRows(
  { people, refused, optedOut, households }: Judged,
  outcomes: ReadonlyMap<string, Outcome>,
): Done {
  const read = refused.length + optedOut;
  const counts = { ...noRows, read, refused: refused.length, optedOut };
  const met = [...households];
  const tooLarge: RefusedRow[] = [];
  for (const person of people) {
    const outcome: Outcome = outcomes.get(person.phone) ?? { is: 'unchanged' };
    const { is, again, because = '' } = outcome;
    if (outcome.household) met.push(outcome.household);
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
  const all = [...refused, ...tooLarge].sort((a, b) => a.row - b.row);
  return { counts, refused: all, households: met };
}

function refusalsOf({ rows }: Person, because: string): RefusedRow[] {
  const reason = `${because} Keep the columns that matter.`;
  return rows.map(({ row, cells }) => ({ row, code: 'contact.too-large', reason, cells }));
}

/** Adds up two parts of the file. */
export function together(one: Done, other: Done): Done {
  return {
    counts: addCounts(one.counts, other.counts),
    refused: [...one.refused, ...other.refused],
    households: [...one.households, ...other.households],
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
