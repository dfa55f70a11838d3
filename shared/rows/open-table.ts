import { type Delimiter, detectDelimiter } from './detect-delimiter.ts';
import { fileLimits } from './file-limits.ts';
import { bounded, peek, skipBytes } from './peek.ts';
import { type RawBlock, readCsv } from './read-csv.ts';
import { detectEncoding, type Encoding, peekText, readTextBlocks } from './read-text-blocks.ts';
import { refuseFile } from './refuse-file.ts';
import { sniffBytes, sniffFormat } from './sniff-format.ts';

/** How a file is to be read, once that is known; plain data, so that it travels in a checkpoint. */
export type Opening = { format: 'separated'; encoding: Encoding; delimiter: Delimiter };

/** Where reading begins: at the file's start, or where an earlier reading stopped. */
export type Place = { row: number; byte: number };

/** A file as rows with their numbers, the header still among them. */
export type Table = { opening: Opening; blocks: AsyncIterable<RawBlock> };

/** Finds out what the file is and opens it at its start. Throws `FileRefused`. */
export async function openTable(source: AsyncIterable<Uint8Array>): Promise<Table> {
  const { sample, whole } = await peek(bounded(source, fileLimits.textBytes), sniffBytes);
  const format = sniffFormat(sample);
  const { encoding, markBytes } = detectEncoding(sample);
  const { delimiter, headerAt } = detectDelimiter(peekText(sample));
  const characterBytes = encoding === 'utf-8' ? 1 : 2;
  const byte = markBytes + headerAt * characterBytes;
  if (format !== 'separated')
    throw refuseFile('file.unknown-format', 'Only CSV for now.', 'Save it as CSV.');
  const opening: Opening = { format, encoding, delimiter };
  return reopenTable(skipBytes(whole, byte), opening, { row: 0, byte });
}

/** Opens a file again at a place; `source` starts at that place's byte. */
export function reopenTable(
  source: AsyncIterable<Uint8Array>,
  opening: Opening,
  place: Place,
): Table {
  const { encoding, delimiter } = opening;
  const blocks = readTextBlocks(source, { encoding, startByte: place.byte });
  const start = { delimiter, row: place.row, startByte: place.byte };
  return { opening, blocks: readCsv(blocks, start) };
}
