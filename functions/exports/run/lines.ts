import { byteOrderMark, csvLine } from '../../../shared/rows/csv-line.ts';
import type { Row } from '../../../shared/tables/client/database.ts';
import type { Export } from '../../../shared/tables/exports/exports.ts';

/** One record of an export, by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** A page of records, and the next place in the same part; no place at its end. */
export type PartPage = { readonly records: readonly Fields[]; readonly next: Row | undefined };

/**
 * The columns of each CSV: the heading, and the field below it. The headings of contacts are those
 * that our importer reads, so a file can be corrected and imported again.
 */
const columns: Readonly<Record<Export['what'], Readonly<Record<string, string>>>> = {
  contacts: {
    phone: 'phone',
    'first name': 'firstName',
    'last name': 'lastName',
    groups: 'groups',
    'last transaction': 'lastTransactionAt',
    'consent date': 'obtainedAt',
    'consent source': 'source',
    basis: 'basis',
    form: 'form',
    statement: 'statement',
    'last inquiry': 'lastInquiryAt',
    'time zone': 'timeZone',
    fields: 'fields',
    created: 'createdAt',
    updated: 'updatedAt',
  },
  consents: {
    phone: 'phone',
    at: 'at',
    what: 'what',
    basis: 'basis',
    form: 'form',
    source: 'source',
    'obtained at': 'obtainedAt',
    'last transaction': 'lastTransactionAt',
    'last inquiry': 'lastInquiryAt',
    statement: 'statement',
    channel: 'channel',
    'recorded by': 'recordedBy',
    'by rule': 'rule',
    because: 'because',
    words: 'words',
  },
  'opt-outs': {
    phone: 'phone',
    state: 'state',
    'opted out at': 'optedOutAt',
    kind: 'kind',
    channel: 'channel',
    words: 'words',
    'by rule': 'rule',
    because: 'because',
    'recorded by': 'recordedBy',
    'group send': 'groupSendId',
    'ended at': 'restoredAt',
    'ended because': 'endedBecause',
  },
  texts: {
    id: 'id',
    phone: 'phone',
    at: 'at',
    direction: 'direction',
    kind: 'kind',
    state: 'state',
    body: 'body',
    number: 'number',
    author: 'author',
    'group send': 'groupSendId',
    purpose: 'purpose',
    parts: 'parts',
    'price usd': 'priceUsd',
    'by rule': 'rule',
    because: 'because',
    citation: 'citation',
    'handed over at': 'claimedAt',
    'settled at': 'settledAt',
    'carrier status': 'carrierStatus',
    'message id': 'messageId',
  },
};

type Kind = Pick<Export, 'what' | 'format'>;

/** What comes before the first record: the headings of a CSV, and nothing in JSON Lines. */
export function firstLine({ what, format }: Kind): string {
  return format === 'csv' ? byteOrderMark + csvLine(Object.keys(columns[what])) : '';
}

/** A record as a line of the file. */
export function lineOf({ what, format }: Kind, record: Fields): string {
  if (format === 'jsonl') return `${JSON.stringify(record)}\n`;
  return csvLine(Object.values(columns[what]).map((name) => cellOf(record[name])));
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
