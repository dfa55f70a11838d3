import {
  type ImportTerms,
  type RowContact,
  readContact,
} from '../../../shared/rows/cells/read-contact.ts';
import type { Columns } from '../../../shared/rows/columns/recognize-columns.ts';
import type { Row } from '../../../shared/rows/formats/read-csv.ts';
import { mergeContacts } from '../../../shared/rows/merge-contacts.ts';
import type { RefusedRow } from '../../../shared/rows/write-refused-rows.ts';
import { clocksThatCount } from '../../../shared/rules/hours/clocks-that-count.ts';
import { judgeBasis } from '../../../shared/rules/permission/basis.ts';
import type { Rulebook } from '../../../shared/rules/rulebooks/rulebook.ts';

/** One person as the rows of this unit tell of them, merged into one. */
export type Person = {
  readonly phone: string;
  readonly told: RowContact;
  /** The rows that tell of them, in the order of the file. */
  readonly rows: readonly Row[];
};

export type Judged = { readonly people: readonly Person[]; readonly refused: RefusedRow[] };

export type Court = {
  readonly terms: ImportTerms;
  readonly rulebook: Rulebook;
  readonly at: string;
};

/** A group's name may be this long, as when a person names one. */
const longestGroupName = 100;

/**
 * Tells the rows that may come in from those that may not, each with its reason: no usable number,
 * no basis, a basis that has lapsed. Rows of one person become one person.
 */
export function judgeRows(rows: readonly Row[], columns: Columns, court: Court): Judged {
  const people = new Map<string, Person>();
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const read = readContact(row, columns, court.terms);
    const reason = read.ok ? reasonAgainst(read.contact, court) : read.reason;
    if (!read.ok || reason !== undefined) {
      refused.push({ row: row.row, reason: reason ?? '', cells: row.cells });
      continue;
    }
    const { contact } = read;
    const before = people.get(contact.phone);
    people.set(contact.phone, {
      phone: contact.phone,
      told: before ? mergeContacts(before.told, contact) : contact,
      rows: [...(before?.rows ?? []), row],
    });
  }
  return { people: [...people.values()], refused };
}

function reasonAgainst(contact: RowContact, court: Court): string | undefined {
  const long = contact.groups.find((name) => name.length > longestGroupName);
  if (long) {
    return (
      `The group "${long.slice(0, 40)}…" has a name of more than ${longestGroupName} ` +
      'characters.'
    );
  }
  // The address alone, not the area code, which tells little of where somebody lives: before a text
  // leaves the law is asked again, with every clock that may count.
  const { states } = clocksThatCount({ phone: contact.phone, state: contact.state });
  const verdict = judgeBasis({ ...contact.consent, states }, court.rulebook, court.at);
  return verdict.may ? undefined : verdict.because;
}
