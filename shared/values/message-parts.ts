/** The size of a text. Carriers bill and pace by the part (one SMS segment). */
export type PartCount = {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** How many parts the text is sent in; 0 for no text. */
  readonly parts: number;
  /** Septets (GSM-7; an extension character is two) or UTF-16 code units (UCS-2). */
  readonly units: number;
  /** How many units one of these parts holds: 160 or 153 (GSM-7), 70 or 67 (UCS-2). */
  readonly unitsPerPart: number;
  /** The characters that made the text UCS-2, in order; empty for GSM-7. */
  readonly forcedBy: readonly ForcingCharacter[];
};

type ForcingCharacter = {
  readonly character: string;
  /** Its position, in UTF-16 code units. */
  readonly index: number;
  /** Its replacement in GSM-7; '' = remove it. */
  readonly suggestion?: string;
};

/** Counts the parts of a text exactly as it will leave (3GPP TS 23.038 and 23.040). */
export function countParts(text: string): PartCount {
  const forcedBy = forcingCharacters(text);
  const plain = forcedBy.length === 0;
  const [alone, joined] = plain ? [160, 153] : [70, 67];
  const sizes: number[] = [];
  let units = 0;
  for (const character of text) {
    const size = plain ? (extension.has(character) ? 2 : 1) : character.length;
    sizes.push(size);
    units += size;
  }
  const single = units <= alone;
  return {
    encoding: plain ? 'GSM-7' : 'UCS-2',
    parts: single ? Math.min(units, 1) : partsOf(sizes, joined),
    units,
    unitsPerPart: single ? alone : joined,
    forcedBy,
  };
}

/**
 * The same text in GSM-7 where the meaning stays the same: curly quotes, dashes, special spaces,
 * accents are replaced. What has no equivalent (an emoji, another script) stays.
 */
export function plainVersion(text: string): string {
  return clustersOf(text)
    .map(({ cluster }) => (isPlain(cluster) ? cluster : (swapFor(cluster) ?? cluster)))
    .join('');
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡' +
    'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Sent as an escape and a second septet, which must stay in one part. */
const extension = new Set('^{}\\[~]|€\f');

/** Replacements in groups: [what people and word processors write, what GSM-7 has]. */
const lookAlikes: readonly (readonly [string, string])[] = [
  ['‘’‚‛′ʼ`´', "'"],
  ['“”„‟″«»', '"'],
  ['–—―‐‑‒−⁃', '-'],
  ['•·▪●', '-'],
  ['…', '...'],
  [
    '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
    ' ',
  ],
  ['\u2028\u2029\u0085\u000b', '\n'],
  [
    '\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad' +
      '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
    '',
  ],
  ['™', 'TM'],
  ['®', '(R)'],
  ['©', '(C)'],
  ['½', '1/2'],
  ['¼', '1/4'],
  ['¾', '3/4'],
  ['⁄', '/'],
  ['×', 'x'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
];
const swaps = new Map(lookAlikes.flatMap(([from, to]) => [...from].map((c) => [c, to] as const)));

function partsOf(sizes: readonly number[], unitsPerPart: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > unitsPerPart) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}

function forcingCharacters(text: string): ForcingCharacter[] {
  if (isPlain(text)) return [];
  return clustersOf(text)
    .filter(({ cluster }) => !isPlain(cluster))
    .map(({ cluster, index }) => {
      const suggestion = swapFor(cluster);
      return suggestion === undefined
        ? { character: cluster, index }
        : { character: cluster, index, suggestion };
    });
}

function isPlain(text: string): boolean {
  for (const character of text) {
    if (!basic.has(character) && !extension.has(character)) return false;
  }
  return true;
}

/** Characters together with their combining accents; joined emoji stay together. */
function clustersOf(text: string): { cluster: string; index: number }[] {
  const found = text.matchAll(
    /\p{ExtPict}(?:\p{M}|\p{EMod}|\u200d\p{ExtPict})*|\P{M}\p{M}*|\p{M}/gsu,
  );
  return [...found].map((match) => ({ cluster: match[0], index: match.index }));
}

function swapFor(cluster: string): string | undefined {
  const known = swaps.get(cluster);
  if (known !== undefined) return known;
  const composed = cluster.normalize('NFC');
  if (isPlain(composed)) return composed;
  if (/^[\uff01-\uff5e\ufb00-\ufb06]$/.test(cluster)) return cluster.normalize('NFKC');
  const letter = /^([A-Za-z])\p{M}+$/u.exec(cluster.normalize('NFD'));
  return letter?.[1];
}
