import type { RefusedRow } from '../../../shared/rows/write-refused-rows.ts';
import type { RefusedBecause } from '../../../shared/tables/phonebook/imports.ts';

/**
 * Adds refused rows to the counts by reason, the most frequent first; the first row is the example.
 */
export function countReasons(
  before: readonly RefusedBecause[] = [],
  more: readonly RefusedRow[] = [],
): readonly RefusedBecause[] {
  const counted = new Map(before.map((one) => [one.code, one]));
  for (const { code, row, reason } of more) {
    const { rows, example } = counted.get(code) ?? { rows: 0, example: { row, because: reason } };
    counted.set(code, { code, rows: rows + 1, example });
  }
  return [...counted.values()].sort((one, other) => other.rows - one.rows);
}
