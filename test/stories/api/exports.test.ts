import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { importFile } from '../support/upload-file.ts';

/** What an account holds, as files: whole, readable, and harmless to a spreadsheet. */
let town: Town;
let rep: Person;
let accountId: string;
let number: string;
const [ana, ben] = [phoneNumbered(1), phoneNumbered(2)];
const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01T00:00:00.000Z' };
beforeAll(async () => {
  town = await openTown();
  ({ rep, accountId, number } = await approvedBusiness(town));
  const { body: group } = await rep.post('/v1/groups', { name: 'Winter, tires' });
  const formula = { ...consent, source: '=1+1, counter' };
  const car = '@SUM(A1)';
  const person = { phone: ana, firstName: 'Ana', fields: { car }, consent: formula };
  await rep.post('/v1/contacts', person);
  await rep.put(`/v1/groups/${group.id}/contacts/${encodeURIComponent(ana)}`);
  await rep.post('/v1/contacts', { phone: ben, firstName: 'Ben', consent });
  const text = 'Hi [1st], Rita at Lakeside Motors. Your car is ready. Reply STOP to end';
  const phones = [ana, ben, phoneNumbered(3)];
  await rep.post('/v1/group-sends', { text, audience: { phones }, purpose: 'service' });
  await town.pass(20);
  await town.reply(ana, '=1+1, thanks', number);
  await town.reply(ben, 'STOP', number);
});
afterAll(() => town.leave());

/** Asks for a file and waits for what must become of it. */
async function fileOf(what: string, format: 'csv' | 'jsonl') {
  const asked = await rep.post('/v1/exports', { what, format });
  expect([asked.status, asked.body.status]).toEqual([201, 'running']);
  await town.quiet();
  const { body } = await rep.get(`/v1/exports/${asked.body.id}`);
  expect(body.status).toBe('done');
  const answer = await fetch(String(body.url));
  const bytes = await answer.arrayBuffer();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect([bytes.byteLength, answer.headers.get('content-disposition')]).toEqual([
    body.bytes,
    `attachment; filename="${what}-2026-11-24.${format}"`,
  ]);
  return { body, text };
}

async function recordsOf(what: string) {
  const { text, body } = await fileOf(what, 'jsonl');
  const records = text.trim().split('\n');
  expect(records).toHaveLength(Number(body.rows));
  return records.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const rowsOf = (text: string) => {
  return parse(text, { bom: true, columns: true }) as Record<string, string>[];
};

describe('an export', () => {
  it('of contacts is no formula to a spreadsheet, and imports again', async () => {
    const { text } = await fileOf('contacts', 'csv');
    const [row, ...more] = rowsOf(text);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      phone: `'${ana}`,
      'first name': 'Ana',
      groups: 'Winter, tires',
      basis: 'express',
      'consent source': "'=1+1, counter",
      'consent date': '2026-11-01T00:00:00.000Z',
      fields: '{"car":"@SUM(A1)"}',
    });
    const attestation = { basis: 'express', statement: 'As exported.', attestedBy: 'Rita Moss' };
    const again = await importFile(town, rep, { file: text, asked: { attestation } });
    expect(again.rows).toMatchObject({ read: 1, refused: 0, optedOut: 0 });
  });

  it('of texts has both directions, what was left out, and why', async () => {
    const texts = await recordsOf('texts');
    const of = (phone: string, kind: string) => {
      return texts.find((text) => text.phone === phone && text.kind === kind);
    };
    expect(of(ana, 'ordinary')).toMatchObject({ direction: 'in', body: '=1+1, thanks' });
    expect(of(ana, 'group')).toMatchObject({ direction: 'out', state: 'delivered' });
    expect(of(ben, 'optOut')).toMatchObject({ body: 'STOP', state: 'received' });
    expect(of(ben, 'confirmation')).toMatchObject({ direction: 'out' });
    expect(of(phoneNumbered(3), 'group')).toMatchObject({
      state: 'excluded',
      because: expect.any(String),
    });
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    expect((await fileOf('texts', 'csv')).text).toContain(`"'=1+1, thanks"`);
  });

  it('of opt-outs and of the ledger proves who left, and on what the others rest', async () => {
    expect(await recordsOf('opt-outs')).toMatchObject([
      { phone: ben, state: 'out', kind: 'optOut', channel: 'text', words: 'STOP' },
    ]);
    const ledger = await recordsOf('consents');
    const of = (who: string) => ledger.filter(({ phone }) => phone === who);
    expect(of(ana)).toMatchObject([{ what: 'given', basis: 'express', source: '=1+1, counter' }]);
    expect(of(ben).map(({ what }) => what)).toEqual(['given', 'ended']);
  });

  it('goes on where a step stopped, until everything is in it once', async () => {
    const big = await approvedBusiness(town);
    const book = new URL('../../data/phonebook-dealership.csv', import.meta.url);
    const file = readFileSync(book, 'utf8').split('\n').slice(0, 330).join('\n');
    const { rows } = await importFile(town, big.rep, { file });
    // A step reads 250.
    expect(rows.created).toBeGreaterThan(250);
    const asked = await big.rep.post('/v1/exports', { what: 'consents', format: 'jsonl' });
    await town.quiet();
    const { body } = await big.rep.get(`/v1/exports/${asked.body.id}`);
    const text = await (await fetch(String(body.url))).text();
    const lines = text.trim().split('\n');
    const phones = new Set(lines.map((line) => JSON.parse(line).phone));
    expect([lines.length, phones.size]).toEqual([rows.created, rows.created]);
  });

  it('is for owners, is asked for once, and ends with its file', async () => {
    const key = { 'idempotency-key': 'export 1' };
    const ask = () => rep.post('/v1/exports', { what: 'opt-outs' }, key);
    const [one, again] = [await ask(), await ask()];
    expect(again.body.id).toBe(one.body.id);
    const viewer = await town.signIn({ accountId, user: 'vera', role: 'representative' });
    expect((await viewer.get('/v1/exports')).status).toBe(403);
    const stranger = (await approvedBusiness(town)).rep;
    expect((await stranger.get(`/v1/exports/${one.body.id}`)).status).toBe(404);
    await town.setClock('2026-12-02T17:00:00.000Z');
    const { body } = await rep.get(`/v1/exports/${one.body.id}`);
    expect([body.status, body.url]).toEqual(['expired', undefined]);
  });
});
