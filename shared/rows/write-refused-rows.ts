/**
 * A row that did not come in: its number in the spreadsheet, why, and its cells as they were. Rows
 * are counted by `code`, which never changes its meaning.
 */
export type RefusedRow = { row: number; code: string; reason: string; cells: string[] };

/**
 * The first line of the file of refused rows, with the byte order mark that makes spreadsheets read
 * UTF-8. Our importer ignores the two columns we add, so a mended file can go straight back in.
 */
export function refusedRowsHeader(headers: string[]): string {
  return `\uFEFF${line(['Refused row', 'Refused because', ...headers])}`;
}

/**
 * One refused row as a line of that file; a short row gets the cells that strict readers ask for.
 */
export function refusedRowLine(
  { row, reason, cells }: Omit<RefusedRow, 'code'>,
  columns = 0,
): string {
  const missing = Array.from({ length: Math.max(0, columns - cells.length) }, () => '');
  return line([String(row), reason, ...cells, ...missing]);
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, quoted or not (OWASP, CSV
 * injection). An apostrophe before it keeps it text, and keeps `+1 313...` from being summed up;
 * our importer takes that apostrophe off a number again.
 */
const startsFormula = /^[=+\-@\t\r\n|＝＋－＠]/;

function line(cells: string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  const safe = startsFormula.test(cell.trimStart()) || startsFormula.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
