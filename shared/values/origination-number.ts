import { parsePhoneNumber } from './phone-number.ts';

export type ParsedOriginationNumber =
  | { readonly ok: true; readonly phoneNumber: string; readonly usualPartsPerSecond: number }
  | { readonly ok: false; readonly because: string };

const tollFree = /^\+?1?(8(?:00|22|33|44|55|66|77|88)[2-9]\d{6})$/;

/**
 * Reads a number that texts can come from: an ordinary ten-digit number (10DLC), a toll-free number
 * or a short code, with the pace in parts a second that carriers usually grant its kind.
 */
export function parseOriginationNumber(input: string): ParsedOriginationNumber {
  const bare = input.replace(/[\s().-]/g, '');
  if (/^\d{5,6}$/.test(bare)) return { ok: true, phoneNumber: bare, usualPartsPerSecond: 100 };
  const national = tollFree.exec(bare)?.[1];
  if (national) return { ok: true, phoneNumber: `+1${national}`, usualPartsPerSecond: 3 };
  const parsed = parsePhoneNumber(input);
  return parsed.ok ? { ok: true, phoneNumber: parsed.phone, usualPartsPerSecond: 1 } : parsed;
}
