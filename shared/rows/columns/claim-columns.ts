import { type Asks, readHeading } from '../consent/read-heading.ts';
import { refuseFile } from '../files/refuse-file.ts';
import {
  type ConsentMeaning,
  columnSynonyms,
  type Meaning,
  squashHeader,
} from './column-synonyms.ts';
import { phoneByWords } from './phone-by-words.ts';

/** What a header says about its column; a lower rank wins when two say the same. */
export type Claim = {
  is: Meaning | undefined;
  rank: number;
  /** The request named this column, so it wins over what we recognise. */
  mapped?: true;
  /** The name of the custom field, if it is not the header. */
  fieldName?: string;
};

/**
 * The meaning of each header by the mapping or, without it, by our synonyms. Throws `FileRefused`.
 */
export function claimColumns(headers: string[], mapping: Record<string, string>): Claim[] {
  const claims = headers.map(meaningOf);
  for (const [header, target] of Object.entries(mapping)) {
    const { is } = meaningOf(target);
    const name = is === undefined ? { fieldName: target.trim() } : {};
    claims[findHeader(headers, header)] = { is, rank: -1, mapped: true, ...name };
  }
  settleNames(headers, claims);
  return claims;
}

/** Whether a text, as the header of a column, has a meaning for us. */
export function isOurHeading(text: string): boolean {
  return meaningOf(text).is !== undefined;
}

/** Whether a column name of a request means this header. */
export function isSameHeader(header: string, named: string): boolean {
  const squashed = squashHeader(named);
  return header.trim() === named.trim() || (squashed !== '' && squashHeader(header) === squashed);
}

/** The headers of a file for a sentence: `"Name", "Tel" and 12 more`. */
export function quoteHeaders(headers: string[]): string {
  const shown = headers.slice(0, 30).map((text) => `"${text.slice(0, 40)}"`);
  return shown.join(', ') + (headers.length > 30 ? ` and ${headers.length - 30} more` : '');
}

/** Google's columns that only give the kind of the value beside them. */
const googlesLabels =
  /^(phone|event|customfield|email|address|website|relation|organization|im)\d+(label|type)$/;

function meaningOf(header: string): Claim {
  const squashed = squashHeader(header);
  if (squashed === 'sms' && header.trim().endsWith('?')) return { is: 'takes texts', rank: 0 };
  if (/^phone\d+value$/.test(squashed)) return { is: 'phone', rank: 0 };
  if (googlesLabels.test(squashed)) return { is: 'ignore', rank: 0 };
  for (const [meaning, synonyms] of Object.entries(columnSynonyms)) {
    const rank = synonyms.indexOf(squashed);
    if (rank !== -1) return { is: meaning as Meaning, rank };
  }
  const kind = phoneByWords(header);
  if (kind) return { is: kind, rank: behindAllSynonyms };
  return meaningWithoutPhone(header);
}

/** What a heading says when its cells show that it names no numbers: "SMS" above yes and no. */
export function meaningWithoutPhone(header: string): Claim {
  const asks = readHeading(header);
  return { is: asks && meaningFor[asks], rank: 0 };
}

const behindAllSynonyms = 500;

const meaningFor: Record<Asks, ConsentMeaning> = {
  consent: 'takes texts',
  refusal: 'opted out',
  disturb: 'opted out',
  left: 'opted out',
  preference: 'status',
  deceased: 'deceased',
  status: 'status',
};

function findHeader(headers: string[], named: string): number {
  const exact = headers.indexOf(named.trim());
  if (exact !== -1) return exact;
  const squashed = squashHeader(named);
  const at = squashed === '' ? -1 : headers.findIndex((text) => squashHeader(text) === squashed);
  if (at !== -1) return at;
  throw refuseFile(
    'file.mapping',
    `The mapping names a column "${named}" that the file does not have. It has: ` +
      `${quoteHeaders(headers)}.`,
    'Name the columns in the mapping as the first row of the file names them.',
  );
}

/**
 * "Nombre" is the first name if there is a column of last names, and "Nom" the last name if there
 * is one of first names; otherwise each is the full name.
 */
function settleNames(headers: string[], claims: Claim[]): void {
  const has = (meaning: Meaning) => claims.some((claim) => claim.is === meaning);
  const claim = claims[headers.findIndex((text) => squashHeader(text) === 'nombre')];
  if (claim?.is === 'full name' && has('last name') && !has('first name')) claim.is = 'first name';
  const nom = claims[headers.findIndex((text) => squashHeader(text) === 'nom')];
  if (nom?.is === 'full name' && has('first name') && !has('last name')) nom.is = 'last name';
}
