import { createReadStream } from 'node:fs';
import { expect, test } from 'vitest';
import { type RowContact, readContact } from '../../../shared/rows/cells/read-contact.ts';
import { emptyTally, looksBought, tallyRow } from '../../../shared/rows/looks-bought.ts';
import { readRows } from '../../../shared/rows/read-rows.ts';
import { expected, optedOutBefore } from '../../data/make-phonebook.ts';

const phonebook = new URL('../../data/phonebook-dealership.csv', import.meta.url);
const terms = {
  attestation: {
    basis: 'relationship' as const,
    statement: 'All of them bought or had a repair here.',
    attestedBy: 'Kate',
  },
  source: 'phonebook-dealership.csv',
};
/** 18 months before the day of the demo; the law itself is tested in test/rules. */
const lapsesOn = '2025-05-24';

test('the demo phonebook comes to exactly the counts its README states', async () => {
  const contacts = new Map<string, RowContact>();
  const refused = new Map<string, number>();
  const refuse = (code: string) => refused.set(code, (refused.get(code) ?? 0) + 1);
  let [rows, duplicates] = [0, 0];
  let tally = emptyTally;
  for await (const block of readRows(createReadStream(phonebook))) {
    if ('refused' in block) throw new Error(block.refused.because);
    for (const row of block.rows) {
      rows += 1;
      const read = readContact(row, block.columns, terms);
      tally = tallyRow(tally, read.ok ? read.contact.phone : 'invalid');
      const { lastTransactionAt = '' } = read.ok ? read.contact.consent : {};
      if (!read.ok) refuse(read.code);
      else if (lastTransactionAt < lapsesOn) refuse('expired');
      else {
        if (contacts.has(read.contact.phone)) duplicates += 1;
        contacts.set(read.contact.phone, read.contact);
      }
    }
  }
  expect(looksBought(tally, { end: true })).toBeUndefined();
  expect(contacts.delete(optedOutBefore)).toBe(true);
  const people = [...contacts.values()];
  const inGroup = (name: string) => people.filter(({ groups }) => groups.includes(name)).length;
  expect({
    rows,
    created: contacts.size,
    duplicates,
    optedOut: 1,
    refused: Object.fromEntries(refused),
    nameless: people.filter(({ firstName }) => firstName === undefined).length,
    groups: {
      'repairs done': inGroup('repairs done'),
      'warranty ending': inGroup('warranty ending'),
      both: people.filter(({ groups }) => groups.length === 2).length,
    },
  }).toEqual(expected);
});
