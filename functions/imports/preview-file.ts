import { readContact } from '../../shared/rows/cells/read-contact.ts';
import type { Columns } from '../../shared/rows/columns/recognize-columns.ts';
import type { RowBlock } from '../../shared/rows/read-rows.ts';
import type { Import, ImportPreview } from '../../shared/tables/phonebook/imports.ts';
import { termsOf } from './run/terms.ts';

const shownRows = 5;
const shownCharacters = 200;

/** What a dry run shows first: the meaning of each column, and the first rows as they are read. */
export function previewOf({ columns, rows }: RowBlock, row: Import): ImportPreview {
  const terms = termsOf(row);
  return {
    dates: columns.dayFirst ? 'day/month/year' : 'month/day/year',
    columns: columns.headers.map((header, at) => ({ header, readAs: meaningOf(columns, at) })),
    firstRows: rows.slice(0, shownRows).map((one) => {
      const cells = one.cells.map((cell) => cell.slice(0, shownCharacters));
      const read = readContact({ ...one, cells }, columns, terms);
      return read.ok
        ? { row: one.row, contact: read.contact }
        : { row: one.row, refused: { code: read.code, because: read.reason } };
    }),
  };
}

const askedAs = {
  refusal: 'opted out',
  disturb: 'opted out',
  left: 'opted out',
  preference: 'status',
  consent: 'takes texts',
  deceased: 'deceased',
  status: 'status',
} as const;

function meaningOf(columns: Columns, at: number): string {
  const consent = columns.consents.find((one) => one.at === at);
  if (consent) return askedAs[consent.asks];
  const phone = columns.phones.find((one) => one.at === at);
  if (phone) return phone.kind;
  const field = columns.fields.find((one) => one.at === at);
  if (field) return `field "${field.name}"`;
  const meaning = Object.entries(columns).find(([, value]) => value === at);
  return meaning ? meaning[0] : 'ignored';
}
