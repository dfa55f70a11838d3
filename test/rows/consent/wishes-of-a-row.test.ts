import { describe, expect, test } from 'vitest';
import { type ImportTerms, readContact } from '../../../shared/rows/cells/read-contact.ts';
import { recognizeColumns } from '../../../shared/rows/columns/recognize-columns.ts';

const relationship: ImportTerms = {
  attestation: { basis: 'relationship', statement: 'They bought here.', attestedBy: 'Kate' },
  source: 'people.csv',
};

function read(person: Record<string, string>) {
  const columns = recognizeColumns(Object.keys(person));
  return readContact({ row: 2, cells: Object.values(person) }, columns, relationship);
}

describe('what the file says against a text', () => {
  const cases: [heading: string, answer: string, code: string | undefined][] = [
    ['Opted Out', 'Yes', 'row.opted-out'],
    ['opted_out', 'TRUE', 'row.opted-out'],
    ['SMS Opt-Out', 'x', 'row.opted-out'],
    ['Do Not Text', '1', 'row.opted-out'],
    ['Unsubscribed', '2026-01-02', 'row.opted-out'],
    ['Baja', 'Sí', 'row.opted-out'],
    ['phoneNumberIsOptedOut', '1', 'row.opted-out'],
    ['DND Channels', 'Call, SMS', 'row.opted-out'],
    ['Opted Out', '=IF(A2,"No","Yes")', 'row.wish-unclear'],
    ['Opted Out', 'No - asked us on 3/4', 'row.wish-unclear'],
    ['Opted Out', 'No', undefined],
    ['Opted Out', '', undefined],
    ['Do Not Call', 'FALSE', undefined],
    ['Do Not Call', '0', undefined],
    ['Accepts SMS Marketing', 'no', 'row.never-agreed'],
    ['Accepts SMS Marketing', 'ask first', 'row.wish-unclear'],
    ['Accepts SMS Marketing', 'yes', undefined],
    ['Accepts SMS Marketing', '', 'row.never-agreed'],
    ['SMS Opt-In', 'unsubscribed', 'row.opted-out'],
    ['Accepts Email Marketing', 'no', undefined],
    ['Email Status', 'unsubscribed', undefined],
    ['Status', 'unsubscribed', 'row.opted-out'],
    ['Status', 'pending', 'row.never-agreed'],
    ['Status', 'gold', undefined],
    ['Order status', 'pending', undefined],
    ['Color', 'do not text', 'row.opted-out'],
    ['Notes', 'Nice man. Do not text after 8 pm', 'row.wish-unclear'],
    ['Notes', 'asked to stop by at five', undefined],
    ['Tags', 'customer, sms opt-out', 'row.opted-out'],
    ['Tags', 'Stop & Shop; opt-in', undefined],
    ['Name', 'DO NOT TEXT - Gail Rowe', 'row.opted-out'],
    ['Name', 'Gail Rowe (STOP)', 'row.opted-out'],
    ['Name', '(DECEASED) Walter Hume', 'row.never-agreed'],
    ['Name', 'Dorothea Stop', undefined],
    ['Deceased', 'yes', 'row.never-agreed'],
    ['Deceased', '', undefined],
  ];
  for (const [header, answer, code] of cases) {
    test(`"${header}": "${answer}"`, () => {
      const reading = read({ phone: '3135550142', 'last order': '2026-03-15', [header]: answer });
      expect(reading.ok ? undefined : reading.code).toBe(code);
      if (reading.ok || answer === '') return;
      expect(reading.reason).toContain(`"${header}": ${answer.slice(0, 40)}`);
    });
  }

  test('also in a field of Google that a person named', () => {
    const person = {
      'Phone 1 - Value': '3135550142',
      'Last order': '2026-03-15',
      'Custom Field 1 - Label': 'Opted out',
      'Custom Field 1 - Value': 'yes',
    };
    expect(read(person)).toMatchObject({ code: 'row.opted-out' });
  });

  test('unless the mapping says that the column means something else', () => {
    const columns = recognizeColumns(['phone', 'last order', 'DNC'], { DNC: 'Dealer number' });
    const cells = ['3135550142', '2026-03-15', '17'];
    expect(readContact({ row: 2, cells }, columns, relationship)).toMatchObject({
      contact: { fields: { 'Dealer number': '17' } },
    });
  });
});
