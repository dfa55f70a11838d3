import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, phoneNumbered, type Town } from '../support/town.ts';

/** A test text to your own phone before a group send. */
let town: Town;
let next = 9_000;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

/** The phone of the contact person that every business of the town gives. */
const own = '+12485550199';
const ready = 'Hi [1st], Lakeside Motors: your [car] is ready. Reply STOP to end';

async function business(time?: string): Promise<Steered> {
  const b = await steeredBusiness(town, {
    people: 0,
    partsPerSecond: 1,
    ...(time ? { time } : {}),
  });
  await add(b, { firstName: 'Ana', fields: { car: 'F-150' } });
  return b;
}

async function add(b: Steered, more: Record<string, unknown> = {}): Promise<string> {
  const phone = phoneNumbered(next++);
  const consent = { basis: 'express', source: 'staff list', obtainedAt: '2026-11-01' };
  const saved = await b.rep.post('/v1/contacts', { phone, consent, ...more });
  expect(saved.status).toBe(201);
  return phone;
}

const test = (b: Steered, more: Record<string, unknown> = {}, headers = {}) =>
  b.rep.post('/v1/group-sends/test', { text: ready, to: own, ...more }, headers);
const held = async (phone: string) => (await town.receivedBy(phone)).length;

describe('a test text', () => {
  it('goes to the phone of the account’s own contact person, rendered for a contact', async () => {
    const b = await business();
    const before = await held(own);
    const sent = await test(b, { purpose: 'marketing' });
    expect(sent.status).toBe(202);
    expect(sent.body).toMatchObject({ phone: own, test: true, parts: 1 });
    await town.pass(soon);
    const texts = await town.receivedBy(own);
    expect(texts).toHaveLength(before + 1);
    expect(texts.at(-1)).toBe('Hi Ana, Lakeside Motors: your F-150 is ready. Reply STOP to end');
    const path = `/v1/conversations/${encodeURIComponent(own)}/texts` as const;
    const [text] = (await b.rep.get(path)).body.items;
    expect(text).toMatchObject({ test: true, state: 'delivered', kind: 'one-to-one' });
    expect((await b.rep.get('/v1/group-sends')).body.items).toEqual([]);
  });

  it('reads as the contact who is named, and goes to who agreed to texts', async () => {
    const b = await business();
    const colleague = await add(b, { firstName: 'Tom', fields: { car: 'Golf' } });
    const other = await add(b, { firstName: 'Mia', fields: { car: 'Polo' } });
    await test(b, { to: colleague });
    await test(b, { to: colleague, as: other });
    await town.pass(soon);
    expect(await town.receivedBy(colleague)).toEqual([
      'Hi Tom, Lakeside Motors: your Golf is ready. Reply STOP to end',
      'Hi Mia, Lakeside Motors: your Polo is ready. Reply STOP to end',
    ]);
  });

  it('is sent once under an Idempotency-Key', async () => {
    const b = await business();
    const before = await held(own);
    const key = { 'idempotency-key': 'test-1' };
    const first = await test(b, {}, key);
    const second = await test(b, {}, key);
    expect([second.status, second.body.id]).toEqual([202, first.body.id]);
    const other = { text: ready.replace('ready', 'done') };
    expect((await test(b, other, key)).body.type).toBe('idempotency-mismatch');
    await town.pass(soon);
    expect(await held(own)).toBe(before + 1);
  });

  it('is sent ten times in 24 hours, no more', async () => {
    const b = await business();
    const before = await held(own);
    for (let n = 0; n < 10; n++) expect((await test(b)).status).toBe(202);
    const eleventh = await test(b);
    expect([eleventh.status, eleventh.body.rule]).toEqual([409, 'test.limit']);
    expect(eleventh.body.notBefore).toBe(b.on('17:00:00', 1));
    await town.pass(20);
    expect(await held(own)).toBe(before + 10);
    await town.setClock(b.on('17:00:01', 1));
    expect((await test(b)).status).toBe(202);
  });
});

describe('a test text is refused', () => {
  it('to a stranger, and to a customer who did not ask for texts', async () => {
    const b = await business();
    const consent = { basis: 'relationship', source: 'invoice', lastTransactionAt: '2026-11-01' };
    for (const to of [phoneNumbered(next++), await add(b, { consent })]) {
      const answer = await test(b, { to });
      expect([answer.status, answer.body.type]).toEqual([409, 'not-permitted']);
      expect(await held(to)).toBe(0);
    }
  });

  it('after a STOP of that phone, which no ordinary text reaches either', async () => {
    const b = await business();
    await test(b);
    await town.pass(soon);
    const direct = `/v1/conversations/${encodeURIComponent(own)}/texts` as const;
    expect((await b.rep.post(direct, { body: 'Lakeside Motors: hi' })).status).toBe(404);
    await town.reply(own, 'STOP');
    expect((await test(b)).body.type).toBe('contact-opted-out');
  });

  it('at night', async () => {
    const b = await business('08:00:00');
    const answer = await test(b);
    expect([answer.status, answer.body.rule]).toEqual([409, 'quiet-hours']);
    expect(String(answer.body.notBefore) > b.on('08:00:00')).toBe(true);
  });

  it('with wording that a group send could not have', async () => {
    const b = await business();
    const noFooter = await test(b, { text: 'Hi [1st], Lakeside Motors: ready' });
    expect([noFooter.status, noFooter.body.type]).toEqual([422, 'wording']);
    const noField = await test(b, { text: ready.replace('[car]', '[plate]') });
    expect([noField.status, noField.body.detail]).toEqual([422, expect.stringContaining('plate')]);
    expect((await test(b, { as: phoneNumbered(next++) })).status).toBe(404);
    expect((await test(b, { to: '12' })).status).toBe(400);
  });
});
