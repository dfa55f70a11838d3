import { parsePhoneNumber } from './phone-number.ts';

/** A number that texts come from, in E.164, or a short code. It is never taken for a person's. */
export type SenderNumber = string & { readonly brand: 'SenderNumber' };

export type ParsedOriginationNumber =
  | { readonly ok: true; readonly phoneNumber: SenderNumber; readonly usualPartsPerSecond: number }
  | { readonly ok: false; readonly because: string };

const tollFree = /^\+?1?(8(?:00|22|33|44|55|66|77|88)[2-9]\d{6})$/;

/**
 * Reads a number that texts can come from: an ordinary ten-digit number (10DLC), a toll-free number
 * or a short code, with the pace in parts a second that carriers usually grant its kind.
 */
export function parseOriginationNumber(input: string): ParsedOriginationNumber {
  const bare = input.replace(/[\s().-]/g, '');
  if (isShortCode(bare)) return { ok: true, phoneNumber: bare, usualPartsPerSecond: 100 };
  const national = tollFree.exec(bare)?.[1];
  if (national) return tenDigits(`+1${national}`, 3);
  const parsed = parsePhoneNumber(input);
  return parsed.ok ? tenDigits(parsed.phone, 1) : parsed;
}

function tenDigits(e164: string, usualPartsPerSecond: number): ParsedOriginationNumber {
  if (isE164(e164)) return { ok: true, phoneNumber: e164, usualPartsPerSecond };
  return { ok: false, because: 'No text can come from this number.' };
}

const isShortCode = (text: string): text is SenderNumber => /^\d{5,6}$/.test(text);
const isE164 = (text: string): text is SenderNumber => /^\+1\d{10}$/.test(text);
