import { describe, expect, test } from 'vitest';
import { recognizeColumns } from '../../shared/rows/columns/recognize-columns.ts';
import { FileRefused } from '../../shared/rows/files/refuse-file.ts';

type Recognised = { phones: string[]; fields: string[]; [meaning: string]: string | string[] };

/** The columns by their headers instead of their indexes. */
function recognised(headers: string[], mapping?: Record<string, string>): Recognised {
  const {
    phones,
    fields,
    headers: _,
    labelled: __,
    dayFirst: ___,
    unread: ____,
    elsewhere: _____,
    onlyIfSaid: ______,
    hidden: _______,
    consents,
    ...single
  } = recognizeColumns(headers, mapping);
  const nameOf = (at: number) => headers[at] ?? '?';
  return {
    ...Object.fromEntries(Object.entries(single).map(([meaning, at]) => [meaning, nameOf(at)])),
    phones: phones.map(({ at }) => nameOf(at)),
    consents: consents.map(({ at, asks }) => `${asks}: ${nameOf(at)}`),
    fields: fields.map(({ name }) => name),
  };
}

describe('headers are recognised without a mapping', () => {
  const cases: [string, string, Partial<Recognised>][] = [
    [
      'our plain headers',
      'phone,first name,last name,groups,last transaction,consent date,consent ' +
        'source,consent statement,time zone,state,car',
      {
        phones: ['phone'],
        'first name': 'first name',
        'last name': 'last name',
        groups: 'groups',
        'last transaction': 'last transaction',
        'consent date': 'consent date',
        'consent source': 'consent source',
        'consent statement': 'consent statement',
        'time zone': 'time zone',
        state: 'state',
        fields: ['car'],
      },
    ],
    [
      'any case, spaces, marks',
      ' MOBILE_PHONE #,FirstName,LAST-NAME,Last_Purchase__c',
      {
        phones: [' MOBILE_PHONE #'],
        'first name': 'FirstName',
        'last name': 'LAST-NAME',
        'last transaction': 'Last_Purchase__c',
      },
    ],
    [
      'mobile before plain before home before work',
      'Business Phone,Home Phone,Phone,Cell',
      { phones: ['Cell', 'Phone', 'Home Phone', 'Business Phone'], fields: [] },
    ],
    [
      'Spanish with last names',
      'Nombre,Apellidos,Teléfono móvil,Última compra,Grupos,Estado',
      {
        'first name': 'Nombre',
        'last name': 'Apellidos',
        phones: ['Teléfono móvil'],
        'last transaction': 'Última compra',
        groups: 'Grupos',
        state: 'Estado',
      },
    ],
    ['Spanish with one name', 'Nombre,Teléfono', { 'full name': 'Nombre', phones: ['Teléfono'] }],
    [
      'Spanish as Mexico writes it',
      'Nombre(s),Apellido Paterno,Apellido Materno,Cel.,WhatsApp,Fecha de compra',
      {
        'first name': 'Nombre(s)',
        'last name': 'Apellido Paterno',
        phones: ['Cel.', 'WhatsApp'],
        'last transaction': 'Fecha de compra',
        fields: ['Apellido Materno'],
      },
    ],
    [
      'Constant Contact',
      'Email address - other,First name,Last name,Phone - home,Phone - mobile,Phone - work',
      { phones: ['Phone - mobile', 'Phone - home', 'Phone - work'] },
    ],
    [
      'Pipedrive',
      'Person - Name,Person - Phone - Mobile,Person - Phone - Work',
      {
        'full name': 'Person - Name',
        phones: ['Person - Phone - Mobile', 'Person - Phone - Work'],
      },
    ],
    [
      'Outlook.com',
      'First Name,Last Name,Home Phone,Business Phone,Mobile Phone,Car Phone,Other ' +
        'Phone,Primary Phone,Pager,Company Main Phone',
      {
        phones: [
          'Mobile Phone',
          'Primary Phone',
          'Other Phone',
          'Car Phone',
          'Home Phone',
          'Business Phone',
        ],
        fields: ['Pager', 'Company Main Phone'],
      },
    ],
    [
      'what people answered about texts',
      'Phone,SMS Opt-Out,Accepts SMS Marketing,Do Not Call,Accepts Email Marketing,OPTIN_TIME',
      {
        consents: [
          'refusal: SMS Opt-Out',
          'consent: Accepts SMS Marketing',
          'refusal: Do Not Call',
        ],
        fields: [
          'SMS Opt-Out',
          'Accepts SMS Marketing',
          'Do Not Call',
          'Accepts Email Marketing',
          'OPTIN_TIME',
        ],
      },
    ],
    [
      'two columns say the same: the earlier synonym wins, the other is a field',
      'Given Name,First Name,Phone,Label,Groups',
      { 'first name': 'First Name', groups: 'Groups', fields: ['Given Name', 'Label'] },
    ],
    [
      'never by a part of a header',
      'Phone,Total,Last Visit,Phone Model,First Contacted,Statement',
      {
        phones: ['Phone'],
        fields: ['Total', 'Last Visit', 'Phone Model', 'First Contacted', 'Statement'],
      },
    ],
    ['a header twice', 'Phone,Note,Note', { fields: ['Note', 'Note 2'] }],
    [
      'numbers by kind, in words of their own',
      'phoneNumberMobile,phoneNumberOffice,Phone - Mobile,Ph#,Tel. portable,N° de téléphone,' +
        'E164 Phone,Billing Phone,Buyer cell,Landline,Spouse phone,Phone type,Fax phone',
      {
        fields: ['Spouse phone', 'Phone type', 'Fax phone'],
      },
    ],
    [
      'French headings',
      'Prénom,Nom,Téléphone,Groupes,Dernier achat',
      {
        'first name': 'Prénom',
        'last name': 'Nom',
        groups: 'Groupes',
        'last transaction': 'Dernier achat',
      },
    ],
    ['one French name', 'Nom,Portable', { 'full name': 'Nom', phones: ['Portable'] }],
    ['columns without a heading are not read', 'Phone,,Car', { fields: ['Car'] }],
    [
      'our own file of refused rows',
      'Refused row,Refused because,Phone',
      { phones: ['Phone'], fields: [] },
    ],
  ];
  for (const [name, header, expected] of cases) {
    test(name, () => expect(recognised(header.split(','))).toMatchObject(expected));
  }
});

describe('a mapping', () => {
  test('says what columns are, and wins over what we know', () => {
    const mapping = {
      'Cell?': 'phone',
      'last ro': 'Last transaction',
      Car: 'Vehicle',
      Note: 'ignore',
    };
    expect(recognised(['Phone', 'CELL', 'Last RO', 'Car', 'Note'], mapping)).toMatchObject({
      phones: ['CELL'],
      'last transaction': 'Last RO',
      fields: ['Phone', 'Vehicle'],
    });
  });

  test('that names no column of the file is refused, with the headers there are', () => {
    const act = () => recognizeColumns(['Phone', 'Car'], { Handy: 'phone' });
    expect(act).toThrow(FileRefused);
    expect(act).toThrow('"Handy" that the file does not have. It has: "Phone", "Car"');
  });
});
