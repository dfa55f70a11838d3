import { fileLimits } from './file-limits.ts';
import type { TextBlock } from './read-text-blocks.ts';

/** Stands in a cell for a quotation mark that opens and never closes (ASCII "substitute"). */
export const strayQuote = '\x1a';

const substitute = 0x1a;
const quote = 0x22;
const blank = 0x20;
const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * One stray quotation mark would swallow every row up to the next one. A mark that opens a cell is
 * stray when no other closes it, or when the text between them contains a complete row: as many
 * cells as its own line, one of them a whole number. It is replaced by `strayQuote`, so that only
 * its row is lost. A block is held back until its last mark is decided, at most for the length of a
 * record.
 */
export async function* mendQuotes(
  blocks: AsyncIterable<TextBlock>,
  delimiter: string,
): AsyncGenerator<TextBlock> {
  const separator = delimiter.charCodeAt(0);
  let held: TextBlock | undefined;
  let from = 0;
  for await (const block of blocks) {
    const utf8: Buffer = held ? Buffer.concat([held.utf8, block.utf8]) : block.utf8;
    held = { utf8, endByte: block.endByte };
    from = settle(utf8, from, { separator, isLast: false });
    if (from !== settled) continue;
    yield held;
    held = undefined;
    from = 0;
  }
  if (!held) return;
  settle(held.utf8, from, { separator, isLast: true });
  yield held;
}

type Reading = { separator: number; isLast: boolean };

const settled = -1;

/** Replaces the stray marks. Answers where a mark needs more text, or `settled`. */
function settle(bytes: Buffer, from: number, reading: Reading): number {
  let at = bytes.indexOf(quote, from);
  while (at !== -1) {
    let end = at;
    if (opens(bytes, at, reading)) {
      end = endOfCell(bytes, at, reading);
      if (end === undecided) return at;
      if (end === stray) {
        bytes[at] = substitute;
        end = at;
      }
    }
    at = bytes.indexOf(quote, end + 1);
  }
  return settled;
}

const undecided = -2;
const stray = -3;

/** Where the cell that a mark opens is closed. */
function endOfCell(bytes: Buffer, openAt: number, reading: Reading): number {
  const lineEnd = firstLineEnd(bytes, openAt);
  let checkedTo = openAt;
  for (let at = openAt + 1; ; at += 1) {
    at = bytes.indexOf(quote, at);
    const isOver = at === -1;
    const to = isOver ? bytes.length : at;
    const isNextLine = to > lineEnd;
    if (isNextLine && to > checkedTo && holdsRow(bytes, { openAt, to }, reading)) return stray;
    checkedTo = to;
    if (isOver) {
      const isTooLong = bytes.length - openAt > fileLimits.recordBytes;
      return reading.isLast || isTooLong ? stray : undecided;
    }
    if (bytes[at + 1] === quote) at += 1;
    else if (closes(bytes, at, reading)) {
      return isNextLine && closesInRow(bytes, { openAt, to: at }, reading) ? stray : at;
    } else if (isNextLine && opens(bytes, at, reading)) return stray;
  }
}

function opens(bytes: Buffer, at: number, { separator }: Reading): boolean {
  const before = at === 0 ? newline : bytes[at - 1];
  return before === separator || before === newline || before === carriageReturn;
}

/** Blanks may precede the separator. */
function closes(bytes: Buffer, at: number, { separator }: Reading): boolean {
  let next = at + 1;
  while (bytes[next] === blank) next += 1;
  const after = bytes[next] ?? newline;
  return after === separator || after === newline || after === carriageReturn;
}

function firstLineEnd(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(newline, from);
  const end = at === -1 ? bytes.indexOf(carriageReturn, from) : at;
  return end === -1 ? Number.POSITIVE_INFINITY : end;
}

type Span = { openAt: number; to: number };

/** Whether a whole line between the mark and that place is a row of its own. */
function holdsRow(bytes: Buffer, { openAt, to }: Span, { separator }: Reading): boolean {
  const lineStart = Math.max(
    bytes.lastIndexOf(newline, openAt),
    bytes.lastIndexOf(carriageReturn, openAt),
  );
  const delimiter = String.fromCharCode(separator);
  const [own = '', ...lines] = bytes.toString('latin1', lineStart + 1, to).split(/\r\n|\n|\r/);
  const width = own.split(delimiter).length;
  const widths = new Map<number, number>();
  // The last line is not complete yet.
  for (const line of lines.slice(0, -1)) {
    const cells = line.split(delimiter);
    if (cells.length < 2 || !cells.some(isNumber)) continue;
    const seen = (widths.get(cells.length) ?? 0) + 1;
    if (cells.length === width || seen > 1) return true;
    widths.set(cells.length, seen);
  }
  return false;
}

/**
 * Whether the line in which a cell is closed is a row like the one that opens it: as many cells,
 * the number in the same place. Then there are two stray marks.
 */
function closesInRow(bytes: Buffer, { openAt, to }: Span, { separator }: Reading): boolean {
  const delimiter = String.fromCharCode(separator);
  const [own, last] = [openAt, to].map((at) => lineAround(bytes, at).split(delimiter));
  const numberAt = own?.findIndex(isNumber) ?? -1;
  return numberAt !== -1 && own?.length === last?.length && last?.findIndex(isNumber) === numberAt;
}

function lineAround(bytes: Buffer, at: number): string {
  const isEnd = (byte: number | undefined) => byte === newline || byte === carriageReturn;
  let [from, to] = [at, at];
  while (from > 0 && !isEnd(bytes[from - 1])) from -= 1;
  while (to < bytes.length && !isEnd(bytes[to])) to += 1;
  return bytes.toString('latin1', from, to);
}

/** A phone number and nothing else; a date has fewer digits. */
function isNumber(cell: string): boolean {
  return /^["']?[+\d (][\d .()+-]{8,24}["']?$/.test(cell) && cell.replace(/\D/g, '').length >= 10;
}
