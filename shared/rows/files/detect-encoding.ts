import { isUtf8 } from 'node:buffer';
import { asBuffer } from './cut-blocks.ts';
import { type Encoding, linesOf, recoder, singleByteDecoder } from './recode.ts';

/** Finds the encoding from the first bytes: by its mark (BOM), otherwise by where the zeros are. */
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

/**
 * The same for a text of people's names, which also recognises what Excel on a Mac or DOS has
 * written.
 */
export function detectTextEncoding(sample: Uint8Array): { encoding: Encoding; markBytes: number } {
  const detected = detectEncoding(sample);
  if (detected.encoding !== 'utf-8' || detected.markBytes > 0) return detected;
  return { ...detected, encoding: guessSingleByte(asBuffer(sample)) };
}

/** The text of some first bytes, for inspection; a character cut at the end does not matter. */
export function peekText(sample: Uint8Array): string {
  const { encoding, markBytes } = detectTextEncoding(sample);
  return recoder(encoding)(asBuffer(sample.subarray(markBytes))).toString('utf8');
}

/**
 * Excel's "CSV (Macintosh)" and "CSV (MS-DOS)" do not say what they are: read as Windows-1252, José
 * is `JosŽ` or `Jos‚`. The reading that looks most like names wins, and Windows-1252 when none
 * does.
 */
function guessSingleByte(sample: Buffer): 'utf-8' | 'macintosh' | 'cp850' {
  const lines = linesOf(sample);
  // The sample may end in the middle of a character.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  const other = Buffer.concat(whole.filter((line) => !isUtf8(line)));
  if (other.length === 0) return 'utf-8';
  let best = { encoding: 'utf-8' as 'utf-8' | 'macintosh' | 'cp850', looks: 0 };
  for (const encoding of ['utf-8', 'macintosh', 'cp850'] as const) {
    const looks = looksLikeNames(singleByteDecoder(encoding)(other));
    if (encoding === 'utf-8' || looks > best.looks) best = { encoding, looks };
  }
  return best.looks > 0 ? best.encoding : 'utf-8';
}

const small = 'áéíóúüñàèìòùâêîôûäëïöçãõåøœæß';
/** The characters of names and notes, inside words or at their ends. */
const likely = new RegExp(
  [
    `[A-Za-z][${small}](?![A-Z])`,
    `(?<![A-Za-z])[${small}][a-z]`,
    '(?<![a-z])[ÁÉÍÓÚÜÑÀÈÂÊÎÔÄÖÇÅØŠŽ](?=[A-Za-z])',
    '[A-Za-z]’(?=[A-Z]|(?:s|t|m|d|re|ve|ll)\\b)',
    '(?<![A-Za-z])[“‘](?=[A-Za-z])',
    '(?<=[A-Za-z.,!?])[”’…™®](?![A-Za-z])',
  ].join('|'),
  'g',
);
/** Any other character in or beside a word. */
const strange = /[A-Za-z][^\s\p{ASCII}]|[^\s\p{ASCII}][A-Za-z]/gu;

/** How much more of a text looks like accented names than not. */
function looksLikeNames(text: string): number {
  const good = text.match(likely)?.length ?? 0;
  return good - (text.replace(likely, ' ').match(strange)?.length ?? 0);
}
