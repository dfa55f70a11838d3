import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expected, optedOutBefore } from '../../data/make-phonebook.ts';
import { writeWorkbook } from '../../data/make-workbooks.ts';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { customers, importFile, uploadFile } from '../support/upload-file.ts';

/** From a spreadsheet to a phonebook: HTTP and an upload form in, contacts out. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const phonebook = readFileSync(new URL('../../data/phonebook-dealership.csv', import.meta.url));
const header = 'First Name,Last Name,Mobile Phone,Groups,Last Transaction';
const csv = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`;
const at = (phone: string) => encodeURIComponent(phone);

/** How many there are; each once, in order of number, on pages that are full but for the last. */
async function everyone(rep: Person, query = ''): Promise<number> {
  const phones: string[] = [];
  for (let cursor = ''; ; ) {
    const page = (await rep.get(`/v1/contacts?limit=170${query}${cursor}`)).body;
    phones.push(...page.items.map(({ phone }) => String(phone)));
    if (!page.nextCursor) break;
    expect(page.items).toHaveLength(170);
    cursor = `&cursor=${page.nextCursor}`;
  }
  expect(phones).toEqual([...new Set(phones)].sort());
  return phones.length;
}

describe('the phonebook of a dealership', () => {
  let rep: Person;
  let first: Awaited<ReturnType<typeof importFile>>;
  beforeAll(async () => {
    ({ rep } = await approvedBusiness(town));
    await rep.post('/v1/opt-outs', { phone: optedOutBefore, channel: 'phone', words: 'no more' });
    first = await importFile(town, rep, { file: phonebook });
  });

  it('comes in with exactly the counts that its README states', async () => {
    const refused = Object.values<number>(expected.refused).reduce((a, b) => a + b);
    expect(first).toMatchObject({ status: 'done', rowsInFile: expected.rows });
    expect(first.rows).toEqual({
      read: expected.rows,
      created: expected.created,
      updated: expected.duplicates,
      unchanged: 0,
      refused,
      optedOut: expected.optedOut,
      merged: expected.duplicates,
    });
    expect(await everyone(rep)).toBe(expected.created);
    expect(await everyone(rep, '&group=repairs%20done')).toBe(expected.groups['repairs done']);
    expect(await everyone(rep, '&group=warranty%20ending')).toBe(
      expected.groups['warranty ending'],
    );
  });

  it('explains every refused row, with its number and its cells', async () => {
    const answer = await fetch(first.refusedRowsUrl ?? '');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="refused-rows.csv"',
    );
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFFRefused row,Refused because,First Name,Last Name,')).toBe(true);
    const numbers = [...text.matchAll(/^(\d+),/gm)].map(([, row]) => Number(row));
    expect(numbers).toHaveLength(first.rows.refused ?? 0);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(text).toMatch(/^11,The row has no phone number\.,Siobhán,Abbas,/m);
    expect(text).toMatch(/^\d+,The last transaction was on [^,]+ the relationship ended/m);
  });

  it('is unchanged when it is imported again, and brings nobody back', async () => {
    await town.pass(1);
    const again = await importFile(town, rep, { file: phonebook });
    expect(again.rows).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: expected.created + expected.duplicates,
      optedOut: expected.optedOut,
    });
    expect((await rep.get(`/v1/contacts/${at(optedOutBefore)}`)).status).toBe(404);
    expect((await rep.get('/v1/opt-outs')).body.items).toMatchObject([
      { phone: optedOutBefore, state: 'out' },
    ]);
  });

  it('is kept with its proof', async () => {
    const proof = await rep.get(`/v1/contacts/${at('+14195550183')}/proof`);
    expect(JSON.stringify(proof.body)).toContain('attested by Kate O’Shea');
    expect(JSON.stringify(proof.body)).toContain(customers.statement);
  });

  it('is listed, newest first', async () => {
    const { items } = (await rep.get('/v1/imports')).body;
    expect(items).toHaveLength(2);
    expect(items[1]?.id).toBe(first.id);
  });
});

describe('an import', () => {
  let rep: Person;
  beforeAll(async () => {
    ({ rep } = await approvedBusiness(town));
  });

  it('adds to what is known and empties nothing', async () => {
    const phone = phoneNumbered(500);
    const consent = { basis: 'express', source: 'web form', obtainedAt: '2026-10-01' };
    const fields = { Vehicle: 'Ford Focus' };
    await rep.post('/v1/contacts', { phone, firstName: 'Zoe', lastName: 'Lim', fields, consent });
    const file = csv(`Zoë,,${phone},vip,10/3/2026`);
    const done = await importFile(town, rep, { file, asked: { group: 'everybody' } });
    expect(done).toMatchObject({ rows: { created: 0, updated: 1 } });
    const contact = (await rep.get(`/v1/contacts/${at(phone)}`)).body;
    expect(contact).toMatchObject({ firstName: 'Zoë', lastName: 'Lim', fields });
    expect(contact.groups).toHaveLength(2);
    expect(contact.consent).toMatchObject({
      ...consent,
      obtainedAt: '2026-10-01T00:00:00.000Z',
      lastTransactionAt: '2026-10-03T00:00:00.000Z',
    });
  });

  it('takes the more recent of two consents, and never a weaker one', async () => {
    const phone = phoneNumbered(505);
    const express = (obtainedAt: string, source: string) => ({
      file: `phone,consent date,consent source\n${phone},${obtainedAt},${source}\n`,
      asked: { attestation: { ...customers, basis: 'express' } },
    });
    const consentNow = async () => (await rep.get(`/v1/contacts/${at(phone)}`)).body.consent;
    await importFile(town, rep, { file: csv(`A,B,${phone},,10/3/2026`) });
    expect(await consentNow()).toMatchObject({ basis: 'relationship' });
    await importFile(town, rep, express('2026-10-05', 'web form'));
    const older = await importFile(town, rep, express('2026-09-05', 'old sheet'));
    expect(older.rows).toMatchObject({ unchanged: 1 });
    await importFile(town, rep, { file: csv(`A,B,${phone},,10/9/2026`) });
    expect(await consentNow()).toMatchObject({
      basis: 'express',
      source: 'web form',
      obtainedAt: '2026-10-05T00:00:00.000Z',
      lastTransactionAt: '2026-10-09T00:00:00.000Z',
    });
  });

  it('shows in a dry run what would happen, and does nothing', async () => {
    const [one, two] = [phoneNumbered(510), phoneNumbered(511)];
    const before = await everyone(rep);
    const file = csv(`Ann,Lee,${one},new group,10/3/2026`, `Bo,Ray,${two},,`, `Ann,Lee,${one},,`);
    const done = await importFile(town, rep, { file, asked: { dryRun: true } });
    expect(done).toMatchObject({
      status: 'done',
      dryRun: true,
      rows: { read: 3, created: 1, refused: 2 },
      preview: {
        columns: expect.arrayContaining([{ header: 'Mobile Phone', readAs: 'mobile phone' }]),
        firstRows: [
          { row: 2, contact: { phone: one, firstName: 'Ann', groups: ['new group'] } },
          { row: 3, refused: { code: 'basis.missing' } },
          { row: 4, refused: { code: 'basis.missing' } },
        ],
        newGroups: ['new group'],
        rows: { created: 1 },
      },
      refusedBecause: [
        { code: 'basis.missing', rows: 2, example: { row: 3, because: expect.any(String) } },
      ],
    });
    expect(await everyone(rep)).toBe(before);
    const groups = (await rep.get('/v1/groups')).body.items;
    expect(groups.map((group) => group.name)).not.toContain('new group');
  });

  it('reads its dates as the last of them proves, from the first row on', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => `A,B,+1${2165550000 + n * 7},,4/3/2026`);
    const first = { contact: { consent: { lastTransactionAt: '2026-03-04T00:00:00.000Z' } } };
    const file = csv(...rows, `C,D,${phoneNumbered(512)},,25/3/2026`);
    const dry = await importFile(town, rep, { file, asked: { dryRun: true } });
    expect(dry).toMatchObject({
      rows: { read: 3_001, refused: 0 },
      preview: { dates: 'day/month/year', firstRows: { 0: first } },
    });
  });

  it('refuses rows that the file itself marks as opted out, and says so', async () => {
    const [one, two] = [phoneNumbered(514), phoneNumbered(515)];
    const file = `Phone,Last Order,Opted Out\n${one},10/3/2026,Yes\n${two},10/3/2026,No\n`;
    const done = await importFile(town, rep, { file });
    expect(done.rows).toMatchObject({ created: 1, refused: 0, optedOut: 1 });
    expect((await rep.get('/v1/opt-outs')).body.items).toMatchObject([
      { phone: one, channel: 'import', words: 'Opted Out: Yes' },
    ]);
    expect((await rep.get(`/v1/contacts/${at(one)}`)).status).toBe(404);
  });

  it('of a workbook says which sheet was read and which were not', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = `<row>${cell('Phone')}</row><row>${cell(phoneNumbered(516))}</row>`;
    const file = new Uint8Array(writeWorkbook({ sheet, shown: true }));
    const attestation = { ...customers, lastTransactionAt: '2026-10-01' };
    const done = await importFile(town, rep, { file, asked: { attestation, sheet: 'customers' } });
    expect(done).toMatchObject({
      rows: { created: 1 },
      sheets: { read: 'Customers', others: ['Lists'] },
    });
  });

  it('takes what the attestation states for rows that do not say it', async () => {
    const phone = phoneNumbered(520);
    const attestation = {
      basis: 'express',
      statement: 'I agree to texts about my car.',
      attestedBy: 'Kate',
      source: 'counter sheet',
      obtainedAt: '2026-11-02',
    };
    const file = `name,phone\nAnn Lee,${phone}\n`;
    const done = await importFile(town, rep, { file, asked: { attestation } });
    expect(done.rows).toMatchObject({ created: 1 });
    expect((await rep.get(`/v1/contacts/${at(phone)}`)).body).toMatchObject({
      firstName: 'Ann',
      consent: { basis: 'express', source: 'counter sheet', statement: attestation.statement },
    });
  });

  it('reads a file with other headings by the mapping', async () => {
    const phone = phoneNumbered(521);
    const file = `Wer;Draht;Zuletzt\nAnn Lee;${phone};2026-10-03\n`;
    const mapping = { Wer: 'full name', Draht: 'phone', Zuletzt: 'last transaction' };
    const done = await importFile(town, rep, { file, asked: { mapping } });
    expect(done.rows).toMatchObject({ created: 1, refused: 0 });
  });

  it('holds a list that looks generated until an operator has looked', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `A,B,+1216555${1000 + n},,10/3/2026`);
    const before = await everyone(rep);
    const decide = (id: string, verb: string) =>
      town.operator.post(`/v1/operator/imports/${id}/${verb}`, { reason: 'Asked them.' });
    const bought = await importFile(town, rep, { file: csv(...rows) });
    await decide(bought.id, 'reject');
    expect((await rep.get(`/v1/imports/${bought.id}`)).body).toMatchObject({
      status: 'rejected',
      problem: { because: 'An operator rejected it: Asked them.' },
    });
    const held = await importFile(town, rep, { file: csv(...rows) });
    expect(held).toMatchObject({
      status: 'held',
      problem: { code: 'list.sequential' },
      rowsInFile: 300,
      rows: { read: 0 },
    });
    expect(await everyone(rep)).toBe(before);
    await decide(held.id, 'release');
    await town.quiet();
    const done = (await rep.get(`/v1/imports/${held.id}`)).body;
    expect(done).toMatchObject({ status: 'done', rows: { created: 300 } });
    expect(done.problem).toBeUndefined();
  });

  it('uses only the first upload of a form', async () => {
    const [one, two] = [phoneNumbered(530), phoneNumbered(531)];
    const asked = { fileName: 'a.csv', attestation: customers };
    const made = (await rep.post('/v1/imports', asked)).body;
    await uploadFile(made.upload, csv(`A,B,${one},,10/3/2026`));
    await town.quiet();
    await uploadFile(made.upload, csv(`C,D,${two},,10/3/2026`));
    await town.quiet();
    expect((await rep.get(`/v1/imports/${made.id}`)).body.rows).toMatchObject({ created: 1 });
    expect((await rep.get(`/v1/contacts/${at(two)}`)).status).toBe(404);
  });
});

describe('an address book as people have it', () => {
  const folder = new URL('../../data/address-books/', import.meta.url);
  const stated = {
    source: 'service desk',
    obtainedAt: '2026-10-01',
    lastTransactionAt: '2026-10-01',
  };

  it.each(readdirSync(folder))('%s comes in', async (fileName) => {
    const { rep } = await approvedBusiness(town);
    const file = readFileSync(new URL(fileName, folder));
    const attestation = { ...customers, ...stated };
    const done = await importFile(town, rep, { file, asked: { fileName, attestation } });
    expect(done).toMatchObject({ status: 'done', rowsInFile: done.rows.read });
    expect(done.rows.created).toBeGreaterThan(0);
    expect(await everyone(rep)).toBe(done.rows.created);
  });
});
