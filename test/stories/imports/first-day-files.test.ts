import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { importFile } from '../support/upload-file.ts';

/**
 * Files as people bring them on their first day, made after public reports (test/data/README.md).
 * `expected.json` says what each comes to: who comes in under which name, who stays out, and who of
 * them stands on the opt-out list afterwards.
 */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const folder = new URL('../../data/first-day-files/', import.meta.url);
const attestation = {
  basis: 'express',
  statement: 'They gave us their number',
  attestedBy: 'Rita',
  source: 'repair order',
  obtainedAt: '2026-10-01',
};

type Expected = {
  created?: number;
  out?: string[];
  optedOut?: string[];
  names?: Record<string, string | null>;
  after?: string;
};
const expected: Record<string, Expected> = JSON.parse(
  readFileSync(new URL('expected.json', folder), 'utf8'),
);

function bring(rep: Person, fileName: string, asked: Record<string, unknown> = {}) {
  const file = readFileSync(new URL(fileName, folder));
  return importFile(town, rep, { file, asked: { fileName, attestation, ...asked } });
}

const find = (rep: Person, phone: string) => rep.get(`/v1/contacts/${encodeURIComponent(phone)}`);

/** Nobody is lost: each row read has one outcome, and all rows of the file are read. */
function expectAllAccountedFor(done: Awaited<ReturnType<typeof bring>>): void {
  const { read, merged: _, ...outcomes } = done.rows;
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(read);
  expect(read).toBe(done.rowsInFile);
}

async function optedOutOf(rep: Person): Promise<string[]> {
  const { items } = (await rep.get('/v1/opt-outs')).body;
  return items.map(({ phone }) => phone).sort();
}

describe('a file of the first day', () => {
  const files = readdirSync(folder).filter((name) => name !== 'expected.json');
  it.each(files)('%s', async (fileName) => {
    const { after, created, out = [], optedOut, names = {} } = expected[fileName] ?? {};
    const { rep } = await approvedBusiness(town);
    if (after) await bring(rep, after);
    const done = await bring(rep, fileName);
    expect(done.status).toBe('done');
    expectAllAccountedFor(done);
    if (created !== undefined) expect(done.rows.created).toBe(created);
    for (const phone of out) expect((await find(rep, phone)).status).toBe(404);
    if (!after) expect(await optedOutOf(rep)).toEqual((optedOut ?? []).toSorted());
    for (const [phone, name] of Object.entries(names)) {
      expect((await find(rep, phone)).body.firstName ?? null).toBe(name);
    }
  });
});

describe('what the answer says', () => {
  it('of columns that speak of texts: how each was read, and what its rows come to', async () => {
    const { rep } = await approvedBusiness(town);
    const done = await bring(rep, 'c04-gohighlevel.csv', { dryRun: true });
    expect(done.rows).toMatchObject({ created: 1, optedOut: 3 });
    expect(done.consentColumns).toEqual([
      expect.objectContaining({
        ...{ heading: 'DND', readAs: 'refusal', in: 1, out: 2, empty: 1 },
        examples: { in: ['false'], out: ['true'] },
      }),
      expect.objectContaining({ heading: 'DND Channels', readAs: 'refusal', out: 2, empty: 2 }),
      expect.objectContaining({ heading: 'Tags', readAs: 'words', out: 2 }),
    ]);
    expect(await optedOutOf(rep)).toEqual([]);
  });

  it('of a quotation mark that never closes: the row it stands in', async () => {
    const { rep } = await approvedBusiness(town);
    const done = await bring(rep, 'c09-unclosed-quote.csv');
    expect(done.rows).toMatchObject({ read: 60, refused: 1, created: 59 });
    const refused = await (await fetch(done.refusedRowsUrl ?? '')).text();
    expect(refused).toMatch(/^6,Row 6 opens a quotation mark that never closes\.,248-555-0114/m);
  });

  it('of texts that were misread and cannot be mended for certain: where they stand', async () => {
    const { rep } = await approvedBusiness(town);
    const file = [
      'Phone,Name,Café',
      '+13135550131,ZoÃ« Lim,x',
      '+13135550132,BjÃ?rk Lim,Mar√≠a',
      '+13135550133,Zo\ufffd Lim,x',
      '+13135550134,Ana_x000D_,S\u00c3O PAULO',
    ].join('\n');
    for (const dryRun of [true, false]) {
      const done = await importFile(town, rep, { file, asked: { attestation, dryRun } });
      expect(done.misread).toEqual({
        cells: 3,
        examples: [
          { row: 3, column: 'Name', text: 'BjÃ?rk Lim' },
          { row: 3, column: 'Café', text: 'Mar√≠a' },
          { row: 4, column: 'Name', text: 'Zo\ufffd Lim' },
        ],
      });
      expect(done.rows).toMatchObject({ read: 4, created: 4 });
    }
    expect((await find(rep, '+13135550131')).body.firstName).toBe('Zoë');
    // Such an escape is a workbook's: a CSV has none, and means what it says.
    expect((await find(rep, '+13135550134')).body.firstName).toBe('Ana_x000D_');
  });

  it('of a household: that two names met, and which one stays', async () => {
    const { rep } = await approvedBusiness(town);
    const done = await bring(rep, 'c16-household.csv');
    expect(done.rows).toMatchObject({ created: 1, merged: 1 });
    expect(done.households).toEqual({
      met: 1,
      examples: [{ row: 3, stays: 'Ana Ruiz', met: 'Beto Ruiz' }],
    });
    expect((await find(rep, '+16165550101')).body).toMatchObject({
      firstName: 'Ana',
      consent: { source: 'web form', obtainedAt: '2026-09-01T00:00:00.000Z' },
    });
  });

  it('of hidden rows: how many were left out, unless they are asked for', async () => {
    const { rep } = await approvedBusiness(town);
    const done = await bring(rep, 'x05-hidden-rows.xlsx');
    expect(done).toMatchObject({ rows: { created: 2 }, rowsInFile: 2, hidden: { rows: 3 } });
    const all = await bring(rep, 'x05-hidden-rows.xlsx', { includeHidden: true });
    expect(all).toMatchObject({ rows: { read: 5, created: 3 } });
    expect(all.hidden).toBeUndefined();
  });
});

describe('who said no', () => {
  it('is kept with file, row, words and who attested, and suspends nobody', async () => {
    const { rep, accountId } = await approvedBusiness(town);
    await bring(rep, 'c07-one-record-out.csv');
    const { items } = (await rep.get('/v1/opt-outs')).body;
    expect(items.find(({ phone }) => phone === '+13135550172')).toMatchObject({
      channel: 'import',
      kind: 'recorded',
      words: 'Opted Out: STOP 6/2/26',
      because: expect.stringMatching(/Row 5 of c07-one-record-out\.csv .*attested by Rita/),
    });
    const left = Array.from({ length: 30 }, (_, n) => `+1${2165551000 + n * 7},yes`);
    const file = `Phone,Opted out\n${left.join('\n')}\n`;
    const done = await importFile(town, rep, { file, asked: { attestation } });
    expect(done.rows).toMatchObject({ read: 30, optedOut: 30 });
    const account = (await town.operator.get(`/v1/operator/accounts/${accountId}`)).body;
    expect(account.status).toBe('active');
  });

  it('leaves the phonebook, however far below the row stands', async () => {
    const { rep } = await approvedBusiness(town);
    const phone = '+12165559999';
    const people = Array.from({ length: 6_000 }, (_, n) => `+1${2165550000 + n},A${n},,2026-10-03`);
    const file = [
      'Phone,Name,Do not text,Last order',
      `${phone},Opal,,2026-10-03`,
      ...people.filter((_, n) => n % 3 !== 1),
      `${phone},Opal,yes,2026-10-03`,
    ].join('\n');
    const done = await importFile(town, rep, { file });
    expect(done.rows).toMatchObject({ optedOut: 2 });
    expect((await find(rep, phone)).status).toBe(404);
  });

  it('by a list of those who left: a phone is enough, and who stays stays', async () => {
    const { rep } = await approvedBusiness(town);
    const listed = { statement: 'They left us in the old program.', attestedBy: 'Rita' };
    const asked = { kind: 'opt-outs', attestation: listed };
    const file = 'Phone\n313-555-0167\n3135550168\n313-555-0167\nno number\n';
    const dry = await importFile(town, rep, { file, asked: { ...asked, dryRun: true } });
    expect(dry.rows).toMatchObject({ read: 4, optedOut: 3, refused: 1 });
    expect(await optedOutOf(rep)).toEqual([]);
    await importFile(town, rep, { file, asked });
    expect(await optedOutOf(rep)).toEqual(['+13135550167', '+13135550168']);
    const whole = 'Phone,Status\n313-555-0170,subscribed\n313-555-0171,unsubscribed\n';
    const mixed = 'Phone,Opted out\n313-555-0172,no\n313-555-0173,yes\n313-555-0174,\n';
    await importFile(town, rep, { file: whole, asked });
    const done = await importFile(town, rep, { file: mixed, asked });
    expect(done.rows).toMatchObject({ optedOut: 1, refused: 2 });
    // A list of numbers needs no heading.
    const bare = '313-555-0175\n(313) 555-0176\n';
    const listedBare = await importFile(town, rep, { file: bare, asked });
    expect(listedBare.rows).toMatchObject({ read: 2, optedOut: 2 });
    const missing = await rep.post('/v1/imports', { fileName: 'a.csv', attestation: listed });
    expect([missing.status, missing.body.type]).toEqual([400, 'validation']);
  });
});

describe('somebody who came back by START', () => {
  it('stays where the list is older, and is out where it is newer or unknown', async () => {
    const { rep, number } = await approvedBusiness(town);
    const [older = '', newer = '', undated = ''] = [720, 721, 722].map(phoneNumbered);
    const back = async (phone: string) => {
      await town.reply(phone, 'START', number);
      expect(await optedOutOf(rep)).not.toContain(phone);
    };
    for (const phone of [older, newer, undated]) {
      await town.reply(phone, 'STOP', number);
      await town.pass(60);
      await back(phone);
    }
    const listed = { statement: 'They left us in the old program.', attestedBy: 'Rita' };
    const asked = { kind: 'opt-outs', attestation: listed };
    const dated = `Phone,Opted Out At\n${older},2025-06-01\n${newer},2026-11-24\n`;
    await importFile(town, rep, { file: dated, asked });
    expect(await optedOutOf(rep)).toEqual([newer]);
    expect((await find(rep, older)).status).toBe(200);
    const list = { file: `Phone\n${undated}\n`, asked };
    await importFile(town, rep, list);
    expect(await optedOutOf(rep)).toContain(undated);
    // The same list once more says nothing that the START did not end.
    await town.pass(60);
    await back(undated);
    await importFile(town, rep, list);
    expect(await optedOutOf(rep)).toEqual([newer]);
  });
});

describe('a contact that is saved by hand', () => {
  let rep: Person;
  let next = 700;
  beforeAll(async () => {
    ({ rep } = await approvedBusiness(town));
  });
  const express = { basis: 'express', source: 'repair order', obtainedAt: '2026-10-01' };
  const at = (phone: string) => `/v1/contacts/${encodeURIComponent(phone)}` as const;
  const added = async (more: Record<string, unknown> = {}): Promise<string> => {
    const phone = phoneNumbered(next++);
    const saved = await rep.post('/v1/contacts', { phone, consent: express, ...more });
    expect(saved.status).toBe(201);
    return phone;
  };

  it('is written as the row of a file would be', async () => {
    const group = (await rep.post('/v1/groups', { name: 'Caf&eacute; regulars' })).body;
    expect(group.name).toBe('Café regulars');
    const digits = phoneNumbered(next++).slice(2);
    const phone = `+1${digits}`;
    const saved = await rep.post('/v1/contacts', {
      phone: `011 1\ufe0d${digits.slice(0, 3)}\u2060-${digits.slice(3)}`,
      firstName: 'Se&aacute;n',
      lastName: 'O&#039;Brien',
      groups: ['Cafe\u0301 regulars'],
      fields: { 'Ve&#769;hicule': 'CitroÃ«n' },
      consent: express,
    });
    expect(saved.body).toMatchObject({
      ...{ phone, firstName: 'Seán', lastName: "O'Brien", groups: [group.id] },
      fields: { Véhicule: 'Citroën' },
    });
    const changed = await rep.patch(at(phone), { firstName: 'WIRELESS CALLER', lastName: 'Ruiz' });
    expect(changed.body).toMatchObject({ lastName: 'Ruiz' });
    expect(changed.body.firstName).toBeUndefined();
    const nobody = await added({ firstName: 'null', lastName: 'Valued Customer' });
    const { firstName, lastName } = (await rep.get(at(nobody))).body;
    expect([firstName, lastName]).toEqual([undefined, undefined]);
  });

  it.each([
    [{ firstName: 'DO NOT TEXT - Gail' }, /^firstName: .* wants no texts/],
    [{ firstName: 'Walter', lastName: 'Hume (DECEASED)' }, /^lastName: .* has died/],
    [{ fields: { 'Opted out': 'yes' } }, /^fields.Opted out: "yes" .* wants no texts/],
    [{ fields: { note: 'unsubscribed' } }, /^fields.note: .* wants no texts/],
    [{ fields: { 'SMS consent': 'ask first' } }, /never consent/],
    [{ fields: { note: 'a\0b' } }, /NUL/],
  ])('that speaks against texts is refused as a row would be: %j', async (given, detail) => {
    const phone = phoneNumbered(next++);
    const refused = await rep.post('/v1/contacts', { phone, consent: express, ...given });
    expect([refused.status, refused.body.type]).toEqual([400, 'validation']);
    expect(refused.body.detail).toMatch(detail);
    expect((await rep.get(at(phone))).status).toBe(404);
    const there = await added();
    expect((await rep.patch(at(there), given)).status).toBe(400);
    const yes = { 'Opted out': 'no', Status: 'active', note: 'likes texts' };
    expect((await rep.patch(at(there), { fields: yes })).status).toBe(200);
  });
});
