import type { TextBlock } from '../files/read-text-blocks.ts';
import { refuseFile } from '../files/refuse-file.ts';
import type { RawBlock, Row } from './read-csv.ts';
import { readCard, vcardHeader } from './read-vcard.ts';

/** Blocks of text end after a card where they can, so that reading may start again there. */
export const endOfCard = 'end:vcard';

/**
 * Reads a file of vCards (2.1, 3.0, 4.0) as rows under `vcardHeader`, from after a card on. A
 * card's number is its place in the file; the first is 1. Pictures and sounds are dropped while
 * they stream.
 */
export async function* readVcards(
  blocks: AsyncIterable<TextBlock>,
  { afterCard }: { afterCard: number },
): AsyncGenerator<RawBlock> {
  const open: OpenCard = { lines: [], folded: 'none', depth: 0 };
  let card = afterCard;
  let rest = '';
  let held: RawBlock = { rows: [], bytesRead: 0 };
  for await (const block of blocks) {
    if (held.rows.length > 0) yield held;
    const rows: Row[] = [];
    const lines = (rest + block.utf8.toString('utf8')).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const whole = addLine(open, line);
      if (!whole) continue;
      card += 1;
      rows.push(...rowOf(card, whole));
    }
    const isBetween = open.depth === 0 && rest === '';
    const at = { row: card, byte: block.endByte };
    held = { rows, bytesRead: block.endByte, ...(isBetween && { at }) };
  }
  // Nothing follows the last block, so reading cannot start again there.
  const { rows, bytesRead } = held;
  const last = addLine(open, rest);
  yield { rows: last ? [...rows, ...rowOf(card + 1, last)] : rows, bytesRead };
  if (!last && open.depth > 0) throw unfinished(card + 1);
}

/** The lines of the card being read, unfolded, without what we never use. */
type OpenCard = { lines: string[]; folded: 'none' | 'kept' | 'dropped'; depth: number };

const mostLines = 2_000;
const mostCharacters = 20_000;
const neverUsed = /^([\w-]+\.)?(photo|logo|sound|key|agent|x-[\w-]*(image|photo)[\w-]*)[;:]/i;

/** Takes one line of the file; answers the card's lines when this one ended it. */
function addLine(open: OpenCard, line: string): string[] | undefined {
  const upper = line.length < 20 ? line.trim().toUpperCase() : '';
  if (upper === 'BEGIN:VCARD') {
    open.depth += 1;
    if (open.depth === 1) open.lines = [];
    open.folded = 'none';
  } else if (upper === 'END:VCARD') {
    if (open.depth === 0) return undefined;
    open.depth -= 1;
    if (open.depth === 0) return open.lines;
  } else if (open.depth === 1) unfold(open, line);
  return undefined;
}

/**
 * A line that begins with a blank continues the line before; in 2.1 also one after a
 * quoted-printable line that ends with `=`.
 */
function unfold(open: OpenCard, line: string): void {
  const last = open.lines.at(-1) ?? '';
  const isSoft = open.folded === 'kept' && endsSoftly.test(last) && isQuotedPrintable.test(last);
  if (isSoft && line.trim() === '') return;
  if (isSoft) {
    const rest = line.replace(foldsBlank, '');
    open.lines[open.lines.length - 1] = last.replace(endsSoftly, '') + rest;
  } else if (/^[ \t]/.test(line)) {
    const isRoom = open.folded === 'kept' && last.length < mostCharacters;
    if (isRoom) open.lines[open.lines.length - 1] = last + line.slice(1);
  } else if (!line.includes(':')) {
    // No property: a line of a picture, which some programs do not fold.
  } else if (neverUsed.test(line) || open.lines.length >= mostLines) open.folded = 'dropped';
  else {
    open.lines.push(line.slice(0, mostCharacters));
    open.folded = 'kept';
  }
}

/**
 * A blank before an encoded letter belongs to the folding (RFC 2425 5.8.1), as the mark before it
 * belongs to the encoding (RFC 2045 6.7); before a plain letter it is a blank of the text.
 */
const foldsBlank = /^[ \t](?==[\da-f]{2})/i;

/** RFC 2045 6.7: blanks after the mark are no part of the text. */
const endsSoftly = /=[ \t]*$/;
const isQuotedPrintable = /^[^:]*(?:quoted-printable|encoding=q\b)/i;

function rowOf(row: number, lines: string[]): Row[] {
  const card = readCard(lines);
  if (!card) return [];
  return [{ row, cells: vcardHeader.map((column) => card[column] ?? '') }];
}

function unfinished(card: number) {
  return refuseFile(
    'file.damaged',
    `Card ${card} begins and never ends, so the file was cut off.`,
    'Export the address book again and upload the whole file.',
  );
}
