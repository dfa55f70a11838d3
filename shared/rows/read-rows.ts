import { cleanText, isPlain, looksMisread } from '../values/text/clean-text.ts';
import { findHeaderRow, headingsOfNumbers } from './columns/find-header-row.ts';
import { gatherProof, noProof, provesDayFirst } from './columns/prove-date-order.ts';
import { type Columns, recognizeColumns } from './columns/recognize-columns.ts';
import { fileLimits } from './files/file-limits.ts';
import { type FileRefusal, FileRefused, refuseFile } from './files/refuse-file.ts';
import {
  type Opening,
  openTable,
  type Place,
  reopenTable,
  seekByteOf,
  type Table,
} from './formats/open-table.ts';
import type { Sheets } from './formats/open-workbook.ts';
import type { RawBlock, Row } from './formats/read-csv.ts';

/**
 * Everything needed to continue reading in another process; plain data. The next reading gets the
 * file from `seekByte` on (a ranged GET; 0 means the whole file) together with this checkpoint.
 */
export type Checkpoint = Place & {
  seekByte: number;
  opening: Opening;
  columns: Columns;
};

/** Some rows in order, without the header and blank rows, and the meaning of their columns. */
export type RowBlock = {
  columns: Columns;
  rows: Row[];
  /** Rows that the sheet hides: they are left out, but a refusal in them counts. */
  hidden: Row[];
  /** How far into the file this is, for showing progress. */
  bytesRead: number;
  /** The final value of `bytesRead`, if it is not the size of the upload (packed files). */
  bytesTotal?: number;
  /** Of a workbook: which sheet this is, and those that are not read. */
  sheets?: Sheets;
  /** Present when reading may start again after these rows. */
  checkpoint?: Checkpoint;
};

export type ReadOptions = {
  /** Header in the file -> our plain header, "ignore", or the name of a custom field. */
  mapping?: Record<string, string>;
  /** Which sheet of a workbook; without it the first that is not hidden. */
  sheet?: string;
  /**
   * Whether dates like 3/4/2026 are day/month, as a reading of the whole file has shown (see
   * `prove-date-order.ts`). Without it the first block decides.
   */
  dayFirst?: boolean;
  /** A list of numbers may have no headings: then its first row counts, too. */
  mayHaveNoHeadings?: boolean;
  /** Also reads hidden rows and columns of a sheet. */
  includeHidden?: boolean;
  checkpoint?: Checkpoint;
};

/**
 * Reads an uploaded address book as blocks of some hundred rows, in constant memory. A row's number
 * is the one that a spreadsheet shows (the header is row 1); for a vCard it is the place in the
 * file. A file that cannot be read ends with a refusal, which may come after good blocks. Errors of
 * the source itself are passed on.
 */
export async function* readRows(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<RowBlock | { refused: FileRefusal }> {
  try {
    yield* readOrThrow(source, options);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    yield { refused: error.refusal };
  }
}

async function* readOrThrow(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<RowBlock> {
  const { checkpoint, sheet, mapping } = options;
  const table = checkpoint
    ? await reopenTable(source, checkpoint.opening, checkpoint)
    : await openTable(source, { ...(sheet && { sheet }), ...(mapping && { mapping }) });
  let columns = checkpoint?.columns;
  let anyRow = checkpoint !== undefined;
  for await (const block of table.blocks) {
    const filled = block.rows.filter(isFilled).map(cleaned);
    checkRowCount(filled);
    if (!columns) {
      const header = table.header ?? takeHeader(filled, options);
      if (!header) continue;
      const isOurs = table.header !== undefined;
      const hidden = options.includeHidden ? [] : (block.hiddenColumns ?? []);
      columns = readHeader(header, filled, { ...options, ...table, isOurs, hidden });
    }
    const [rows, hidden] = apart(filled, options);
    anyRow ||= filled.length > 0;
    const { sheets } = table;
    const about = { columns, ...(sheets && { sheets }), ...progressOf(table, block) };
    yield { ...about, rows, hidden, ...pointOf(table, columns, block) };
  }
  if (!anyRow) throw noRows(columns);
}

function isFilled({ cells }: Row): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function apart(rows: Row[], { includeHidden }: ReadOptions): [shown: Row[], hidden: Row[]] {
  if (includeHidden || !rows.some(({ hidden }) => hidden)) return [rows, []];
  return [rows.filter(({ hidden }) => !hidden), rows.filter(({ hidden }) => hidden)];
}

/** Many characters without a meaning: the file was damaged in transfer. */
function cleaned(row: Row): Row {
  if (row.cells.every(isPlain)) return row;
  const cells = row.cells.map(cleanText);
  const misread = cells.flatMap((cell, at) => (looksMisread(cell) ? [at] : []));
  const read = { ...row, cells, ...(misread.length > 0 && { misread }) };
  if (!cells.some((cell) => cell.includes('\0'))) return read;
  const damage = `Row ${row.row} holds characters that are no text (NUL).`;
  return { damage, ...read };
}

/** Removes the headings, and what is above them, from the rows. */
function takeHeader(
  rows: Row[],
  { mapping = {}, mayHaveNoHeadings }: ReadOptions,
): string[] | undefined {
  const none = mayHaveNoHeadings && rows[0] ? headingsOfNumbers(rows[0]) : undefined;
  if (none) return none;
  return rows.splice(0, findHeaderRow(rows, mapping) + 1).at(-1)?.cells;
}

function readHeader(
  header: readonly string[],
  rows: Row[],
  given: ReadOptions & Pick<Table, 'sheets'> & { isOurs: boolean; hidden: readonly number[] },
): Columns {
  const { mapping, dayFirst, sheets, isOurs, hidden } = given;
  const last = header.findLastIndex((text) => text.trim() !== '') + 1;
  if (last > fileLimits.columns) throw tooManyColumns(last);
  // A spreadsheet may write thousands of empty columns after the last one.
  const columns = recognizeColumns(header.slice(0, fileLimits.columns), mapping, {
    sheets,
    hidden,
    rows,
  });
  if (isOurs) columns.onlyIfSaid = true;
  columns.dayFirst = dayFirst ?? provesDayFirst(gatherProof(noProof, rows, columns));
  return columns;
}

function pointOf(table: Table, columns: Columns, { at }: RawBlock): { checkpoint?: Checkpoint } {
  if (!at) return {};
  const { opening } = table;
  return { checkpoint: { ...at, seekByte: seekByteOf(opening, at), opening, columns } };
}

function progressOf({ bytesTotal }: Table, { bytesRead }: RawBlock) {
  return { bytesRead, ...(bytesTotal !== undefined && { bytesTotal }) };
}

function checkRowCount(rows: Row[]): void {
  if ((rows.at(-1)?.row ?? 0) <= fileLimits.rows + 1) return;
  throw refuseFile(
    'file.too-many-rows',
    `The file has more than ${fileLimits.rows.toLocaleString('en-US')} rows.`,
    'Split the address book into several files and import them one after the other.',
  );
}

function tooManyColumns(count: number) {
  return refuseFile(
    'file.too-many-columns',
    `The file has ${count} columns; at most ${fileLimits.columns} are read.`,
    'Keep the columns that matter (phone, names, groups, dates) and upload the file again.',
  );
}

function noRows(columns: Columns | undefined) {
  if (!columns) return refuseFile('file.empty', 'The file holds no rows.', 'Export it again.');
  const headers = columns.headers.filter((text) => text !== '').join(', ');
  return refuseFile(
    'file.no-rows',
    `The file has headings (${headers.slice(0, 400)}) and no rows under them.`,
    'Export the address book with its contacts and upload that file.',
  );
}
