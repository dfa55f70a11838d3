import type { RowRefusal } from '../values/imports/import-problems.ts';
import { byteOrderMark, csvLine } from './csv-line.ts';

/**
 * A refused row: its number in the spreadsheet, the reason, and its cells as they were. Rows are
 * counted by `code`, which never changes its meaning.
 */
export type RefusedRow = { row: number; code: RowRefusal; reason: string; cells: string[] };

/**
 * The first line of the file of refused rows, with the byte order mark by which spreadsheets
 * recognise UTF-8. Our importer ignores the two columns we add, so a corrected file can be imported
 * directly.
 */
export function refusedRowsHeader(headers: string[]): string {
  return byteOrderMark + csvLine(['Refused row', 'Refused because', ...headers]);
}

/**
 * One refused row as a line of that file; a short row gets the missing cells that strict readers
 * need.
 */
export function refusedRowLine(
  { row, reason, cells }: Omit<RefusedRow, 'code'>,
  columns = 0,
): string {
  const missing = Array.from({ length: Math.max(0, columns - cells.length) }, () => '');
  return csvLine([String(row), reason, ...cells, ...missing]);
}
