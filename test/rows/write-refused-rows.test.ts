import { expect, test } from 'vitest';
import { readContact } from '../../shared/rows/cells/read-contact.ts';
import { recognizeColumns } from '../../shared/rows/columns/recognize-columns.ts';
import { mergeContacts } from '../../shared/rows/merge-contacts.ts';
import { refusedRowLine, refusedRowsHeader } from '../../shared/rows/write-refused-rows.ts';
import { readAll } from './files/read-all.ts';

const headers = ['Phone', 'Last Purchase', 'Note'];

test('what a spreadsheet would run is kept as text', () => {
  const cells = [
    '+1 313 555 0142',
    '=HYPERLINK("http://evil","x")',
    '@SUM(A1)',
    '-2+3',
    '\t=1',
    ' =1',
    '＝1',
  ];
  expect(refusedRowLine({ row: 7, reason: 'No.', cells })).toBe(
    `7,No.,'+1 313 555 ` +
      `0142,"'=HYPERLINK(""http://evil"",""x"")",'@SUM(A1),'-2+3,"'\t=1",' =1,'＝1\r\n`,
  );
});

test('a short row is as wide as its header', () => {
  const short = { row: 4, reason: 'No number.', cells: ['', 'June'] };
  expect(refusedRowLine(short, headers.length)).toBe('4,No number.,,June,\r\n');
});

test('the file of refused rows, mended, can be imported', async () => {
  const rows = [
    { row: 3, reason: 'A, "quoted" reason.', cells: ['+13135550142', 'last spring', 'a\nb'] },
    { row: 9, reason: 'Another.', cells: ["'+13135550143", '', '=1+1'] },
  ];
  const file =
    refusedRowsHeader(headers) + rows.map((one) => refusedRowLine(one, headers.length)).join('');
  expect(file).toMatch(/^\uFEFFRefused row,Refused because,Phone,Last Purchase,Note\r\n/);
  const mended = file.replace('last spring', '2026-03-15');
  const { blocks } = await readAll(mended);
  const [block] = blocks;
  const [row] = block?.rows ?? [];
  if (!block || !row) throw new Error('nothing was read');
  const attestation = { basis: 'relationship' as const, statement: 's', attestedBy: 'a' };
  expect(readContact(row, block.columns, { attestation, source: 'x' })).toMatchObject({
    contact: { phone: '+13135550142', fields: { Note: 'a\nb' } },
  });
});

test('two rows of one person merge: later values win, groups add up, newer dates count', () => {
  const columns = recognizeColumns(['phone', 'first name', 'groups', 'last order', 'car']);
  const read = (...cells: string[]) => {
    const attestation = { basis: 'relationship' as const, statement: 's', attestedBy: 'a' };
    const reading = readContact({ row: 2, cells }, columns, { attestation, source: 'x' });
    if (!reading.ok) throw new Error(reading.reason);
    return reading.contact;
  };
  const first = read('3135550142', 'Ann', 'a; b', '2026-05-01', 'Ford');
  const second = read('(313) 555-0142', '', 'B; c', '2026-03-01', 'Lincoln');
  expect(mergeContacts(first, second)).toMatchObject({
    firstName: 'Ann',
    groups: ['a', 'b', 'c'],
    fields: { car: 'Lincoln' },
    consent: { lastTransactionAt: '2026-05-01T00:00:00.000Z' },
  });
});
