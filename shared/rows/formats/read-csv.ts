import { CsvError, type InfoRecord, type Parser, parse } from 'csv-parse';
import type { Delimiter } from '../files/detect-delimiter.ts';
import { fileLimits } from '../files/file-limits.ts';
import { mendQuotes, strayQuote } from '../files/mend-quotes.ts';
import type { TextBlock } from '../files/read-text-blocks.ts';
import { refuseFile } from '../files/refuse-file.ts';

/** One row of the file; `row` is the number that a spreadsheet shows beside it (header = 1). */
export type Row = {
  row: number;
  cells: string[];
  /** Why the row cannot be read, as a sentence. */
  damage?: string;
  /** A sheet hides it. */
  hidden?: true;
  /** Cells, by their index, that look as if they were read in the wrong encoding. */
  misread?: number[];
};

/**
 * Rows that came together; `at` is a place after the last of them where reading may start again.
 */
export type RawBlock = {
  rows: Row[];
  bytesRead: number;
  /** Columns that a sheet hides, by their index. */
  hiddenColumns?: number[];
  at?: { row: number; byte: number };
};

type Start = { delimiter: Delimiter; row: number; startByte: number };

/**
 * Reads delimited text block by block. A quoted newline does not add to the row number; a blank
 * line does, as in a spreadsheet. A quotation mark that never closes costs only its own row.
 */
export async function* readCsv(
  blocks: AsyncIterable<TextBlock>,
  start: Start,
): AsyncGenerator<RawBlock> {
  const fed = new Places(start.startByte);
  const open: { row: number; rows: Row[]; mark?: Mark } = { row: start.row, rows: [] };
  const parser = openParser(start.delimiter, (cells, info) => {
    open.row += 1;
    open.rows.push(rowOf(open.row, cells));
    const byte = fed.startAfter(info.bytes);
    if (byte !== undefined) open.mark = { count: open.rows.length, row: open.row, byte };
  });
  for await (const block of mendQuotes(blocks, start.delimiter)) {
    fed.add(block);
    await settle(open, (done) => parser.write(block.utf8, done));
    if (!open.mark) continue;
    // The parser looks ahead, so a block's last record comes out with the first of the next block.
    const { count, row, byte } = open.mark;
    delete open.mark;
    yield { rows: open.rows.slice(0, count), bytesRead: byte, at: { row, byte } };
    open.rows = open.rows.slice(count);
  }
  await settle(open, (done) => parser.end(done));
  if (open.rows.length > 0) yield { rows: open.rows, bytesRead: fed.endByte };
}

function rowOf(row: number, cells: string[]): Row {
  if (!cells.some((cell) => cell.includes(strayQuote))) return { row, cells };
  return {
    row,
    cells: cells.map((cell) => cell.replaceAll(strayQuote, '"')),
    damage: `Row ${row} opens a quotation mark that never closes.`,
  };
}

/** After `count` of the open rows a block ends, and reading may start again there. */
type Mark = { count: number; row: number; byte: number };

/**
 * The parser calls back for every record as it goes, so nothing piles up in its stream and
 * `info.bytes` says where each record ends.
 */
function openParser(
  delimiter: Delimiter,
  onRow: (cells: string[], info: InfoRecord) => void,
): Parser {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: fileLimits.recordBytes,
    on_record: (cells: string[], info) => {
      onRow(cells, info);
      return null;
    },
  });
  // Every error comes with the call that caused it; the event would come a second time.
  parser.on('error', () => {});
  return parser;
}

function settle(
  open: { row: number },
  act: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    act((error) => (error ? reject(explain(error, open.row + 1)) : resolve()));
  });
}

function explain(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return refuseFile(
    'file.damaged',
    unclosed
      ? `Row ${row} opens a quotation mark that never closes.`
      : `Row ${row} cannot be read as separated text: ${error.message}`,
    `Look at row ${row}, put the quotation marks right, and upload the file again.`,
  );
}

/** Knows, for each block fed, where it ended in UTF-8 (what the parser counts) and in the file. */
class Places {
  endByte: number;
  #utf8End = 0;
  #waiting: { utf8: number; byte: number }[] = [];

  constructor(startByte: number) {
    this.endByte = startByte;
  }

  add(block: TextBlock): void {
    this.#utf8End += block.utf8.length;
    this.endByte = block.endByte;
    this.#waiting.push({ utf8: this.#utf8End, byte: block.endByte });
  }

  /** The file's byte after a record that ends exactly at a block's end; undefined between. */
  startAfter(utf8Read: number): number | undefined {
    while ((this.#waiting[0]?.utf8 ?? Number.POSITIVE_INFINITY) < utf8Read) this.#waiting.shift();
    const [next] = this.#waiting;
    return next?.utf8 === utf8Read ? next.byte : undefined;
  }
}
