/** The beginning of a CSV: by it spreadsheets recognise UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, quoted or not (OWASP, CSV
 * injection). An apostrophe before it keeps it text, and keeps `+1 313...` from being computed; our
 * importer removes that apostrophe from a number again.
 */
const startsFormula = /^[=+\-@\t\r\n|＝＋－＠]/;

/** A line of a CSV whose cells are text for every spreadsheet. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  const safe = startsFormula.test(cell.trimStart()) || startsFormula.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
