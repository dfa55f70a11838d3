import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { customers, importFile, uploadFile } from '../support/upload-file.ts';

/** What an import refuses, and that nothing is left behind. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const header = 'First Name,Last Name,Mobile Phone,Groups,Last Transaction';
const csv = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`;

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
    const failed = await importFile(town, rep, { file: csv(...rows, 'x'.repeat(2_000_000)) });
    expect(failed).toMatchObject({ status: 'failed', problem: { code: 'file.not-a-table' } });
    expect((await rep.get('/v1/contacts')).body.items).toEqual([]);
  });

  it('a row that would make a contact too large is refused alone, with the reason', async () => {
    const phone = '+12165550171';
    const notes = Array.from({ length: 7 }, () => 'x'.repeat(9_000));
    const fileOf = (name: string) =>
      [
        `Phone,Last Transaction,${notes.map((_, n) => `${name} ${n}`).join(',')}`,
        `${phone},10/3/2026,${notes.join(',')}`,
      ].join('\n');
    expect((await importFile(town, rep, { file: fileOf('A') })).rows.created).toBe(1);
    const done = await importFile(town, rep, { file: fileOf('B') });
    expect(done.rows).toMatchObject({ read: 1, updated: 0, refused: 1 });
    const refused = await (await fetch(done.refusedRowsUrl ?? '')).text();
    expect(refused.split('\n')[1]?.slice(0, 60)).toContain('would hold 126042 characters');
  });

  it('a row with more fields or groups than a contact may hold is refused alone', async () => {
    const [many, good] = [phoneNumbered(570), phoneNumbered(571)];
    const fields = Array.from({ length: 101 }, (_, n) => `F${n}`);
    const values = fields.map((_, n) => `v${n}`);
    const groups = Array.from({ length: 101 }, (_, n) => `g${n}`).join(';');
    const file = [
      `Phone,Last Transaction,Groups,${fields.join(',')}`,
      `${many},10/3/2026,,${values.join(',')}`,
      `${many},10/3/2026,${groups}`,
      `${good},10/3/2026,,${values.slice(1).join(',')}`,
    ].join('\n');
    const done = await importFile(town, rep, { file });
    expect(done.rows).toMatchObject({ read: 3, created: 1, refused: 2 });
    const refused = await (await fetch(done.refusedRowsUrl ?? '')).text();
    expect(refused).toMatch(/^2,The contact would have 101 fields: at most 100 are kept\./m);
    expect(refused).toMatch(/^3,"The row names 101 groups; at most 100 are possible\."/m);
    expect((await rep.get(`/v1/contacts/${encodeURIComponent(many)}`)).status).toBe(404);
  });

  it('no contact is in more than 100 groups, however it gets there', async () => {
    const phone = phoneNumbered(572);
    const groups = Array.from({ length: 100 }, (_, n) => `g${n}`).join(';');
    const rowWith = (named: string) => `Phone,Last Transaction,Groups\n${phone},10/3/2026,${named}`;
    expect((await importFile(town, rep, { file: rowWith(groups) })).rows.created).toBe(1);
    expect((await importFile(town, rep, { file: rowWith('late') })).rows.refused).toBe(1);
    const { id } = (await rep.post('/v1/groups', { name: 'later' })).body;
    const consent = { basis: 'express', source: 'form', obtainedAt: '2026-11-01' };
    const saved = await rep.post('/v1/contacts', { phone, consent, groups: ['later'] });
    expect([saved.status, saved.body.type]).toEqual([400, 'validation']);
    const put = await rep.put(`/v1/groups/${id}/contacts/${encodeURIComponent(phone)}`, {});
    expect([put.status, put.body.type]).toEqual([409, 'conflict']);
    expect((await rep.get(`/v1/contacts/${encodeURIComponent(phone)}`)).body.groups).toHaveLength(
      100,
    );
  });

  it('too large a file is refused by the bucket itself', async () => {
    const asked = { fileName: 'a.csv', attestation: customers };
    const made = (await rep.post('/v1/imports', asked)).body;
    const tooLarge = await uploadFile(made.upload, new Uint8Array(200_000_001));
    expect(tooLarge.status).toBe(400);
    expect(await tooLarge.text()).toContain('EntityTooLarge');
    expect((await rep.get(`/v1/imports/${made.id}`)).body.status).toBe('awaiting-upload');
  });

  it('a form that expired says so, and the same request answers with a new one', async () => {
    const asked = { fileName: 'a.csv', attestation: customers };
    const key = { 'idempotency-key': crypto.randomUUID() };
    const { upload, id } = (await rep.post('/v1/imports', asked, key)).body;
    expect((await rep.get(`/v1/imports/${id}`)).body.problem).toBeUndefined();
    await town.pass(3_601);
    expect((await uploadFile(upload, csv())).status).toBe(403);
    const late = (await rep.get(`/v1/imports/${id}`)).body;
    expect(late).toMatchObject({ status: 'awaiting-upload', problem: { code: 'upload.expired' } });
    const again = (await rep.post('/v1/imports', asked, key)).body;
    expect([again.id, again.problem]).toEqual([id, undefined]);
    await uploadFile(again.upload, csv(`A,B,${phoneNumbered(560)},,10/3/2026`));
    await town.quiet();
    expect((await rep.get(`/v1/imports/${id}`)).body).toMatchObject({ rows: { created: 1 } });
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
    expect(one.body.upload?.fields.key).toBeDefined();
    expect(two.body.upload?.fields.key).toBe(one.body.upload?.fields.key);
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
    const verb = `/v1/operator/accounts/${accountId}/suspend` as const;
    await town.operator.post(verb, { reason: 'Complaints.' });
    const answer = await suspended.post('/v1/imports', asked);
    expect([answer.status, answer.body.type]).toEqual([409, 'account-not-active']);
  });

  it('of an account that is suspended when the file comes adds nobody', async () => {
    const { accountId, rep: suspended } = await approvedBusiness(town);
    const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
    const [there, other] = ['+12125550161', '+12125550162'];
    await suspended.post('/v1/contacts', { phone: there, firstName: 'Ana', consent });
    const { body } = await suspended.post('/v1/imports', asked);
    const verb = `/v1/operator/accounts/${accountId}/suspend` as const;
    await town.operator.post(verb, { reason: 'Complaints.' });
    await uploadFile(body.upload, 'phone,last transaction\n2125550163,2026-10-01\n');
    await town.quiet();
    expect((await suspended.get(`/v1/imports/${body.id}`)).body).toMatchObject({
      status: 'failed',
      rows: { created: 0 },
      problem: { code: 'account-suspended' },
    });
    const added = await suspended.post('/v1/contacts', { phone: other, consent });
    expect([added.status, added.body.type]).toEqual([409, 'account-not-active']);
    const mended = await suspended.post('/v1/contacts', { phone: there, lastName: 'Li', consent });
    expect(mended.status).toBe(200);
    expect((await suspended.get('/v1/contacts')).body.items.map(({ phone }) => phone)).toEqual([
      there,
    ]);
  });
});
