import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expected, optedOutBefore } from '../data/make-phonebook.ts';
import { approvedBusiness, openTown, type Person, phoneNumbered, type Town } from './town.ts';
import { customers, importFile, uploadFile } from './upload-file.ts';

/** From a spreadsheet to a phonebook: HTTP and an upload form in, contacts out. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const phonebook = readFileSync(new URL('../data/phonebook-dealership.csv', import.meta.url));
const header = 'First Name,Last Name,Mobile Phone,Groups,Last Transaction';
const csv = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`;
const at = (phone: string) => encodeURIComponent(phone);

async function everyone(rep: Person, query = ''): Promise<number> {
  let count = 0;
  for (let cursor = ''; ; ) {
    const page = (await rep.get(`/v1/contacts?limit=200${query}${cursor}`)).body;
    count += page.items.length;
    if (!page.nextCursor) return count;
    cursor = `&cursor=${page.nextCursor}`;
  }
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
    });
    expect(await everyone(rep)).toBe(before);
    const groups = (await rep.get('/v1/groups')).body.items;
    expect(groups.map((group) => group.name)).not.toContain('new group');
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

  it('heeds the first upload of a form only', async () => {
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

describe('a file that is no address book', () => {
  let rep: Person;
  beforeAll(async () => {
    ({ rep } = await approvedBusiness(town));
  });

  it.each([
    ['an empty file', '', 'file.empty'],
    ['headings alone', 'Name,Phone\r\n', 'file.no-rows'],
    ['no column of numbers', 'Name,City\r\nAnn,Flint\r\n', 'file.no-phone-column'],
    ['no headings', 'Ann,2165550110\r\nBo,2165550111\r\n', 'file.no-header'],
    ['a web page', '<!doctype html><html></html>', 'file.unknown-format'],
    ['a PDF', '%PDF-1.7 something', 'file.unknown-format'],
  ])('%s is refused as a whole, with what mends it', async (_, file, code) => {
    const failed = await importFile(town, rep, { file });
    expect(failed).toMatchObject({ status: 'failed', problem: { code }, rows: { read: 0 } });
    expect(failed.problem).toMatchObject({
      because: expect.stringMatching(/\.$/),
      mend: expect.stringMatching(/\.$/),
    });
  });

  it('30 MB of garbage are refused', async () => {
    const garbage = new Uint8Array(30_000_000);
    for (let at = 0; at < garbage.length; at += 65_536) {
      crypto.getRandomValues(garbage.subarray(at, at + 65_536));
    }
    const failed = await importFile(town, rep, { file: garbage });
    expect(failed).toMatchObject({ status: 'failed', problem: { code: 'file.unknown-format' } });
  });

  it('a file that breaks in the middle leaves nothing behind', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `A,B,+1${2165550000 + n * 7},,10/3/2026`);
    const failed = await importFile(town, rep, { file: csv(...rows, '"never closed') });
    expect(failed).toMatchObject({ status: 'failed', problem: { code: 'file.damaged' } });
    expect(await everyone(rep)).toBe(0);
  });

  it('too large a file is refused by the bucket itself', async () => {
    const asked = { fileName: 'a.csv', attestation: customers };
    const made = (await rep.post('/v1/imports', asked)).body;
    const tooLarge = await uploadFile(made.upload, new Uint8Array(200_000_001));
    expect(tooLarge.status).toBe(400);
    expect(await tooLarge.text()).toContain('EntityTooLarge');
    expect((await rep.get(`/v1/imports/${made.id}`)).body.status).toBe('awaiting-upload');
  });
});

describe('the request', () => {
  let rep: Person;
  beforeAll(async () => {
    ({ rep } = await approvedBusiness(town));
  });
  const asked = { fileName: 'a.csv', attestation: customers };

  it('is one import when it comes twice with the same key', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const one = await rep.post('/v1/imports', asked, key);
    const two = await rep.post('/v1/imports', asked, key);
    expect([one.status, two.status, two.body.id]).toEqual([201, 201, one.body.id]);
    expect(two.body.upload.fields.key).toBe(one.body.upload.fields.key);
    const other = await rep.post('/v1/imports', { ...asked, fileName: 'b.csv' }, key);
    expect([other.status, other.body.type]).toEqual([409, 'idempotency-mismatch']);
  });

  it.each([
    [{ ...asked, attestation: undefined }, /attestation/],
    [{ ...asked, attestation: { ...customers, basis: 'hope' } }, /basis/],
    [{ ...asked, fileName: ' ' }, /fileName/],
    [{ ...asked, colour: 'red' }, /colour/],
    [{ ...asked, group: 'gr_00000000000000000000000000' }, /no group/],
    [{ ...asked, attestation: { ...customers, obtainedAt: '2027-01-01' } }, /future/],
  ])('is refused with every place that is wrong (%#)', async (body, detail) => {
    const answer = await rep.post('/v1/imports', body);
    expect([answer.status, answer.body.type]).toEqual([400, 'validation']);
    expect(answer.body.detail).toMatch(detail);
  });

  it('of another account is not there', async () => {
    const made = await rep.post('/v1/imports', asked);
    const other = await approvedBusiness(town);
    expect((await other.rep.get(`/v1/imports/${made.body.id}`)).status).toBe(404);
    expect((await other.rep.get('/v1/imports')).body.items).toEqual([]);
  });

  it('of a suspended account is refused', async () => {
    const { accountId, rep: suspended } = await approvedBusiness(town);
    const verb = `/v1/operator/accounts/${accountId}/suspend`;
    await town.operator.post(verb, { reason: 'Complaints.' });
    const answer = await suspended.post('/v1/imports', asked);
    expect([answer.status, answer.body.type]).toEqual([409, 'account-not-active']);
  });
});
