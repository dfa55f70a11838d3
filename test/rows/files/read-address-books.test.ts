import { createReadStream } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ConsentDefaults } from '../../../shared/rows/cells/read-consent.ts';
import { type ContactReading, readContact } from '../../../shared/rows/cells/read-contact.ts';
import { type ReadOptions, readRows } from '../../../shared/rows/read-rows.ts';

type Reading = ContactReading & { row: number };

/** A sample of test/data/address-books, read to its end. */
async function readSample(
  fileName: string,
  options: ReadOptions & { basis?: 'express' | 'relationship' } = {},
  defaults: ConsentDefaults = {},
): Promise<Reading[]> {
  const { basis = 'relationship', ...how } = options;
  const file = new URL(`../../data/address-books/${fileName}`, import.meta.url);
  const readings: Reading[] = [];
  for await (const block of readRows(createReadStream(file), how)) {
    if ('refused' in block) throw new Error(block.refused.because);
    for (const row of block.rows) {
      const attestation = { basis, statement: 'attested', attestedBy: 'Kate' };
      const reading = readContact(row, block.columns, { attestation, source: fileName, defaults });
      readings.push({ row: row.row, ...reading });
    }
  }
  return readings;
}

/** `2: +1313... María de la Cruz [repairs done] 2026-03-15 MI`, or the reason's name. */
function inOneLine(reading: Reading): string {
  if (!reading.ok) return `${reading.row}: ${reading.code}`;
  const { phone, firstName = '?', lastName = '?', groups, state, consent } = reading.contact;
  const day = (consent.obtainedAt ?? consent.lastTransactionAt ?? '').slice(0, 10);
  const list = `[${groups.join(', ')}]`;
  return [`${reading.row}:`, phone, firstName, lastName, list, day, state]
    .filter(Boolean)
    .join(' ');
}

describe('address books as programs export them', () => {
  const samples: Record<string, string[]> = {
    'google-contacts.csv': [
      '2: +13135550102 María de la Cruz [Repairs done] 2026-03-15 MI',
      "3: +12485550103 Patrick O'Neil [] 2026-05-20",
      '4: phone.missing',
      '5: basis.missing',
    ],
    'google-contacts-2019.csv': [
      '2: +13135550102 María de la Cruz [Repairs done] 2026-03-15',
      "3: +12485550103 Patrick O'Neil [] 2026-05-20",
    ],
    'google-contacts.vcf': ['1: +13135550101 Zoë Björklund [Repairs done] 2026-03-15'],
    'google-sheets.xlsx': [
      "2: +13135550101 Patrick O'Neil [] 2026-03-15",
      '3: +13135550102 Ann Lee [] 2026-05-20',
    ],
    'hubspot.csv': ['2: +13135550102 Inés Peña [] 2026-03-15 MI', '3: row.never-agreed'],
    'hubspot.zip': ['2: +13135550102 Inés Peña [] 2026-03-15 MI', '3: row.never-agreed'],
    'icloud.vcf': [
      '1: +13135550102 María de la Cruz [] 2026-03-15 MI',
      "2: +12485550103 Patrick O'Neil [] 2026-05-20",
      '3: +12485550104 ? ? [] 2026-05-21',
      '5: phone.missing',
    ],
    'old-phone.vcf': [
      '1: +13135550102 José Muñoz [] 2026-03-15',
      '2: +13135550103 Zoë Björk [] 2026-05-20',
    ],
    'salesforce-data-loader.csv': [
      '2: +17345550102 Latoya Washington [] 2026-03-15 MI',
      '3: +17345550103 Minh Nguyễn [] 2026-05-20 MI',
    ],
    'salesforce-report.csv': [
      '2: +17345550102 Latoya Washington [] 2026-03-15 MI',
      '3: +17345550103 Minh Nguyễn [] 2026-05-20',
      ...[6, 7, 8, 9, 10].map((footer) => `${footer}: phone.missing`),
    ],
    'excel-mac.csv': [
      '2: +13135550101 José Muñoz Ibáñez [] 2026-03-25',
      '3: +13135550102 Íñigo Peña [] 2026-05-04',
    ],
    'sheet-english.csv': [
      "2: +13135550101 Patrick O'Neil [repairs done] 2026-03-15",
      '3: phone.damaged',
      '4: +13135550103 Mary Ann Smith [] 2026-03-15',
      '5: phone.damaged',
    ],
    'sheet-spanish.csv': [
      '2: +13135550101 María José Muñoz Ibáñez [reparaciones, vip] 2025-12-25',
      '3: +13135550102 Íñigo Peña [] 2026-04-03',
      '4: +13135550103 ? Núñez [] 2026-03-15',
    ],
    'excel.xlsx': [
      '2: +13135550101 María de la Cruz [repairs done, vip] 2026-03-15',
      '3: +13135550102 健一 ? [] 2026-05-20',
      '4: +13135550103 ? ? [] 2026-03-15',
      '6: phone.damaged',
      '7: phone.damaged',
      '8: date.unreadable',
      '9: date.unreadable',
    ],
  };
  for (const [fileName, expected] of Object.entries(samples)) {
    test(fileName, async () => {
      expect((await readSample(fileName)).map(inOneLine)).toEqual(expected);
    });
  }

  test('outlook.csv, whose own column for a date needs a mapping', async () => {
    const mapping = { 'User 1': 'last transaction' };
    expect((await readSample('outlook.csv', { mapping })).map(inOneLine)).toEqual([
      '2: +13135550102 Zoë Björklund [Repairs done, VIP] 2026-03-15 MI',
      "3: +12485550103 Patrick O'Neil [] 2026-05-20",
      '4: phone.missing',
    ]);
  });

  test('whose dates the import states: outlook-web.csv, mailchimp.csv, android.vcf', async () => {
    const stated = { 'last transaction': '2026-10-01' };
    const read = async (name: string) => (await readSample(name, {}, stated)).map(inOneLine);
    expect(await read('outlook-web.csv')).toEqual([
      '2: +13135550102 Zoë Björklund [Repairs done, VIP] 2026-10-01 MI',
      "3: +12485550103 Patrick O'Neil [] 2026-10-01",
      '4: phone.missing',
    ]);
    expect(await read('mailchimp.csv')).toEqual([
      '2: +13135550102 Inés Peña [VIP, Repairs done] 2026-10-01 MI',
      '3: phone.missing',
    ]);
    expect(await read('android.vcf')).toEqual([
      '1: +13135550102 José Muñoz [] 2026-10-01',
      '2: +13135550103 Ann Lee [] 2026-10-01',
    ]);
  });

  test('express consent: vcard-4.vcf, sheet-unicode.txt', async () => {
    const basis = 'express' as const;
    expect((await readSample('vcard-4.vcf', { basis })).map(inOneLine)).toEqual([
      '1: +13135550102 Siobhán Fitzgerald [Repairs done, VIP] 2026-03-15 MI',
    ]);
    expect((await readSample('sheet-unicode.txt', { basis })).map(inOneLine)).toEqual([
      '2: +13135550101 Lucía Ibáñez [] 2026-03-15',
      '3: basis.missing',
    ]);
  });
});

describe('other columns become fields', () => {
  const fieldsOf = async (fileName: string) =>
    (await readSample(fileName)).map((one) => (one.ok ? one.contact.fields : one.reason));

  test('Google: labelled values under their labels, labels themselves not', async () => {
    const [maria, patrick] = await fieldsOf('google-contacts.csv');
    expect(maria).toMatchObject({ Vehicle: '2021 Ford Escape', 'Middle Name': 'José' });
    expect(patrick).toEqual({ Anniversary: '2001-05-05' });
  });

  test('vCard: notes unfolded, pictures not', async () => {
    const [maria, , company] = await fieldsOf('icloud.vcf');
    expect(maria).toEqual({
      Email: 'maria@example.com',
      Note: 'Prefers mornings, not before 10\nHas a very long story that is folded over two lines',
    });
    expect(company).toEqual({ Organization: 'Ace Plumbing' });
    expect((await fieldsOf('old-phone.vcf'))[0]).toEqual({
      Note: 'likes café and a very long walk in the park on Sundays',
    });
  });

  test('XLSX: numbers, formulas, errors', async () => {
    const fields = await fieldsOf('excel.xlsx');
    expect(fields.slice(0, 3)).toEqual([
      { Miles: '42000' },
      { Note: 'Smith & <Sons>' },
      { Note: 'TRUE' },
    ]);
    expect(fields[3]).toMatch(/formula \(=C4\+1\)/);
    expect(fields[4]).toMatch(/#REF!/);
    expect(fields[5]).toMatch(/"=TODAY\(\)" is a formula/);
  });

  test('HubSpot: the time zone it writes in its own way', async () => {
    const [ines] = await readSample('hubspot.csv');
    expect(ines).toMatchObject({ contact: { timeZone: 'America/New_York' } });
  });
});
