import {
  type ImportTerms,
  type RowContact,
  readContact,
} from '../../../shared/rows/cells/read-contact.ts';
import type { Columns } from '../../../shared/rows/columns/recognize-columns.ts';
import type { Row } from '../../../shared/rows/formats/read-csv.ts';
import { meetsAnother, mergeContacts } from '../../../shared/rows/merge-contacts.ts';
import type { RefusedRow } from '../../../shared/rows/write-refused-rows.ts';
import { clocksThatCount } from '../../../shared/rules/hours/clocks-that-count.ts';
import { judgeBasis } from '../../../shared/rules/permission/basis.ts';
import type { Rulebook } from '../../../shared/rules/rulebooks/rulebook.ts';
import type { Household } from '../../../shared/tables/phonebook/imports.ts';
import { judgeListRow } from '../wishes/judge-list-row.ts';
import type { KeptOut } from '../wishes/kept-out.ts';

/** One person: the rows of this unit with their phone, merged. */
export type Person = {
  readonly phone: string;
  readonly contact: RowContact;
  /** Their rows, in the order of the file. */
  readonly rows: readonly Row[];
};

export type Judged = {
  readonly people: readonly Person[];
  readonly refused: RefusedRow[];
  /** How many rows are of people who said no, in this row or another of the file. */
  readonly optedOut: number;
  readonly households: readonly Household[];
};

export type Court = {
  readonly terms: ImportTerms;
  readonly rulebook: Rulebook;
  readonly at: string;
  readonly keptOut: KeptOut;
  /** A list of opt-outs adds nobody. */
  readonly isOptOutList: boolean;
};

/**
 * Separates the rows that may come in from those that may not, each with its reason: no usable
 * number, no basis, an expired basis. Rows of one person are merged.
 */
export function judgeRows(rows: readonly Row[], columns: Columns, court: Court): Judged {
  const people = new Map<string, Person>();
  const refused: RefusedRow[] = [];
  const households: Household[] = [];
  let optedOut = 0;
  for (const row of rows) {
    const verdict = judgeRow(row, columns, court);
    if (verdict === 'out') {
      optedOut += 1;
      continue;
    }
    if ('reason' in verdict) {
      const { code, reason } = verdict;
      refused.push({ row: row.row, code, reason, cells: row.cells });
      continue;
    }
    const contact = verdict;
    const before = people.get(contact.phone);
    if (before && meetsAnother(before.contact, contact)) {
      households.push(household(row.row, before.contact, contact));
    }
    people.set(contact.phone, {
      phone: contact.phone,
      contact: before ? mergeContacts(before.contact, contact) : contact,
      rows: [...(before?.rows ?? []), row],
    });
  }
  return { people: [...people.values()], refused, optedOut, households };
}

type Refusal = Pick<RefusedRow, 'code' | 'reason'>;

/** The contact of a row, `out` for a person who said no, or why the row is refused. */
function judgeRow(row: Row, columns: Columns, court: Court): RowContact | 'out' | Refusal {
  if (court.isOptOutList) return judgeListRow(row, columns);
  const read = readContact(row, columns, court.terms);
  if (!read.ok) return read.code === 'row.opted-out' ? 'out' : read;
  const said = court.keptOut.of(read.contact.phone);
  if (said === 'no') return 'out';
  if (said === 'against') {
    const reason =
      'Another row of the file speaks against texts to this number; look for it there.';
    return { code: 'row.against-elsewhere', reason };
  }
  return refusalByLaw(read.contact, court) ?? read.contact;
}

/** Two names on one number: the one that stays, and the other. */
export function household(row: number, there: Named, other: Named): Household {
  return { row, stays: fullName(there), met: fullName(other) };
}

type Named = { readonly firstName?: string | undefined; readonly lastName?: string | undefined };

function fullName({ firstName, lastName }: Named): string {
  return [firstName, lastName].filter(Boolean).join(' ');
}

function refusalByLaw(contact: RowContact, court: Court): Refusal | undefined {
  // The address alone: the area code says little about where somebody lives. Before a text leaves,
  // the rules judge it again with every clock that may count.
  const { states } = clocksThatCount({ phone: contact.phone, state: contact.state });
  const verdict = judgeBasis({ ...contact.consent, states }, court.rulebook, court.at);
  return verdict.may ? undefined : { code: verdict.rule, reason: verdict.because };
}
