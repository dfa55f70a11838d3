import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** A person who left in any way is out everywhere and for good, whatever the business tries. */
let town: Town;
let rep: Person;
let accountId: string;
let next = 500;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep, accountId } = await approvedBusiness(town));
});
afterAll(() => town.leave());

const express = { basis: 'express', source: 'repair order 4711', obtainedAt: '2026-11-01' };
const at = (phone: string) => `/v1/contacts/${encodeURIComponent(phone)}` as const;
const newPhone = () => phoneNumbered(next++);

async function add(more: Record<string, unknown> = {}): Promise<string> {
  const phone = newPhone();
  const saved = await rep.post('/v1/contacts', { phone, consent: express, ...more });
  expect(saved.body).toMatchObject({ phone });
  expect(saved.status).toBe(201);
  return phone;
}

describe('somebody who left', () => {
  const record = (phone: string, more = {}, headers = {}) =>
    rep.post('/v1/opt-outs', { phone, channel: 'phone', words: 'No more!', ...more }, headers);

  it('because the number is somebody else’s is out, with that reason', async () => {
    const phone = await add();
    const recorded = await record(phone, { kind: 'wrongNumber', words: 'There is no Ana here.' });
    expect([recorded.status, recorded.body]).toMatchObject([
      201,
      { kind: 'wrongNumber', rule: 'opt-out.wrong-number', channel: 'phone' },
    ]);
    expect(recorded.body.because).toContain('somebody else');
    expect((await rep.get(at(phone))).status).toBe(404);
    expect((await record(newPhone(), { kind: 'hostile' })).status).toBe(400);
  });

  it('by phone is out of phonebook and groups, stays on the list and cannot be added', async () => {
    const group = (await rep.post('/v1/groups', { name: 'All' })).body.id;
    const phone = await add({ groups: [group] });
    const recorded = await record(phone);
    expect(recorded.status).toBe(201);
    expect(recorded.body).toMatchObject({
      phone,
      state: 'out',
      kind: 'recorded',
      words: 'No more!',
    });
    expect((await rep.get(at(phone))).status).toBe(404);
    expect((await rep.get(`/v1/contacts?group=${group}`)).body.items).toEqual([]);
    expect((await rep.get('/v1/opt-outs')).body.items).toMatchObject([{ phone }]);
    const added = await rep.post('/v1/contacts', { phone, consent: express });
    expect([added.status, added.body.type]).toEqual([409, 'contact-opted-out']);
    const put = await rep.put(`/v1/groups/${group}/contacts/${encodeURIComponent(phone)}`);
    expect([put.status, put.body.type]).toEqual([409, 'contact-opted-out']);
    expect((await record(phone, { words: 'again' })).status).toBe(200);
    expect((await rep.get('/v1/opt-outs')).body.items).toMatchObject([{ words: 'No more!' }]);
    await town.quiet();
    expect(await town.receivedBy(phone)).toEqual([]);
    const account = await town.operator.get(`/v1/operator/accounts/${accountId}`);
    expect(account.body.reAdded).toBe(1);
  });

  it('is not texted by a group send that was waiting', async () => {
    const phones = [await add({ firstName: 'Ana' }), await add({ firstName: 'Ben' })];
    const text = 'Hi [1st], Rita at Lakeside Motors. Your part is in. Reply STOP to end';
    const sendAt = '2026-11-24T18:00:00Z';
    const send = { text, audience: { all: true }, purpose: 'service', sendAt };
    const { id } = (await rep.post('/v1/group-sends', send)).body;
    expect((await record(phones[0] ?? '')).status).toBe(201);
    await town.setClock('2026-11-24T18:05:00.000Z');
    expect(await town.receivedBy(phones[0] ?? '')).toEqual([]);
    expect(await town.receivedBy(phones[1] ?? '')).toHaveLength(1);
    expect((await rep.get(`/v1/group-sends/${id}`)).body.counts).toMatchObject({ delivered: 1 });
  });

  it('comes back by START alone, and a late repeat of the record does not undo that', async () => {
    const { rep: ours, number } = await approvedBusiness(town);
    rep = ours;
    const phone = await add();
    const key = { 'idempotency-key': 'opt-out-1' };
    expect((await record(phone, {}, key)).status).toBe(201);
    await town.reply(phone, 'START', number);
    expect((await rep.get(at(phone))).status).toBe(200);
    expect((await record(phone, {}, key)).body.state).toBe('restored');
    expect((await rep.get(at(phone))).status).toBe(200);
    expect((await rep.get('/v1/opt-outs')).body.items).toEqual([]);
    expect((await rep.get('/v1/opt-outs?state=all')).body.items).toHaveLength(1);
  });

  it('and comes back and leaves again is on the list once, with the last time', async () => {
    const { rep: ours, number, accountId: account } = await approvedBusiness(town);
    rep = ours;
    const [twice, once, mistaken] = [newPhone(), newPhone(), newPhone()];
    await town.reply(twice, 'STOP', number);
    await town.pass(60);
    await record(once);
    await town.pass(60);
    await town.reply(twice, 'START', number);
    await town.pass(60);
    await town.reply(twice, 'STOP', number);
    await record(mistaken, { at: '2026-11-24T12:00:00Z' });
    const optOuts = `/v1/operator/accounts/${account}/opt-outs` as const;
    const voiding = `${optOuts}/${encodeURIComponent(mistaken)}/void`;
    const voided = await town.operator.post(voiding, { reason: 'Typed wrong.' });
    expect(voided.body).toMatchObject({ state: 'voided' });
    expect(await listed('')).toEqual([twice, once]);
    // Recorded again with the same time: another opt-out than the voided one.
    await record(mistaken, { at: '2026-11-24T12:00:00Z' });
    expect(await listed('')).toEqual([twice, once, mistaken]);
    expect(await listed('limit=1')).toEqual([twice, once, mistaken]);
    expect((await rep.get('/v1/account')).body.usage).toMatchObject({ optOuts: 3 });
  });

  async function listed(query: string): Promise<string[]> {
    const phones: string[] = [];
    let cursor: string | undefined;
    do {
      const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const page = (await rep.get(`/v1/opt-outs?${query}${more}`)).body;
      phones.push(...page.items.map(({ phone }) => phone));
      cursor = page.nextCursor;
    } while (cursor);
    return phones;
  }

  it('stays out when somebody adds them at the same moment', async () => {
    const people = Array.from({ length: 12 }, newPhone);
    await Promise.all(
      people.flatMap((phone) => [
        rep.post('/v1/contacts', { phone, consent: express }),
        record(phone),
        rep.post('/v1/contacts', { phone, firstName: 'Ana', consent: express }),
      ]),
    );
    expect((await rep.get('/v1/contacts')).body.items).toEqual([]);
    const out = (await rep.get('/v1/opt-outs')).body.items.map((optOut) => optOut.phone);
    expect(out.sort()).toEqual(people.sort());
  });

  it('cannot leave in the future, and need not be known', async () => {
    const phone = newPhone();
    expect((await record(phone, { at: '2027-01-01' })).body.type).toBe('validation');
    expect((await record(phone, { channel: 'pigeon' })).body.type).toBe('validation');
    expect((await record(phone)).status).toBe(201);
  });

  it('is not re-enabled: the first try gets a warning, the second ends the account', async () => {
    const phone = await add();
    const path = `/v1/opt-outs/${encodeURIComponent(phone)}` as const;
    expect((await rep.delete(path)).status).toBe(404);
    await record(phone);
    const warned = await rep.delete(path);
    expect([warned.status, warned.body.type]).toEqual([409, 're-enable-terminates']);
    expect(warned.body.detail).toContain(
      '?confirm= and the name of your account (Lakeside Motors)',
    );
    expect((await rep.get('/v1/account')).body.status).toBe('active');
    for (const slip of ['true', 'yes', 'Lakeside', '']) {
      const wrong = await rep.delete(`${path}?confirm=${slip}`);
      expect([wrong.status, wrong.body.type]).toEqual([409, 're-enable-terminates']);
    }
    expect((await rep.get('/v1/account')).body.status).toBe('active');
    const colleague = await town.signIn({ accountId, user: 'remo', role: 'representative' });
    expect((await colleague.delete(`${path}?confirm=Lakeside Motors`)).status).toBe(403);
    const confirmed = await rep.delete(
      `${path}?confirm=${encodeURIComponent(' lakeside  MOTORS')}`,
    );
    expect([confirmed.status, confirmed.body.type]).toEqual([409, 'account-terminated']);
    expect((await rep.get('/v1/account')).body.status).toBe('terminated');
    expect((await rep.delete(`${path}?confirm=Lakeside Motors`)).body.type).toBe(
      'account-terminated',
    );
    const added = await rep.post('/v1/contacts', { phone: newPhone(), consent: express });
    expect([added.status, added.body.type]).toEqual([409, 'account-terminated']);
    expect((await rep.get('/v1/opt-outs')).body.items).toMatchObject([{ phone, state: 'out' }]);
    const audit = await town.operator.get(`/v1/operator/accounts/${accountId}/audit`);
    expect(audit.body.items.at(-1)).toMatchObject({ what: 'account.terminated' });
  });
});
