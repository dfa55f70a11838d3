import { TextDecoder } from 'node:util';
import { decodeEntities } from '../../values/text/clean-text.ts';

/** One property of a card, decoded: `item1.TEL;TYPE=CELL,pref:+1 313...`. */
export type VcardLine = {
  /** Links Apple's labels to their values: `item1`. */
  group: string;
  /** In upper case. */
  name: string;
  /** In lower case: `cell`, `home`, `pref`. */
  types: string[];
  /** 1 is the most preferred, 100 when nothing is stated. */
  preference: number;
  value: string;
  /** The parts of the value between semicolons. */
  parts: string[];
};

/** Reads one unfolded line of a vCard 2.1, 3.0 or 4.0; undefined for any other line. */
export function readVcardLine(line: string): VcardLine | undefined {
  const colon = endOfParameters(line);
  if (colon === -1) return undefined;
  const [head = '', ...parameters] = splitOutsideQuotes(line.slice(0, colon));
  const [, group = '', name = ''] = /^(?:([\w-]+)\.)?([\w-]+)$/.exec(head.trim()) ?? [];
  if (name === '') return undefined;
  const { types, partsOf } = readParameters(parameters);
  const encoding =
    partsOf('ENCODING') ?? types.find((type) => /^(?:quoted-printable|base64)$/.test(type));
  const raw = line.slice(colon + 1);
  // An entity ends in a semicolon, which is no separator.
  const decoded = decodeEntities(decode(raw, encoding, partsOf('CHARSET')));
  const preference = Number(partsOf('PREF') ?? (types.includes('pref') ? 1 : 100));
  return {
    group: group.toLowerCase(),
    name: name.toUpperCase(),
    types,
    preference: Number.isFinite(preference) ? preference : 100,
    value: unescaped(decoded).trim(),
    parts: splitUnescaped(decoded).map((part) => unescaped(part).trim()),
  };
}

/** `TYPE=CELL,VOICE`, `TYPE="cell,voice"` and 2.1's bare `CELL`. */
function readParameters(parameters: string[]) {
  const types: string[] = [];
  const named = new Map<string, string>();
  for (const parameter of parameters) {
    const [key = '', ...rest] = parameter.split('=');
    const value = rest.join('=').replaceAll('"', '');
    if (rest.length === 0) types.push(key.toLowerCase());
    else if (key.toUpperCase() === 'TYPE') types.push(...value.toLowerCase().split(','));
    else named.set(key.toUpperCase(), value);
  }
  return { types, partsOf: (key: string) => named.get(key) };
}

function endOfParameters(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return -1;
}

function splitOutsideQuotes(text: string): string[] {
  return text.match(/(?:"[^"]*"|[^;"])+/g) ?? [];
}

function splitUnescaped(text: string): string[] {
  return text.split(/(?<!\\);/);
}

function unescaped(text: string): string {
  return text.replace(/\\([\\,;:nN])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char));
}

function decode(raw: string, encoding = '', charset = 'utf-8'): string {
  if (/^q(?:uoted-printable)?$/i.test(encoding)) return decodeQuotedPrintable(raw, charset);
  if (!/^b(?:ase64)?$/i.test(encoding)) return raw;
  return decoderFor(charset).decode(Buffer.from(raw, 'base64'));
}

function decodeQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = /^=([0-9A-F]{2})/i.exec(text.slice(at, at + 3))?.[1];
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...Buffer.from(text[at] ?? '', 'utf8'));
  }
  return decoderFor(charset).decode(Uint8Array.from(bytes));
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}
