import { isUtf8 } from 'node:buffer';
import { fileLimits } from './file-limits.ts';
import { refuseFile } from './refuse-file.ts';

/** How a text file spells its characters. `utf-8` also reads Windows-1252, line by line. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Whole lines in UTF-8; `endByte` is where the file goes on after them, in the file's own bytes. */
export type TextBlock = { utf8: Buffer; endByte: number };

const blockBytes = 65_536;
const newline = 0x0a;
const carriageReturn = 0x0d;
const windows1252 = new TextDecoder('windows-1252');

/**
 * Cuts a stream of bytes into blocks of whole lines and turns each to UTF-8. The cuts depend only on
 * the file, not on how the network delivers it. Lines that are not UTF-8 are read as Windows-1252,
 * so a file that shows its first accent after a million plain rows still reads right.
 */
export async function* readTextBlocks(
  source: AsyncIterable<Uint8Array>,
  from: { encoding: Encoding; startByte: number },
): AsyncGenerator<TextBlock> {
  const toUtf8 = recoder(from.encoding);
  let pending: Buffer = Buffer.alloc(0);
  let endByte = from.startByte;
  for await (const chunk of source) {
    pending = pending.length === 0 ? view(chunk) : Buffer.concat([pending, chunk]);
    while (pending.length >= blockBytes) {
      const cut = lineEnd(pending, from.encoding);
      if (cut === 0) break;
      endByte += cut;
      yield { utf8: toUtf8(pending.subarray(0, cut)), endByte };
      pending = pending.subarray(cut);
    }
    if (pending.length > fileLimits.recordBytes + blockBytes) throw endlessLine();
  }
  if (pending.length > 0) yield { utf8: toUtf8(pending), endByte: endByte + pending.length };
}

/** Tells the encoding from the first bytes: by its mark (BOM), else by where the zeros are. */
export function detectEncoding(sample: Uint8Array): { encoding: Encoding; markBytes: number } {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) {
    return { encoding: 'utf-8', markBytes: 3 };
  }
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const zeros = [0, 0];
  const counted = sample.subarray(0, 2_000);
  counted.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = counted.length * 0.3;
  if (odd > most && even < odd / 10) return { encoding: 'utf-16le', markBytes: 0 };
  if (even > most && odd < even / 10) return { encoding: 'utf-16be', markBytes: 0 };
  return { encoding: 'utf-8', markBytes: 0 };
}

/** The text of some first bytes, for looking at; a character cut in half at the end is no matter. */
export function peekText(sample: Uint8Array): string {
  const { encoding, markBytes } = detectEncoding(sample);
  return recoder(encoding)(view(sample.subarray(markBytes))).toString('utf8');
}

function recoder(encoding: Encoding): (bytes: Buffer) => Buffer {
  if (encoding === 'utf-8') return (bytes) => (isUtf8(bytes) ? bytes : mendLines(bytes));
  const decoder = new TextDecoder(encoding);
  return (bytes) => Buffer.from(decoder.decode(bytes), 'utf8');
}

function mendLines(bytes: Buffer): Buffer {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const at = bytes.indexOf(newline, start);
    const end = at === -1 ? bytes.length : at + 1;
    const line = bytes.subarray(start, end);
    lines.push(isUtf8(line) ? line : Buffer.from(windows1252.decode(line), 'utf8'));
    start = end;
  }
  return Buffer.concat(lines);
}

/** Where the last whole line inside the first block ends; past the block if its line is longer. */
function lineEnd(bytes: Buffer, encoding: Encoding): number {
  if (encoding !== 'utf-8') return wideLineEnd(bytes, encoding);
  const last = bytes.lastIndexOf(newline, blockBytes - 1);
  if (last !== -1) return last + 1;
  const next = bytes.indexOf(newline, blockBytes);
  if (next !== -1) return next + 1;
  return bytes.lastIndexOf(carriageReturn, blockBytes - 1) + 1;
}

function wideLineEnd(bytes: Buffer, encoding: Encoding): number {
  const mark = encoding === 'utf-16le' ? [newline, 0] : [0, newline];
  const isLineEnd = (at: number) => bytes[at] === mark[0] && bytes[at + 1] === mark[1];
  for (let at = blockBytes - 2; at >= 0; at -= 2) if (isLineEnd(at)) return at + 2;
  for (let at = blockBytes; at + 1 < bytes.length; at += 2) if (isLineEnd(at)) return at + 2;
  return 0;
}

function endlessLine() {
  return refuseFile(
    'file.not-a-table',
    `A line is longer than ${fileLimits.recordBytes / 1_000_000} MB, so this is not a table.`,
    'Export the address book as CSV, XLSX or vCard and upload that file.',
  );
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
