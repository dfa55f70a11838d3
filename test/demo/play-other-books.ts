import type { Person } from '../stories/support/person.ts';
import type { Town } from '../stories/support/town.ts';
import { type Book, importBook, refusedRows } from './play-import.ts';
import type { Screen } from './screen.ts';

/** What each file must come to, exactly: its rows are few enough to count by hand. */
type Expected = {
  readonly book: Book;
  readonly rows: { read: number; created: number; updated: number; refused: number };
  /** Somebody in the file, as the phonebook must hold them. */
  readonly person: { phone: string; firstName: string; lastName: string };
};

const workbook: Expected = {
  book: { file: 'address-books/excel.xlsx', label: 'Excel workbook' },
  rows: { read: 7, created: 3, updated: 0, refused: 4 },
  person: { phone: '+13135550101', firstName: 'María', lastName: 'de la Cruz' },
};

/** One of its people has a number of the workbook's: she is kept once, as the last file says. */
const cards: Expected = {
  book: { file: 'address-books/icloud.vcf', label: 'iCloud vCards' },
  rows: { read: 4, created: 2, updated: 1, refused: 1 },
  person: { phone: '+12485550103', firstName: 'Patrick', lastName: "O'Neil" },
};

/** The same phonebook takes a workbook as Excel saves it and cards as an iPhone shares them. */
export async function otherBooks(town: Town, rep: Person, screen: Screen): Promise<void> {
  screen.chapter('Two more address books: an Excel workbook, and vCards from an iPhone');
  for (const { book, rows, person } of [workbook, cards]) {
    const shown = await importBook(town, rep, { ...book, screen });
    const { read, created, updated, refused } = shown.rows ?? {};
    const found = [created, updated, refused, read];
    screen.check(
      `${book.label}: ${rows.created} made, ${rows.updated} updated, ${rows.refused} ` +
        `refused of ${rows.read}`,
      found.join() === [rows.created, rows.updated, rows.refused, rows.read].join(),
      found.join(', '),
    );
    const reasons = await refusedRows(shown);
    const explained = [...reasons.values()].reduce((sum, count) => sum + count, 0);
    for (const [reason, count] of reasons) screen.say(`${String(count).padStart(4)}  ${reason}`);
    screen.check(
      'every refused row has its reason',
      explained === rows.refused && !reasons.has('without a reason'),
      String(explained),
    );
    const there = (await rep.get(`/v1/contacts/${encodeURIComponent(person.phone)}`)).body;
    screen.check(
      `${person.firstName} ${person.lastName} is in the phonebook`,
      there.firstName === person.firstName && there.lastName === person.lastName,
      JSON.stringify(there),
    );
  }
}
