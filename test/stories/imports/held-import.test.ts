import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMeantFiles } from '../../rows/files/read-meant-files.ts';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';
import { importFile } from '../support/upload-file.ts';

/** A file that looks bought waits for an operator, who releases or rejects it. */
let town: Town;
let operator: Person;
beforeAll(async () => {
  town = await openTown();
  ({ operator } = town);
});
afterAll(() => town.leave());

const because = { reason: 'They showed us the invoices.' };

/** A list of numbers in a row, as no business has customers. */
function boughtList(area: string): string {
  const rows = Array.from({ length: 300 }, (_, n) => {
    return `${area}-642-${String(1000 + n)},Ana${n},2026-06-01`;
  });
  return `phone,first name,last transaction\n${rows.join('\n')}\n`;
}

async function heldImport(area: string) {
  const business = await approvedBusiness(town);
  const held = await importFile(town, business.rep, { file: boughtList(area) });
  expect(held.status).toBe('held');
  return { ...business, id: held.id };
}

describe('a held import', () => {
  it('is listed for operators and goes on when released, once or twice', async () => {
    const { rep, accountId, id } = await heldImport('313');
    const listed = (await operator.get('/v1/operator/imports?status=held')).body.items;
    expect(listed).toMatchObject([{ id, accountId, fileName: 'people.csv' }]);
    expect(listed[0]?.sample).toMatchObject({
      columns: [{ header: 'phone' }, { header: 'first name' }, { header: 'last transaction' }],
      firstRows: [
        { row: 2, contact: { phone: '+13136421000', firstName: 'Ana0' } },
        {},
        {},
        {},
        {},
      ],
    });
    const path = `/v1/operator/imports/${id}/release` as const;
    expect((await rep.post(path, because)).status).toBe(403);
    expect((await operator.post(path, {})).status).toBe(400);
    const released = await operator.post(path, because);
    expect(released.status).toBe(200);
    expect(released.body).toMatchObject({ id, status: 'running' });
    await town.quiet();
    expect((await rep.get(`/v1/imports/${id}`)).body).toMatchObject({
      status: 'done',
      rows: { created: 300 },
    });
    expect((await operator.post(path, because)).status).toBe(404);
    expect((await operator.get('/v1/operator/imports')).body.items).toEqual([]);
    const audit = (await operator.get(`/v1/operator/accounts/${accountId}/audit`)).body.items;
    expect(audit.at(-1)).toMatchObject({ what: 'import.released', why: because.reason });
  });

  it('writes nothing when rejected, and says why', async () => {
    const { rep, accountId, id } = await heldImport('248');
    const path = `/v1/operator/imports/${id}` as const;
    const reason = 'The seller of the list is known to us.';
    for (let n = 0; n < 2; n++) {
      const rejected = await operator.post(`${path}/reject`, { reason });
      expect([rejected.status, rejected.body.status]).toEqual([200, 'rejected']);
    }
    expect((await operator.post(`${path}/release`, because)).status).toBe(404);
    const shown = (await rep.get(`/v1/imports/${id}`)).body;
    expect(shown).toMatchObject({ status: 'rejected', rows: { created: 0 } });
    expect(JSON.stringify(shown.problem)).toContain(reason);
    expect((await rep.get('/v1/contacts')).body.items).toEqual([]);
    const audit = (await operator.get(`/v1/operator/accounts/${accountId}/audit`)).body.items;
    expect(audit.filter((entry) => entry.what === 'import.rejected')).toHaveLength(1);
  });
});

/** A few of the small files that test/rows reads in process, all for one business. */
describe('small files of every kind', () => {
  const few = [
    'an opt-in status with three values',
    'names that speak',
    'marks that show nothing',
    'one stray mark that opens a cell',
  ];
  const attestation = {
    ...{ basis: 'express', statement: 'They gave us their number', attestedBy: 'Rita' },
    ...{ source: 'repair order', obtainedAt: '2026-10-01' },
  };

  it('come to the same through HTTP, with one outcome for each row', async () => {
    const { rep } = await approvedBusiness(town);
    const files = ['consent.txt', 'people.txt'].flatMap(readMeantFiles);
    const played = files.filter(({ title }) => few.includes(title));
    expect(played.map(({ title }) => title).sort()).toEqual(few.toSorted());
    for (const { csv } of played) {
      const done = await importFile(town, rep, { file: csv, asked: { attestation } });
      const { read, merged: _, ...outcomes } = done.rows;
      const all = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
      expect([done.status, all, read]).toEqual(['done', read, done.rowsInFile]);
    }
    const left = (await rep.get('/v1/opt-outs')).body.items.map(({ phone }) => phone);
    for (const { phone, becomes } of played.flatMap(({ meant }) => meant)) {
      const { status } = await rep.get(`/v1/contacts/${encodeURIComponent(phone)}`);
      expect([phone, status]).toEqual([phone, becomes === 'in' ? 200 : 404]);
      if (becomes === 'out') expect(left).toContain(phone);
      else if (becomes !== 'kept-out') expect(left).not.toContain(phone);
    }
  });
});
