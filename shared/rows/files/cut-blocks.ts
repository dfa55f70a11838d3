import { fileLimits } from './file-limits.ts';
import { refuseFile } from './refuse-file.ts';

/** Some bytes of a stream, and where the stream continues after them, in its own bytes. */
export type Cut = { bytes: Buffer; endByte: number };

/** About how long a piece is: a reader cuts within this many bytes if it can. */
export const cutBytes = 65_536;

/**
 * Cuts a stream into pieces that end where the reader says (0: nowhere yet). The cuts depend only
 * on the stream from `startByte` on, not on how it is delivered.
 */
export async function* cutBlocks(
  source: AsyncIterable<Uint8Array>,
  { startByte, cutIn }: { startByte: number; cutIn: (bytes: Buffer) => number },
): AsyncGenerator<Cut> {
  let pending: Buffer = Buffer.alloc(0);
  let endByte = startByte;
  for await (const chunk of source) {
    pending = pending.length === 0 ? asBuffer(chunk) : Buffer.concat([pending, chunk]);
    while (pending.length >= cutBytes) {
      const cut = cutIn(pending);
      if (cut === 0) break;
      endByte += cut;
      yield { bytes: pending.subarray(0, cut), endByte };
      pending = pending.subarray(cut);
    }
    if (pending.length > fileLimits.recordBytes + cutBytes) throw endless();
  }
  if (pending.length > 0) yield { bytes: pending, endByte: endByte + pending.length };
}

/** The same bytes, as a form that can be searched and cut. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endless() {
  return refuseFile(
    'file.not-a-table',
    `A line is longer than ${fileLimits.recordBytes / 1_000_000} MB, so this is not a table.`,
    'Export the address book as CSV, XLSX or vCard and upload that file.',
  );
}
