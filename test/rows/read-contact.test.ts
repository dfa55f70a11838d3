import { describe, expect, test } from 'vitest';
import {
  type ContactReading,
  type ImportTerms,
  readContact,
} from '../../shared/rows/cells/read-contact.ts';
import { recognizeColumns } from '../../shared/rows/columns/recognize-columns.ts';

type Person = Record<string, string>;

const statement = 'They bought here or signed the form at the desk.';
const relationship: ImportTerms = {
  attestation: { basis: 'relationship', statement, attestedBy: 'Kate' },
  source: 'people.csv',
};
const express: ImportTerms = {
  ...relationship,
  attestation: { ...relationship.attestation, basis: 'express' },
};

function read(person: Person, terms = relationship): ContactReading {
  const columns = recognizeColumns(Object.keys(person));
  return readContact({ row: 2, cells: Object.values(person) }, columns, terms);
}

const withPhone = (phone: string) => read({ phone, 'last purchase': '2026-03-15' });

test('a whole person', () => {
  const person = {
    'Mobile Phone': '(313) 555-0142',
    Name: 'Dr. María de la Cruz',
    Labels: '* myContacts ::: Repairs done ::: VIP',
    'Last Purchase': '3/15/2026',
    'Time Zone': 'us_slash_eastern',
    State: 'Michigan',
    Vehicle: ' 2019 Ford F-150 ',
    Empty: ' ',
  };
  expect(read(person)).toEqual({
    ok: true,
    contact: {
      phone: '+13135550142',
      firstName: 'María',
      lastName: 'de la Cruz',
      groups: ['Repairs done', 'VIP'],
      fields: { Vehicle: '2019 Ford F-150' },
      timeZone: 'America/New_York',
      state: 'MI',
      consent: {
        basis: 'relationship',
        source: 'people.csv',
        statement,
        lastTransactionAt: '2026-03-15T00:00:00.000Z',
      },
    },
  });
});

test('a state or time zone that is none stays as a field', () => {
  const person = {
    phone: '3135550142',
    state: 'Ontario',
    tz: 'constructor',
    'last order': '2026-03-15',
  };
  expect(read(person)).toMatchObject({
    contact: { fields: { state: 'Ontario', tz: 'constructor' } },
  });
});

describe('numbers that are mended without loss', () => {
  const written = [
    '+13135550142',
    "'+13135550142",
    "'3135550142",
    '="3135550142"',
    '=3135550142',
    'tel:+1-313-555-0142',
    '313.555.0142',
    '1 (313) 555-0142',
    '3135550142.0',
    '\u202a+1 313 555 0142\u202c',
    '3.135550142E+9',
    '(313) 555-0142 ::: (313) 555-0143',
    'Cell: (313) 555-0142',
    'Mobile:313-555-0142',
    '313-555-0142 (cell)',
    '313-555-0142 c',
    'Tel. 313 555 0142',
    'Móvil 313 555 0142',
    'E.164: +13135550142',
    'E164 +13135550142',
    'whatsapp:+13135550142',
    'Text 313-555-0142',
    '(US) 313-555-0142',
    'USA: 313 555 0142',
  ];
  for (const phone of written) {
    test(phone, () =>
      expect(withPhone(phone)).toMatchObject({ contact: { phone: '+13135550142' } }),
    );
  }
});

describe('numbers that are refused, with the name of what happened', () => {
  const cases: [string, string, RegExp][] = [
    ['', 'phone.missing', /no phone number/],
    [' n/a ', 'phone.missing', /no phone number/],
    ['4.41E+11', 'phone.damaged', /shortened the number to 4.41E\+11/],
    ['3,13555E+09', 'phone.damaged', /shortened/],
    ['313555014', 'phone.damaged', /9 digits/],
    ['#REF!', 'phone.damaged', /spreadsheet error/],
    ['##########', 'phone.damaged', /spreadsheet error/],
    ['=VLOOKUP(A2,B:C,2)', 'phone.damaged', /formula/],
    ['=3135550142+1', 'phone.damaged', /formula/],
    ['313-555-0142 / 313-555-0143', 'phone.damaged', /several numbers/],
    ['3135550142;3135550143', 'phone.damaged', /several numbers/],
    ['3135550142 o 3135550143', 'phone.damaged', /several numbers/],
    ['(313) 555-0142 (313) 555-0143', 'phone.damaged', /several numbers/],
    ['Home 313.555.0142 cell 313.555.0143', 'phone.damaged', /several numbers/],
    ['441000000000', 'phone.damaged', /ends in zeros/],
    ['Fax: 313-555-0142', 'phone.invalid', /letters/],
    ['313-555-0142 x123', 'phone.invalid', /extension/],
    ['1-800-FLOWERS', 'phone.invalid', /letters/],
    ['call his wife', 'phone.invalid', /letters/],
    ['555-0142', 'phone.invalid', /area code/],
    ['+44 20 7946 0958', 'phone.invalid', /\+44/],
    ['0000000000', 'phone.invalid', /area code/],
    ['31355501422222', 'phone.invalid', /digits|not a phone/],
  ];
  for (const [phone, code, reason] of cases) {
    test(`"${phone}"`, () => {
      expect(withPhone(phone)).toEqual({ ok: false, code, reason: expect.stringMatching(reason) });
    });
  }
});

describe('which of several numbers', () => {
  const other = { 'last purchase': '2026-03-15' };
  test('the mobile, though it stands last', () => {
    const person = { 'Home Phone': '3135550101', Mobile: '3135550102', ...other };
    expect(read(person)).toMatchObject({ contact: { phone: '+13135550102' } });
  });
  test('another when the mobile is blank', () => {
    const person = {
      'Work Phone': '3135550103',
      'Home Phone': '3135550101',
      Mobile: '-',
      ...other,
    };
    expect(read(person)).toMatchObject({ contact: { phone: '+13135550101' } });
  });
  test('none other when the mobile is damaged', () => {
    const person = { 'Home Phone': '3135550101', Mobile: '3.13E+9', ...other };
    expect(read(person)).toMatchObject({ code: 'phone.damaged' });
  });
  test('by the labels of Google Contacts, and never a fax', () => {
    const person = {
      'Phone 1 - Label': 'Work Fax',
      'Phone 1 - Value': '3135550101',
      'Phone 2 - Label': 'Home',
      'Phone 2 - Value': '3135550102',
      'Phone 3 - Label': 'Mobile',
      'Phone 3 - Value': '3135550103',
      ...other,
    };
    expect(read(person)).toMatchObject({ contact: { phone: '+13135550103', fields: {} } });
    const fax = { 'Phone 1 - Label': 'Work Fax', 'Phone 1 - Value': '3135550101', ...other };
    expect(read(fax)).toMatchObject({ code: 'phone.missing' });
  });
});

describe('the basis of a row', () => {
  const phone = '3135550142';
  test('relationship needs the last transaction', () => {
    expect(read({ phone, car: 'x' })).toMatchObject({
      code: 'basis.missing',
      reason: expect.stringContaining('purchase'),
    });
    expect(read({ phone, 'last payment': 'n/a' })).toMatchObject({ code: 'basis.missing' });
    expect(read({ phone, 'last payment': 'spring' })).toMatchObject({ code: 'date.unreadable' });
  });
  test('express needs source and date', () => {
    const whole = { phone, 'consent date': '2026-03-15', 'consent source': 'web form' };
    expect(read(whole, express)).toMatchObject({
      contact: {
        consent: {
          basis: 'express',
          source: 'web form',
          obtainedAt: '2026-03-15T00:00:00.000Z',
          statement,
        },
      },
    });
    expect(read({ phone, 'consent date': '2026-03-15' }, express)).toMatchObject({
      code: 'basis.missing',
    });
    expect(read({ phone, 'consent source': 'web' }, express)).toMatchObject({
      code: 'basis.missing',
    });
    expect(read({ ...whole, 'consent date': '31/31/26' }, express)).toMatchObject({
      code: 'date.unreadable',
    });
    expect(read({ phone, 'last payment': '2026-03-15' }, express)).toMatchObject({
      code: 'basis.missing',
    });
  });
  test('the row states its own words; the import states what rows leave out', () => {
    const person = { phone, 'consent statement': 'I agree to texts.' };
    const defaults = { 'consent date': '2026-11-01', 'consent source': 'fair' };
    expect(read(person, { ...express, defaults })).toMatchObject({
      contact: { consent: { source: 'fair', statement: 'I agree to texts.' } },
    });
  });
});

describe('a row that is out of shape', () => {
  const columns = recognizeColumns(['phone', 'car']);
  const readCells = (...cells: string[]) => readContact({ row: 7, cells }, columns, relationship);
  test('more cells than headings', () => {
    expect(readCells('3135550142', 'Ford', ' F-150')).toMatchObject({ code: 'row.too-many-cells' });
    expect(readCells('3135550142', 'Ford', '', ' ')).toMatchObject({ code: 'basis.missing' });
  });
  test('more than a contact can hold', () => {
    const wide = recognizeColumns(['phone', 'groups', ...Array(20).fill('note')]);
    const read = (groups: string, note: string) => {
      const cells = ['3135550142', groups, ...Array(20).fill(note)];
      const defaults = { 'last transaction': '2026-03-15' };
      return readContact({ row: 7, cells }, wide, { ...relationship, defaults });
    };
    expect(read('a', 'x'.repeat(6_000))).toMatchObject({ code: 'row.too-long' });
    const many = Array.from({ length: 101 }, (_, n) => `g${n}`).join(';');
    expect(read(many, '')).toMatchObject({ code: 'groups.too-many' });
    expect(read('x'.repeat(101), '')).toMatchObject({ code: 'groups.name-too-long' });
  });
  test('a cell past the limit', () => {
    expect(readCells('3135550142', 'x'.repeat(10_001))).toMatchObject({
      code: 'row.cell-too-long',
    });
  });
});

test('a basis that no row can have is reported as missing in the file', () => {
  expect(read({ phone: '3135550142' })).toMatchObject({
    reason: expect.stringContaining('has no column for the date of their last purchase'),
  });
  expect(read({ phone: '3135550142', 'last order': '' })).toMatchObject({
    reason: 'The row lacks the date of their last purchase or payment.',
  });
});

test('Mailchimp writes each tag in quotation marks', () => {
  const person = { phone: '3135550142', 'last order': '2026-03-15', Tags: '"VIP","Repairs done"' };
  expect(read(person)).toMatchObject({ contact: { groups: ['VIP', 'Repairs done'] } });
});
