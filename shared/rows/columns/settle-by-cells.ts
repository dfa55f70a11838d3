import { parsePhoneNumber } from '../../values/phone-number.ts';
import type { Row } from '../formats/read-csv.ts';
import { type Claim, meaningWithoutPhone } from './claim-columns.ts';

/**
 * What headings leave open, decided by the cells below them. "SMS" above "Enabled" is an answer and
 * not a number, if another column has the numbers. "To" or "Number" above nothing but numbers
 * written as phone numbers is the phone, if no heading names one.
 */
export function settleByCells(
  claims: readonly Claim[],
  headers: readonly string[],
  rows: readonly Row[],
): Claim[] {
  const cellsAt = (at: number) =>
    rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '');
  const phones = claims.flatMap(({ is }, at) => (is?.endsWith('phone') ? [at] : []));
  if (phones.length > 0) {
    const others = phones.filter((at) => !claims[at]?.mapped && !mayBeNumbers(cellsAt(at)));
    if (others.length === phones.length) return [...claims];
    return claims.map((claim, at) =>
      others.includes(at) ? meaningWithoutPhone(headers[at] ?? '') : claim,
    );
  }
  const found = headers.flatMap((text, at) =>
    mayNameNumbers.test(text.trim()) && areWrittenAsPhones(cellsAt(at)) ? [at] : [],
  );
  const only = found.length === 1 ? found[0] : undefined;
  return claims.map((claim, at) => (at === only ? { is: 'phone', rank: 0 } : claim));
}

/** An empty column may hold numbers further down. */
function mayBeNumbers(cells: readonly string[]): boolean {
  return cells.length === 0 || cells.some((cell) => /(?:\p{N}\P{N}*){3}/u.test(cell));
}

/** Not "Fax" or "Emergency contact": what is nobody else's. */
const mayNameNumbers =
  /^(?:(?:to|from)(?:[ _]?number)?|number|recipients?|destination|caller|contact(?: (?:info|details|no\.?))?)$/i;

/** With a plus, brackets or hyphens: ten bare digits may be a customer's number in a system. */
function areWrittenAsPhones(cells: readonly string[]): boolean {
  const isOne = (cell: string) => /^\+|[-.() ]/.test(cell) && parsePhoneNumber(cell).ok;
  return cells.length > 0 && cells.every(isOne);
}
