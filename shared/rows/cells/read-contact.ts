import type { RowProblem } from '../../values/imports/import-problems.ts';
import type { PhoneNumber } from '../../values/phone-number.ts';
import { cellFor } from '../columns/cell-for.ts';
import { isOurHeading } from '../columns/claim-columns.ts';
import type { Columns, SingleMeaning } from '../columns/recognize-columns.ts';
import { explainWish } from '../consent/explain-wish.ts';
import { gravestWish, type Wish } from '../consent/read-wishes.ts';
import { fileLimits } from '../files/file-limits.ts';
import type { Row } from '../formats/read-csv.ts';
import {
  type Attestation,
  type ConsentDefaults,
  type RowConsent,
  readConsent,
} from './read-consent.ts';
import { readGroups } from './read-groups.ts';
import { readPhone } from './read-phone.ts';
import { readTimeZone } from './read-time-zone.ts';
import { cleanName, type PersonName, splitName } from './split-name.ts';
import { readState } from './us-states.ts';

/** A person of one row. What the row does not have is left out, never blank. */
export type RowContact = {
  phone: PhoneNumber;
  firstName?: string;
  lastName?: string;
  groups: string[];
  fields: Record<string, string>;
  /** IANA name. */
  timeZone?: string;
  /** Two letters of a US state. */
  state?: string;
  consent: RowConsent;
};

export type ContactReading =
  | { ok: true; contact: RowContact }
  | { ok: false; code: RowProblem; reason: string };

/** What the import states for all rows: the attestation, and a source for the proof. */
export type ImportTerms = {
  attestation: Attestation;
  source: string;
  defaults?: ConsentDefaults;
};

/**
 * Reads one row as a person: a usable number, names, groups, fields, and the basis for texting
 * them. Whether a relationship has expired is for the law to judge (`shared/rules`).
 */
export function readContact(row: Row, columns: Columns, terms: ImportTerms): ContactReading {
  const shape = checkShape(row, columns);
  if (shape) return shape;
  const phone = readPhone(row.cells, columns.phones);
  if (!phone.ok) return phone;
  const wish = gravestWish(row.cells, columns);
  if (wish) return refusedBy(wish);
  const consent = readConsent(row.cells, columns, terms);
  if (!consent.ok) return consent;
  const groups = readGroups(cellOf(row.cells, columns, 'groups'));
  const tooMuch = checkGroups(groups);
  if (tooMuch) return tooMuch;
  return {
    ok: true,
    contact: {
      phone: phone.phone,
      ...readName(row.cells, columns),
      ...readPlace(row.cells, columns),
      groups,
      fields: readFields(row.cells, columns),
      consent: consent.consent,
    },
  };
}

function refusedBy(wish: Wish): ContactReading {
  const code = codeOf[wish.says];
  return { ok: false, code, reason: explainWish(wish) };
}

const codeOf = {
  no: 'row.opted-out',
  never: 'row.never-agreed',
  empty: 'row.never-agreed',
  unclear: 'row.wish-unclear',
} as const;

/** A row whose cells have moved to other columns must not be read at all. */
function checkShape({ cells, damage }: Row, { headers }: Columns): ContactReading | undefined {
  if (damage) return { ok: false, code: 'row.damaged', reason: damage };
  const extra = cells.slice(headers.length).filter((cell) => cell.trim() !== '');
  if (extra.length > 0) {
    const reason =
      `The row has ${cells.length} cells and the header has ${headers.length}: a cell ` +
      'holds a separator without quotation marks.';
    return { ok: false, code: 'row.too-many-cells', reason };
  }
  const { cellCharacters, rowCharacters } = fileLimits;
  const long = cells.findIndex((cell) => cell.length > cellCharacters);
  if (long !== -1) {
    const reason = `The cell "${headers[long]}" is longer than ${cellCharacters} characters.`;
    return { ok: false, code: 'row.cell-too-long', reason };
  }
  if (cells.reduce((sum, cell) => sum + cell.length, 0) <= rowCharacters) return undefined;
  const reason = `The row's cells are together longer than ${rowCharacters} characters.`;
  return { ok: false, code: 'row.too-long', reason };
}

function checkGroups(groups: string[]): ContactReading | undefined {
  const { groupsInRow, groupNameCharacters } = fileLimits;
  if (groups.length > groupsInRow) {
    const reason = `The row names ${groups.length} groups; at most ${groupsInRow} are possible.`;
    return { ok: false, code: 'groups.too-many', reason };
  }
  const long = groups.find((name) => name.length > groupNameCharacters);
  if (long === undefined) return undefined;
  const limit = `longer than ${groupNameCharacters} characters`;
  const reason = `The group "${long.slice(0, 40)}..." is ${limit}.`;
  return { ok: false, code: 'groups.name-too-long', reason };
}

/** First and last name from their columns; missing parts come from the full name. */
function readName(cells: string[], columns: Columns): PersonName {
  const first = cleanName(cellOf(cells, columns, 'first name'));
  const given = cellOf(cells, columns, 'last name');
  const last = cleanName(given);
  // "Cash" is a name, "Cash Customer" is none.
  const isNobody = given !== '' && !last && !cleanName(`${first} ${given}`);
  if (first && !isNobody) return { firstName: first, ...(last && { lastName: last }) };
  const split = splitName(cellOf(cells, columns, 'full name'));
  return { ...split, ...(last && { lastName: last }) };
}

function readPlace(cells: string[], columns: Columns): Pick<RowContact, 'timeZone' | 'state'> {
  const timeZone = readTimeZone(cellOf(cells, columns, 'time zone'));
  const state = readState(cellOf(cells, columns, 'state'));
  return { ...(timeZone && { timeZone }), ...(state && { state }) };
}

/** Every other filled column. A state or time zone that we cannot read stays as it was written. */
function readFields(cells: string[], columns: Columns): Record<string, string> {
  const fields: Record<string, string> = {};
  const keep = (name: string, text: string) => {
    if (text !== '' && name !== '') fields[name] = text;
  };
  for (const { at, name } of columns.fields) keep(name, bareText(cells[at]));
  for (const { labelAt, valueAt } of columns.labelled) {
    const label = bareText(cells[labelAt]);
    if (!isOurHeading(label)) keep(label, bareText(cells[valueAt]));
  }
  const [state, zone] = [cellOf(cells, columns, 'state'), cellOf(cells, columns, 'time zone')];
  if (!readState(state)) keep(columns.headers[columns.state ?? -1] ?? 'state', state);
  if (!readTimeZone(zone)) keep(columns.headers[columns['time zone'] ?? -1] ?? 'time zone', zone);
  return fields;
}

function cellOf(cells: string[], columns: Columns, meaning: SingleMeaning): string {
  return bareText(cellFor(cells, columns, meaning));
}

/** A formula is not run, and its stored result is not trusted; `0/0/00` is Outlook's "no date". */
function bareText(cell = ''): string {
  const text = cell.trim();
  return text.startsWith('=') || text === '0/0/00' ? '' : text;
}
