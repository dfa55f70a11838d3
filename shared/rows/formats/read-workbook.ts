import { fileLimits } from '../files/file-limits.ts';
import { openRows } from '../open-rows.ts';
import { decodeEscapes } from './decode-escapes.ts';
import type { Workbook } from './open-workbook.ts';
import type { RawBlock, Row } from './read-csv.ts';
import { readXml, type XmlHandlers } from './read-xml.ts';

/**
 * Reads the rows of a sheet as text, with the row numbers of the sheet. A date becomes `2026-03-15`
 * by its style, a number all its digits; a formula is given as its own text, beginning with `=`,
 * never as its stored result. Continuing after a row skips what is before that byte unread, which
 * is much cheaper.
 */
export async function* readWorkbook(
  workbook: Workbook,
  after: { row: number; byte: number },
): AsyncGenerator<RawBlock> {
  const sheet = new SheetReader(workbook, after.row);
  const { pieces, shift } = await openRows(workbook.sheet, after.byte);
  for await (const read of readXml(pieces, sheet)) {
    const byte = read + shift;
    const isBetween = !sheet.isInRow && !sheet.isOver && sheet.row > 0;
    const rows = sheet.takeRows();
    if (rows.length > 0) {
      const { hiddenColumns } = sheet;
      const at = isBetween && { at: { row: sheet.row, byte } };
      yield { rows, bytesRead: byte, hiddenColumns, ...at };
    }
    if (sheet.isOver) break;
  }
}

class SheetReader implements XmlHandlers {
  isOver = false;
  isInRow = false;
  /** The number of the last row seen. */
  row: number;
  /** By their index; they come before the rows. */
  readonly hiddenColumns: number[] = [];
  #isHidden = false;
  #isPhonetic = false;
  #rows: Row[] = [];
  #cells: string[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #formula: string | undefined;
  #reading: 'value' | 'formula' | undefined;
  readonly #workbook: Workbook;

  constructor(workbook: Workbook, afterRow: number) {
    this.#workbook = workbook;
    this.row = afterRow;
  }

  /** The rows that are complete, each once. */
  takeRows(): Row[] {
    return this.#rows.splice(0);
  }

  opens = (name: string, attributes: Record<string, string>): void => {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#reading = this.#isPhonetic ? undefined : 'value';
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'col') this.#openColumn(attributes);
    else if (name === 'f') {
      this.#reading = 'formula';
      this.#formula = '=(formula)';
    } else if (name === 'row') {
      this.row = Math.max(this.row + 1, Number(attributes.r ?? 0));
      this.isInRow = true;
      this.#isHidden = isHidden(attributes, 'ht');
      this.#cells = [];
      this.#column = 0;
    }
  };

  closes = (name: string): void => {
    if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 't' || name === 'f') this.#reading = undefined;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'row') {
      this.isInRow = false;
      const hidden = this.#isHidden && ({ hidden: true } as const);
      this.#rows.push({ row: this.row, cells: this.#cells, ...hidden });
    } else if (name === 'sheetData') this.isOver = true;
  };

  text = (piece: string): void => {
    const { cellCharacters } = fileLimits;
    if (this.#reading === 'value' && this.#value.length <= cellCharacters) this.#value += piece;
    else if (this.#reading === 'formula') this.#formula = `=${piece.slice(0, cellCharacters)}`;
  };

  #openColumn(attributes: Record<string, string>): void {
    if (!isHidden(attributes, 'width')) return;
    const last = Math.min(Number(attributes.max), fileLimits.columns);
    for (let at = Number(attributes.min); at <= last; at += 1) this.hiddenColumns.push(at - 1);
  }

  #openCell({ r, t = 'n', s = '0' }: Record<string, string>): void {
    this.#column = r === undefined ? this.#column : columnOf(r);
    this.#type = t;
    this.#style = Number(s);
    this.#value = '';
    this.#formula = undefined;
  }

  #closeCell(): void {
    const text = this.#formula === undefined ? this.#textOfValue() : this.#formula;
    // A cell far to the right counts as one cell too many, not as thousands of empty ones.
    const column = Math.min(this.#column, fileLimits.columns);
    this.#column += 1;
    if (text === '') return;
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
  }

  #textOfValue(): string {
    const value = this.#value;
    const { texts, dateStyles, from1904 } = this.#workbook;
    // `Number('')` is 0, which refers to the first text of the workbook.
    if (this.#type === 's') return value.trim() === '' ? '' : texts.at(Number(value));
    if (this.#type === 'str' || this.#type === 'inlineStr') return decodeEscapes(value);
    if (this.#type === 'b') return /^(?:1|true)$/i.test(value) ? 'TRUE' : 'FALSE';
    if (this.#type !== 'n' || value === '') return value;
    const shows = dateStyles[this.#style];
    return shows ? dateText(Number(value), { shows, from1904 }) : numberText(value);
  }
}

/** By its mark, or by having no height or width. */
function isHidden(attributes: Record<string, string>, size: 'ht' | 'width'): boolean {
  return /^(1|true)$/.test(attributes.hidden ?? '') || /^0(\.0*)?$/.test(attributes[size] ?? '');
}

/** "AB12" -> 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const char of reference) {
    const letter = char.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return Math.max(0, column - 1);
}

/** All digits of a whole number: a phone number stored as 3.135550142E9 has lost nothing yet. */
function numberText(value: string): string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}

function dateText(
  days: number,
  { shows, from1904 }: { shows: 'date' | 'time'; from1904: boolean },
) {
  if (!Number.isFinite(days) || days < 0 || days > 2_958_465) return String(days);
  const sinceEpochDays = days + (from1904 ? 1_462 : 0) - 25_569;
  // Spreadsheets have a 29 February 1900; days before it are one off, and nobody's purchase.
  const at = new Date(Math.round(sinceEpochDays * 86_400) * 1_000).toISOString();
  if (shows === 'time' && days < 1) return at.slice(11, 19);
  return days % 1 === 0 ? at.slice(0, 10) : at.slice(0, 19);
}
