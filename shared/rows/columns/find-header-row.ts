import { parsePhoneNumber } from '../../values/phone-number.ts';
import type { Row } from '../formats/read-csv.ts';
import { claimColumns, isOurHeading, isSameHeader } from './claim-columns.ts';

/** How far down the headings may be, below a title and other lines. */
const deepest = 20;

/**
 * Which of the first rows has the headings: the first, unless it names no phone and a row further
 * down does, with more cells filled than any row above it and no data in it.
 */
export function findHeaderRow(rows: readonly Row[], mapping: Record<string, string>): number {
  let widest = 0;
  let likeliest = 0;
  for (const [at, { cells }] of rows.slice(0, deepest).entries()) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    const isWider = filled.length > widest && filled.length > 1 && !filled.some(isData);
    if (namesPhone(cells, mapping) && (at === 0 || (isWider && knowsTwo(filled, mapping)))) {
      return at;
    }
    // For the message: which headings we have found, if none of them is a phone's.
    if (isWider && widest === 1) likeliest = at;
    widest = Math.max(widest, filled.length);
  }
  return likeliest;
}

/**
 * Headings for a list whose first row is one of its numbers already; undefined when it is not.
 */
export function headingsOfNumbers({ cells }: Row): string[] | undefined {
  const phoneAt = cells.findIndex((cell) => isData(cell) && parsePhoneNumber(cell).ok);
  if (phoneAt === -1) return undefined;
  return cells.map((_, at) => (at === phoneAt ? 'phone' : `column ${at + 1}`));
}

function knowsTwo(filled: string[], mapping: Record<string, string>): boolean {
  const isMapped = (cell: string) => Object.keys(mapping).some((name) => isSameHeader(cell, name));
  return filled.filter((cell) => isOurHeading(cell) || isMapped(cell)).length > 1;
}

function isData(cell: string): boolean {
  return cell.replace(/\D/g, '').length >= 7;
}

/** One column is a phone's, and every name of the mapping is there. */
function namesPhone(cells: string[], mapping: Record<string, string>): boolean {
  const isThere = (name: string) => cells.some((cell) => isSameHeader(cell, name));
  if (!Object.keys(mapping).every(isThere)) return false;
  return claimColumns(cells, mapping).some(({ is }) => is?.endsWith('phone'));
}
