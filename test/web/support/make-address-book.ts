import { writeWorkbook } from '../../data/make-workbooks.ts';

/** An XLSX of these rows, each a list of cells; the first has the headings. */
export function makeAddressBook(rows: readonly (readonly string[])[]): Buffer {
  const cell = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
  const sheet = rows.map((cells, n) => `<row r="${n + 1}">${cells.map(cell).join('')}</row>`);
  return writeWorkbook({ sheet: sheet.join('') });
}
