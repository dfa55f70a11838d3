import { type Delimiter, detectDelimiter } from '../files/detect-delimiter.ts';
import { detectTextEncoding, peekText } from '../files/detect-encoding.ts';
import { fileLimits } from '../files/file-limits.ts';
import { openZip, type Zip } from '../files/open-zip.ts';
import { bounded, peek, skipBytes } from '../files/peek.ts';
import { readTextBlocks } from '../files/read-text-blocks.ts';
import type { Encoding } from '../files/recode.ts';
import { refuseFile } from '../files/refuse-file.ts';
import {
  notAnAddressBook,
  packedOtherwise,
  sniffBytes,
  sniffFormat,
} from '../files/sniff-format.ts';
import type { Sheets } from './open-workbook.ts';
import { type RawBlock, readCsv } from './read-csv.ts';
import { vcardHeader } from './read-vcard.ts';
import { endOfCard, readVcards } from './read-vcards.ts';

/** How to read a file, once that is known; plain data for the checkpoint. */
export type Opening =
  | { format: 'separated'; encoding: Encoding; delimiter: Delimiter }
  | { format: 'vcard'; encoding: Encoding }
  | { format: 'workbook'; sheet?: string }
  | { format: 'zip'; entry: string; inside: Opening };

/**
 * Where reading begins: after a row (0 before the first), which ends before that byte of the file
 * or of its unpacked content.
 */
export type Place = { row: number; byte: number };

/** A file as rows; the header is the first of them unless the format has its own. */
export type Table = {
  opening: Opening;
  header?: readonly string[];
  blocks: AsyncIterable<RawBlock>;
  /** The final value of `bytesRead`, if it is not the size of the uploaded file. */
  bytesTotal?: number;
  sheets?: Sheets;
};

type Bytes = AsyncIterable<Uint8Array>;

export type OpenOptions = {
  sheet?: string;
  mapping?: Record<string, string>;
  isInsideZip?: boolean;
};

/** Finds the format of a file and opens it at its start. Throws `FileRefused`. */
export async function openTable(source: Bytes, options: OpenOptions = {}): Promise<Table> {
  const { sample, whole } = await peek(bounded(source, fileLimits.textBytes), sniffBytes);
  const format = sniffFormat(sample);
  if (format === 'packed') return openPacked(await openZip(whole), options);
  const { encoding, markBytes } = detectTextEncoding(sample);
  if (format === 'vcard') {
    const opening: Opening = { format, encoding };
    return openText(skipBytes(whole, markBytes), opening, { row: 0, byte: markBytes });
  }
  const { delimiter, headerAt } = detectDelimiter(peekText(sample), options.mapping);
  const byte = markBytes + headerAt * (encoding.startsWith('utf-16') ? 2 : 1);
  return openText(skipBytes(whole, byte), { format, encoding, delimiter }, { row: 0, byte });
}

/** Opens a file again at a place; `source` starts at the byte that `seekByteOf` answers. */
export async function reopenTable(source: Bytes, opening: Opening, place: Place): Promise<Table> {
  if (opening.format === 'workbook') return openSheet(await openZip(source), opening, place);
  if (opening.format !== 'zip') return openText(source, opening, place);
  const { entry, inside } = opening;
  const unpacked = (await openZip(source)).read(entry, fileLimits.textBytes);
  const start = skipBytes(unpacked, seekByteOf(inside, place));
  return { ...(await reopenTable(start, inside, place)), opening };
}

/** Where in the uploaded file a continued reading must begin: a packed one is unpacked again. */
export function seekByteOf({ format }: Opening, place: Place): number {
  return format === 'separated' || format === 'vcard' ? place.byte : 0;
}

function openText(source: Bytes, opening: Opening, { row, byte }: Place): Table {
  if (opening.format === 'separated') {
    const { encoding, delimiter } = opening;
    const blocks = readTextBlocks(source, { encoding, startByte: byte });
    return { opening, blocks: readCsv(blocks, { delimiter, row, startByte: byte }) };
  }
  if (opening.format !== 'vcard') throw new Error(`${opening.format} is not text`);
  const { encoding } = opening;
  const blocks = readTextBlocks(source, { encoding, startByte: byte, bestAfter: endOfCard });
  return { opening, header: vcardHeader, blocks: readVcards(blocks, { afterCard: row }) };
}

async function openPacked(zip: Zip, options: OpenOptions): Promise<Table> {
  const { sheet, isInsideZip } = options;
  if (zip.names.some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) {
    return openSheet(zip, { format: 'workbook', ...(sheet && { sheet }) }, { row: 0, byte: 0 });
  }
  const other = packedOtherwise(zip.names);
  if (other) throw notAnAddressBook(`The file is ${other}`);
  if (isInsideZip) throw notOneAddressBook('The ZIP holds another ZIP.');
  const entry = theAddressBook(zip);
  const unpacked = zip.read(entry, fileLimits.textBytes);
  const inside = await openTable(unpacked, { ...options, isInsideZip: true });
  const opening: Opening = { format: 'zip', entry, inside: inside.opening };
  return { bytesTotal: zip.sizeOf(entry), ...inside, opening };
}

/** Imported late: an import of a CSV does not load the code for workbooks. */
async function openSheet(zip: Zip, opening: Opening & { format: 'workbook' }, place: Place) {
  const { openWorkbook } = await import('./open-workbook.ts');
  const { readWorkbook } = await import('./read-workbook.ts');
  const workbook = await openWorkbook(zip, opening.sheet);
  const blocks = readWorkbook(workbook, place);
  return { opening, blocks, bytesTotal: workbook.sheetBytes, sheets: workbook.sheets };
}

/** The one file in a ZIP that can be an address book, ignoring files that archivers add. */
function theAddressBook({ names }: Zip): string {
  const files = names.filter(
    (name) => !/(^|\/)(__MACOSX\/|\.|.*\/$)/.test(name) && !name.endsWith('/'),
  );
  const books = files.filter((name) => /\.(csv|tsv|tab|txt|vcf|vcard|xlsx|xlsm)$/i.test(name));
  const [only, second] = books.length === 0 ? files : books;
  if (only !== undefined && second === undefined) return only;
  if (only === undefined) throw notOneAddressBook('The ZIP holds no file.');
  const shown = (books.length === 0 ? files : books).slice(0, 10).join(', ');
  throw notOneAddressBook(`The ZIP holds several files: ${shown}.`);
}

function notOneAddressBook(because: string) {
  const mend = 'Put one CSV, XLSX or vCard file into the ZIP, or upload that file itself.';
  return refuseFile('file.unknown-format', because, mend);
}
