import { cutBlocks, cutBytes } from './cut-blocks.ts';
import { type Encoding, recoder } from './recode.ts';

/**
 * Whole lines in UTF-8; `endByte` is where the file continues after them, in the file's own bytes.
 */
export type TextBlock = { utf8: Buffer; endByte: number };

const newline = 0x0a;
const carriageReturn = 0x0d;

type From = {
  encoding: Encoding;
  startByte: number;
  /** A line after which a block should preferably end, in lower case. */
  bestAfter?: string;
};

/**
 * Cuts a stream of bytes into blocks of whole lines and converts each to UTF-8. Lines that are not
 * UTF-8 are read as Windows-1252, so a file that shows its first accent after a million plain rows
 * is still read correctly.
 */
export async function* readTextBlocks(
  source: AsyncIterable<Uint8Array>,
  { encoding, startByte, bestAfter }: From,
): AsyncGenerator<TextBlock> {
  const toUtf8 = recoder(encoding);
  const cutIn = (bytes: Buffer) =>
    (bestAfter && lineEndAfter(bytes, bestAfter, encoding)) || lineEnd(bytes, encoding);
  for await (const { bytes, endByte } of cutBlocks(source, { startByte, cutIn })) {
    yield { utf8: toUtf8(bytes), endByte };
  }
}

/** Where the last whole line inside the first block ends; past the block if its line is longer. */
function lineEnd(bytes: Buffer, encoding: Encoding): number {
  if (widthOf(encoding) === 2) return wideLineEnd(bytes, encoding);
  const last = bytes.lastIndexOf(newline, cutBytes - 1);
  if (last !== -1) return last + 1;
  const next = bytes.indexOf(newline, cutBytes);
  if (next !== -1) return next + 1;
  return bytes.lastIndexOf(carriageReturn, cutBytes - 1) + 1;
}

function wideLineEnd(bytes: Buffer, encoding: Encoding): number {
  const isLineEnd = (at: number) => unitAt(bytes, at, encoding) === newline;
  for (let at = cutBytes - 2; at >= 0; at -= 2) if (isLineEnd(at)) return at + 2;
  for (let at = cutBytes; at + 1 < bytes.length; at += 2) if (isLineEnd(at)) return at + 2;
  return 0;
}

/** Where the line of the last `mark` inside the first block ends; 0 when there is none. */
function lineEndAfter(bytes: Buffer, mark: string, encoding: Encoding): number {
  const width = widthOf(encoding);
  const spelled = Buffer.from(mark, width === 2 ? 'utf16le' : 'latin1');
  if (encoding === 'utf-16be') spelled.swap16();
  // As Latin-1 every byte is one character, and lower case keeps the length.
  const text = bytes.toString('latin1', 0, cutBytes).toLowerCase();
  const found = text.lastIndexOf(spelled.toString('latin1'));
  if (found === -1) return 0;
  for (let at = found + spelled.length; at < cutBytes; at += width) {
    const unit = unitAt(bytes, at, encoding);
    if (unit === newline) return at + width;
    if (unit !== carriageReturn) continue;
    const next = at + width < cutBytes ? unitAt(bytes, at + width, encoding) : newline;
    if (next !== newline) return at + width;
  }
  return 0;
}

function widthOf(encoding: Encoding): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
}

function unitAt(bytes: Buffer, at: number, encoding: Encoding): number {
  if (widthOf(encoding) === 1) return bytes[at] ?? 0;
  if (at + 1 >= bytes.length) return 0;
  return encoding === 'utf-16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}
