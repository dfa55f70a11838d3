import { decodeHTMLStrict } from 'entities/decode';

/** Plain ASCII without `&` needs no cleaning; most cells are that. */
const mayNeedCleaning = /[^\x20-\x25\x27-\x7e]/;

/** Whether a text needs no cleaning. */
export function isPlain(text: string): boolean {
  return !mayNeedCleaning.test(text);
}

/**
 * A text as a person reads it, the same at every entry: a cell of a file, a name in the API.
 * Unicode in its composed form (NFC), HTML entities decoded ("Se&aacute;n" -> "Seán", also where
 * they were escaped twice), UTF-8 that was read as Windows-1252 corrected where that is certain
 * ("SeÃ¡n" -> "Seán"). Characters that no text has (NUL and most controls) stay, for the reader to
 * refuse.
 */
export function cleanText(text: string): string {
  if (!mayNeedCleaning.test(text)) return text;
  const decoded = decodeEntities(text);
  return mend(decoded).normalize('NFC');
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
/** Escaped by the program that kept it and once more by the one that wrote the file. */
const mostEscapes = 3;

/** HTML entities as their characters; `&` and what only looks like one stay. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let n = 0; n < mostEscapes && entity.test(decoded); n += 1) {
    decoded = decodeHTMLStrict(decoded);
  }
  return decoded;
}

/**
 * The characters of the bytes 0x80 to 0x9f in Windows-1252; the five that it does not use stay as
 * they are.
 */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const mayBeMisread = /[ÂÃÄÅâð][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const strict = new TextDecoder('utf-8', { fatal: true });
/**
 * Characters of names and notes: a correction to anything else means that the text was not misread.
 */
const plausible =
  /^(?:[\p{Script=Latin}\p{M}\p{N}\p{ASCII}\u00a0-\u00bf‘’“”–—…•€™]|\p{Extended_Pictographic}|\u200d)*$/u;

/**
 * Whether a text, cleaned, still looks as if it was read in the wrong encoding ("BjÃ?rk", "Mar√≠a",
 * "Zo\ufffd"): the original cannot be known for certain.
 */
export function looksMisread(text: string): boolean {
  return mayNeedCleaning.test(text) && misread.test(text);
}

const misread =
  /\ufffd|ï¿½|â€|ðŸ|[ÂÃ](?:[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\?\p{Ll})|√[\p{S}\u00a0-\u00ff]|├[\p{S}\u00a0-\u00ff]/u;

/** Certain: every character is a byte of Windows-1252, and together they are UTF-8 of letters. */
function mend(text: string): string {
  let mended = text;
  for (let n = 0; n < mostEscapes && mayBeMisread.test(mended); n += 1) {
    const bytes = bytesOf(mended);
    const read = bytes && decode(bytes);
    if (read === undefined || !plausible.test(read)) break;
    mended = read;
  }
  return mended;
}

function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : 0x80 + upper.indexOf(text[at] ?? '');
    if (byte < 0x80 && code >= 0x100) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}
