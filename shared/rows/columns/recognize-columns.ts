import type { Asks } from '../consent/read-heading.ts';
import { isOfElsewhere, readHeading } from '../consent/read-heading.ts';
import { refuseFile } from '../files/refuse-file.ts';
import type { Sheets } from '../formats/open-workbook.ts';
import type { Row } from '../formats/read-csv.ts';
import { type Claim, claimColumns, quoteHeaders } from './claim-columns.ts';
import {
  type ConsentMeaning,
  type Meaning,
  type PhoneMeaning,
  squashHeader,
} from './column-synonyms.ts';
import { settleByCells } from './settle-by-cells.ts';

/** A column that may hold the number; Google gives its kind in a separate column beside it. */
export type PhoneColumn = { at: number; kind: PhoneMeaning; labelAt?: number };

/** The meaning of each column of a file, by its index. Plain data for the checkpoint. */
export type Columns = {
  headers: string[];
  phones: PhoneColumn[];
  fields: { at: number; name: string }[];
  /** Columns about consent to texts, and what each asks. */
  consents: { at: number; asks: Asks }[];
  /** Set when every file has these columns, so that an empty one says nothing. */
  onlyIfSaid?: true;
  /** Columns whose cells are not a person's words: numbers, and ignored columns. */
  unread: number[];
  /** Columns that a sheet hides: only their words about texts are read. */
  hidden: number[];
  /** Columns about e-mail or other channels alone: "unsubscribed" there is not about texts. */
  elsewhere: number[];
  /** Google's values whose meaning is in the row itself, in a column of labels. */
  labelled: { labelAt: number; valueAt: number }[];
  /** Dates like 3/4/2026 are day/month if the file proves it; otherwise month/day as in the US. */
  dayFirst: boolean;
} & { [key in SingleMeaning]?: number };

/** A meaning that at most one column of a file has. */
export type SingleMeaning = Exclude<Meaning, PhoneMeaning | ConsentMeaning | 'ignore'>;

const phoneMeanings: readonly PhoneMeaning[] = [
  'mobile phone',
  'phone',
  'home phone',
  'work phone',
];

/**
 * Finds the meaning of each column from the header. With a mapping (header in the file -> our plain
 * header, or "ignore", or the name of a custom field) the named columns are what the mapping says.
 * When two columns have the same meaning, the one whose header is first in `columnSynonyms` wins,
 * then the left one; the other becomes a custom field. Throws `FileRefused` without a phone column.
 */
export function recognizeColumns(
  header: readonly string[],
  mapping: Record<string, string> = {},
  { sheets, hidden = [], rows = [] }: Beside = {},
): Columns {
  const headers = header.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const claimed = settleByCells(claimColumns(headers, mapping), headers, rows);
  const claims = claimed.map((claim, at) =>
    hidden.includes(at) && !claim.mapped && !isConsent(claim.is) ? notShown : claim,
  );
  const columns: Columns = {
    headers,
    phones: [],
    fields: [],
    consents: [],
    unread: [],
    hidden: [...hidden],
    elsewhere: [],
    labelled: [],
    dayFirst: false,
  };
  const isMapped = claims.some(({ is, mapped }) => mapped && isPhone(is));
  for (const [at, { is, mapped }] of claims.entries()) {
    if (isPhone(is) && (!isMapped || mapped)) columns.phones.push(phoneColumn(headers, at, is));
  }
  columns.phones.sort((a, b) => rankOf(claims[a.at], a.kind) - rankOf(claims[b.at], b.kind));
  if (columns.phones.length === 0) throw noPhoneColumn(columns, sheets);
  placeTheRest(columns, claims);
  return columns;
}

/** `rows`: the first ones, to decide what the headings leave open. */
type Beside = {
  readonly sheets?: Sheets | undefined;
  readonly hidden?: readonly number[];
  readonly rows?: readonly Row[];
};

function phoneColumn(headers: string[], at: number, kind: PhoneMeaning): PhoneColumn {
  const number = /^phone(\d+)value$/.exec(squashHeader(headers[at] ?? ''))?.[1];
  if (number === undefined) return { at, kind };
  const labels = [`phone${number}label`, `phone${number}type`];
  const labelAt = headers.findIndex((text) => labels.includes(squashHeader(text)));
  return labelAt === -1 ? { at, kind } : { at, kind, labelAt };
}

function isPhone(meaning: Meaning | undefined): meaning is PhoneMeaning {
  return phoneMeanings.some((phone) => phone === meaning);
}

const notShown: Claim = { is: 'ignore', rank: 0 };

const askedAs: Record<ConsentMeaning, Asks> = {
  'takes texts': 'consent',
  'opted out': 'refusal',
  deceased: 'deceased',
  status: 'status',
};

function isConsent(meaning: Meaning | undefined): meaning is ConsentMeaning {
  return meaning !== undefined && meaning in askedAs;
}

/** An answer about texts decides about its row, and is kept as a field like any other. */
function isSingle(meaning: Meaning): meaning is SingleMeaning {
  return !isPhone(meaning) && meaning !== 'ignore' && !(meaning in askedAs);
}

function rankOf(claim: Claim | undefined, kind: PhoneMeaning): number {
  return phoneMeanings.indexOf(kind) * 1_000 + (claim?.rank ?? 0);
}

function placeTheRest(columns: Columns, claims: Claim[]): void {
  const best = new Map<SingleMeaning, number>();
  for (const [at, { is, rank, mapped }] of claims.entries()) {
    const asks = isConsent(is)
      ? (byHeading(columns, at, mapped) ?? askedAs[is])
      : (askedByDate(columns.headers[at] ?? '', is, mapped) ?? askedByState(is, mapped));
    if (asks) columns.consents.push({ at, asks });
    if (columns.hidden.includes(at)) continue;
    if (is === 'ignore' || is === 'consent statement' || isPhone(is)) columns.unread.push(at);
    if (isOfElsewhere(columns.headers[at] ?? '')) columns.elsewhere.push(at);
    if (is === undefined || !isSingle(is)) continue;
    const held = best.get(is);
    if (held === undefined || rank < (claims[held]?.rank ?? 0)) best.set(is, at);
  }
  for (const [meaning, at] of best) columns[meaning] = at;
  columns.labelled = labelledValues(columns.headers);
  const placed = new Set([
    ...best.values(),
    ...columns.phones.map(({ at }) => at),
    ...columns.labelled.map(({ valueAt }) => valueAt),
  ]);
  const names = new Set<string>();
  for (const [at, claim] of claims.entries()) {
    const name = claim.fieldName ?? columns.headers[at] ?? '';
    if (name === '' || claim.is === 'ignore' || placed.has(at)) continue;
    if (columns.hidden.includes(at) && !claim.mapped) continue;
    columns.fields.push({ at, name: unique(name, names) });
  }
}

/** "SMS Opt-In Date": a program's own record of who said yes to texts; an empty one is no yes. */
function askedByDate(heading: string, is: Meaning | undefined, mapped = false) {
  const isOfTexts = is === 'consent date' && !mapped && /^(?:sms|text)/i.test(heading.trim());
  return isOfTexts ? 'consent' : undefined;
}

/** "Estado" may also be the person's status: "baja" and "pendiente" are no US states. */
function askedByState(is: Meaning | undefined, mapped = false) {
  return is === 'state' && !mapped ? 'status' : undefined;
}

function byHeading({ headers }: Columns, at: number, mapped = false): Asks | undefined {
  return mapped ? undefined : readHeading(headers[at] ?? '');
}

function otherSheets(sheets: Sheets | undefined): string {
  if (!sheets || sheets.others.length === 0) return '';
  const others = sheets.others.map((name) => `"${name}"`).join(', ');
  return (
    ` Or are they on another sheet? This is "${sheets.read}"; name one of ${others} as ` +
    'the sheet to read.'
  );
}

function hiddenOnes(headers: string[], hidden: number[]): string {
  const names = hidden.flatMap((at) => (headers[at] ? [`"${headers[at]}"`] : []));
  return names.length === 0 ? '' : ` Hidden columns are not read: ${names.join(', ')}.`;
}

function labelledValues(headers: string[]): Columns['labelled'] {
  const squashed = headers.map(squashHeader);
  return squashed.flatMap((text, valueAt) => {
    const kind = /^((?:event|customfield)\d+)value$/.exec(text)?.[1];
    if (kind === undefined) return [];
    const labelAt = squashed.findIndex((label) => [`${kind}label`, `${kind}type`].includes(label));
    return labelAt === -1 ? [] : [{ labelAt, valueAt }];
  });
}

function unique(name: string, names: Set<string>): string {
  let free = name;
  for (let count = 2; names.has(free); count += 1) free = `${name} ${count}`;
  names.add(free);
  return free;
}

function noPhoneColumn({ headers, hidden }: Columns, sheets: Sheets | undefined) {
  const digits = headers.filter((text) => text.replace(/\D/g, '').length >= 10);
  if (digits.length > 0) {
    return refuseFile(
      'file.no-header',
      `The first row holds data (${quoteHeaders(digits)}) where the headings should be.`,
      'Add a first row that names the columns, one of them "phone".',
    );
  }
  return refuseFile(
    'file.no-phone-column',
    `No column is known to hold phone numbers. The columns are: ${quoteHeaders(headers)}.`,
    `Name the column "phone" in its heading, or say which one it is in the ` +
      `mapping.${otherSheets(sheets)}${hiddenOnes(headers, hidden)}`,
  );
}
