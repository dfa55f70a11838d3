import { onlyOrderOf } from '../cells/read-date.ts';
import type { Row } from '../formats/read-csv.ts';
import type { Columns } from './recognize-columns.ts';

/** What the dates of a file have shown so far; plain data for the checkpoint. */
export type DateOrderProof = { dayFirst: boolean; monthFirst: boolean };

export const noProof: DateOrderProof = { dayFirst: false, monthFirst: false };

/** The proof with the dates of some more rows. */
export function gatherProof(
  proof: DateOrderProof,
  rows: readonly Row[],
  columns: Columns,
): DateOrderProof {
  if (proof.dayFirst && proof.monthFirst) return proof;
  const found = { ...proof };
  for (const at of [columns['last transaction'], columns['consent date']]) {
    if (at === undefined) continue;
    for (const { cells } of rows) {
      const order = onlyOrderOf(cells[at] ?? '');
      if (order === 'day first') found.dayFirst = true;
      else if (order === 'month first') found.monthFirst = true;
    }
  }
  return found;
}

/**
 * Whether a file writes day/month: some date in it can only be read so, and none can only be read
 * month/day. Without proof, and with proof of both, it is month/day as in the US.
 */
export function provesDayFirst({ dayFirst, monthFirst }: DateOrderProof): boolean {
  return dayFirst && !monthFirst;
}
