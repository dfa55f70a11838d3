import { cutBlocks, cutBytes } from './files/cut-blocks.ts';
import { fileLimits } from './files/file-limits.ts';
import { peekUntil, skipBytes } from './files/peek.ts';
import { refuseFile } from './files/refuse-file.ts';

/**
 * The sheet in pieces that end after a row where they can. To continue at a byte, the part before
 * the rows comes first, so that the XML is complete. `shift` converts bytes of the pieces to bytes
 * of the sheet.
 */
export async function openRows(sheet: AsyncIterable<Uint8Array>, startByte: number) {
  const { sample: head, whole } = await peekUntil(sheet, endOfHead);
  const cutIn = (bytes: Buffer) => endOfRow(bytes) || cutBytes;
  async function* pieces() {
    if (startByte > 0) yield head;
    const rest = startByte > 0 ? skipBytes(whole, startByte) : whole;
    for await (const { bytes } of cutBlocks(rest, { startByte, cutIn })) yield bytes;
  }
  return { pieces: pieces(), shift: startByte > 0 ? startByte - head.length : 0 };
}

/** Where the rows begin. */
function endOfHead(bytes: Buffer): number | undefined {
  if (bytes.length > fileLimits.recordBytes) throw rowsNeverBegin();
  const tag = /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?>/.exec(bytes.toString('latin1'));
  return tag ? tag.index + tag[0].length : undefined;
}

/** Where the last row that ends in the first bytes ends; 0 when none does. */
function endOfRow(bytes: Buffer): number {
  const text = bytes.toString('latin1', 0, cutBytes);
  for (let at = text.length; at > 0; ) {
    at = text.lastIndexOf('row>', at - 1);
    if (at === -1) return 0;
    if (/<\/(?:[\w.-]{1,40}:)?$/.test(text.slice(Math.max(0, at - 44), at))) return at + 4;
  }
  return 0;
}

function rowsNeverBegin() {
  return refuseFile(
    'file.damaged',
    'The workbook is damaged: the rows of its sheet never begin.',
    'Open it in the spreadsheet program, save it again as XLSX or CSV, and upload that file.',
  );
}
