import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** The phonebook of a business: who is in it, why, and in which groups. */
let town: Town;
let rep: Person;
let next = 400;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep } = await approvedBusiness(town));
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

describe('a contact', () => {
  it('is added with its consent and shown with what it may receive today', async () => {
    const phone = await add({ firstName: ' José ', lastName: "O'Neil", fields: { car: 'Golf' } });
    const shown = await rep.get(at(phone));
    expect(shown.status).toBe(200);
    expect(shown.headers.get('etag')).toBe(`"${shown.body.version}"`);
    expect(shown.body).toMatchObject({
      phone,
      firstName: 'José',
      groups: [],
      fields: { car: 'Golf' },
      consent: { ...express, obtainedAt: '2026-11-01T00:00:00.000Z' },
      mayReceive: { service: { may: true }, marketing: { may: true }, reply: { may: true } },
    });
    expect(Object.keys(shown.body)).not.toContain('accountId');
  });

  it('on a relationship may be texted until it ends, and not for marketing', async () => {
    const consent = { basis: 'relationship', source: 'invoice', lastTransactionAt: '2026-05-24' };
    expect((await rep.get(at(await add({ consent })))).body.mayReceive).toMatchObject({
      service: { may: true, until: '2027-11-24T00:00:00.000Z' },
      marketing: { may: false, rule: 'consent.purpose' },
    });
  });

  it('that exists is updated, and a purchase does not replace its express consent', async () => {
    const phone = await add({ firstName: 'Ana', fields: { car: 'Golf' } });
    const again = await rep.post('/v1/contacts', {
      phone,
      lastName: 'Lopez',
      fields: { plate: 'AB 1' },
      consent: { basis: 'relationship', source: 'invoice', lastTransactionAt: '2026-11-20' },
    });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({
      firstName: 'Ana',
      lastName: 'Lopez',
      fields: { car: 'Golf', plate: 'AB 1' },
      consent: { basis: 'express', lastTransactionAt: '2026-11-20T00:00:00.000Z' },
    });
  });

  it('makes one contact of the same request twice, and refuses another request', async () => {
    const asked = { phone: newPhone(), firstName: 'Ana', consent: express };
    const key = { 'idempotency-key': 'contact-1' };
    const first = await rep.post('/v1/contacts', asked, key);
    const second = await rep.post('/v1/contacts', asked, key);
    const other = await rep.post('/v1/contacts', { ...asked, firstName: 'Ben' }, key);
    expect([first.status, second.status, other.status]).toEqual([201, 201, 409]);
    expect(other.body.type).toBe('idempotency-mismatch');
  });

  it('is amended: what is left out stays, null takes away, an old version is refused', async () => {
    const phone = await add({ firstName: 'Ana', lastName: 'Lopez', fields: { a: '1', b: '2' } });
    const etag = (await rep.get(at(phone))).headers.get('etag') ?? '';
    const change = { lastName: null, fields: { a: null, c: '3' }, timeZone: 'America/Chicago' };
    const amended = await rep.patch(at(phone), change, { 'if-match': etag });
    expect(amended.status).toBe(200);
    expect(amended.body).toMatchObject({ firstName: 'Ana', fields: { b: '2', c: '3' } });
    expect(Object.keys(amended.body)).not.toContain('lastName');
    const late = await rep.patch(at(phone), { firstName: 'Eva' }, { 'if-match': etag });
    expect([late.status, late.body.type]).toEqual([412, 'precondition-failed']);
    expect((await rep.get(at(phone))).body.firstName).toBe('Ana');
  });

  it('is removed, and is gone', async () => {
    const phone = await add();
    expect((await rep.delete(at(phone))).status).toBe(204);
    expect((await rep.get(at(phone))).status).toBe(404);
    expect((await rep.delete(at(phone))).status).toBe(404);
  });

  it('keeps the newer consent when an older one comes later', async () => {
    const phone = await add({ consent: { ...express, obtainedAt: '2026-11-20' } });
    const older = { ...express, source: 'an old form', obtainedAt: '2026-11-02' };
    await rep.post('/v1/contacts', { phone, consent: older });
    expect((await rep.get(at(phone))).body.consent).toMatchObject({
      source: express.source,
      obtainedAt: '2026-11-20T00:00:00.000Z',
    });
    await rep.patch(at(phone), { consent: older });
    expect((await rep.get(at(phone))).body.consent).toMatchObject({ source: 'an old form' });
  });

  it('is not removed under the ETag of an older version', async () => {
    const phone = await add();
    const { etag } = Object.fromEntries((await rep.get(at(phone))).headers);
    await rep.patch(at(phone), { lastName: 'Moss' });
    const late = await rep.delete(at(phone), { 'if-match': String(etag) });
    expect([late.status, late.body.type]).toEqual([412, 'precondition-failed']);
    const now = String((await rep.get(at(phone))).headers.get('etag'));
    expect((await rep.delete(at(phone), { 'if-match': now })).status).toBe(204);
  });

  it('leaves each consent in the ledger, in order', async () => {
    const phone = await add({ consent: { ...express, statement: 'Text me when it is ready.' } });
    await town.pass(1);
    await rep.patch(at(phone), { consent: { ...express, source: 'web form' } });
    const { story } = (await rep.get(`${at(phone)}/proof`)).body;
    expect(story).toMatchObject([
      {
        what: 'consent.given',
        source: 'repair order 4711',
        statement: 'Text me when it is ready.',
      },
      { what: 'consent.given', source: 'web form', recordedBy: expect.stringContaining('rita@') },
    ]);
  });

  it.each([
    ['a wrong number', { phone: '12' }],
    ['a number elsewhere', { phone: '+44 20 7946 0958' }],
    ['an unknown field', { age: 7 }],
    ['no consent', { consent: undefined }],
    ['express consent without a date', { consent: { basis: 'express', source: 'form' } }],
    ['consent from the future', { consent: { ...express, obtainedAt: '2027-01-01' } }],
    ['a relationship without a date', { consent: { basis: 'relationship', source: 'x' } }],
    [
      'a relationship that has ended',
      { consent: { basis: 'relationship', source: 'x', lastTransactionAt: '2024-11-01' } },
    ],
    ['a group that is not there', { groups: ['Nobody'] }],
    ['two lines as a name', { firstName: 'Ana\nYou have won' }],
    ['a time zone that is none', { timeZone: 'Mars/Base' }],
  ])('with %s is refused and nothing is written', async (_, more) => {
    const asked = { phone: newPhone(), consent: express, ...more };
    const answer = await rep.post('/v1/contacts', asked);
    expect([answer.status, answer.body.type]).toEqual([400, 'validation']);
    expect(String(answer.body.detail).length).toBeGreaterThan(10);
    expect((await rep.get('/v1/contacts')).body.items).toEqual([]);
  });
});

describe('the phonebook', () => {
  it('is listed a page at a time and searched by number and name', async () => {
    const phones = [
      await add({ firstName: 'José', lastName: 'García' }),
      await add({ firstName: 'Ana María', lastName: 'Smith' }),
      await add(),
    ].sort();
    const first = (await rep.get('/v1/contacts?limit=2')).body;
    const second = (await rep.get(`/v1/contacts?limit=2&cursor=${first.nextCursor}`)).body;
    const listed = [...first.items, ...second.items].map((contact) => contact.phone);
    expect(listed).toEqual(phones);
    expect(second.nextCursor).toBeUndefined();
    const find = async (q: string) =>
      (await rep.get(`/v1/contacts?q=${encodeURIComponent(q)}`)).body.items.length;
    expect(await find('garcia')).toBe(1);
    expect(await find('smi ana')).toBe(1);
    expect(await find('ria')).toBe(0);
    expect(await find((phones[0] ?? '').slice(2))).toBe(1);
    expect(await find('(734)')).toBe(0);
    expect((await rep.get('/v1/contacts?cursor=nonsense')).body.type).toBe('validation');
  });

  it('is not seen or changed by another account', async () => {
    const phone = await add();
    const group = (await rep.post('/v1/groups', { name: 'Ours' })).body.id;
    const other = (await approvedBusiness(town)).rep;
    expect((await other.get(at(phone))).status).toBe(404);
    expect((await other.patch(at(phone), { firstName: 'X' })).status).toBe(404);
    expect((await other.delete(at(phone))).status).toBe(404);
    expect((await other.get('/v1/contacts')).body.items).toEqual([]);
    expect((await other.patch(`/v1/groups/${group}`, { name: 'X' })).status).toBe(404);
    expect((await rep.get(at(phone))).status).toBe(200);
  });
});

describe('a group', () => {
  it('has one name, is filled by id or name, and is emptied', async () => {
    const made = await rep.post('/v1/groups', { name: ' Repairs  done ' });
    expect(made.status).toBe(201);
    expect(made.body.name).toBe('Repairs done');
    const again = await rep.post('/v1/groups', { name: 'repairs done' });
    expect([again.status, again.body.id]).toEqual([200, made.body.id]);
    const phone = await add({ groups: ['Repairs done'] });
    expect((await rep.get(at(phone))).body.groups).toEqual([made.body.id]);
    const member = `/v1/groups/${made.body.id}/contacts/${encodeURIComponent(phone)}` as const;
    const members = async () =>
      (await rep.get('/v1/contacts?group=Repairs%20done')).body.items.length;
    expect(await members()).toBe(1);
    expect((await rep.delete(member)).status).toBe(204);
    expect(await members()).toBe(0);
    expect((await rep.put(member)).status).toBe(204);
    expect((await rep.put(member)).status).toBe(204);
    expect(await members()).toBe(1);
    expect((await rep.delete(at(phone))).status).toBe(204);
    expect(await members()).toBe(0);
    expect((await rep.put(member)).status).toBe(404);
  });

  it('is renamed and removed; its people stay', async () => {
    const one = (await rep.post('/v1/groups', { name: 'One' })).body;
    const two = (await rep.post('/v1/groups', { name: 'Two' })).body;
    const phone = await add({ groups: [one.id, 'Two'] });
    const taken = await rep.patch(`/v1/groups/${one.id}`, { name: 'two' });
    expect([taken.status, taken.body.type]).toEqual([409, 'conflict']);
    expect((await rep.patch(`/v1/groups/${one.id}`, { name: 'ONE' })).status).toBe(200);
    const old = { 'if-match': `"${one.version}"` };
    expect((await rep.patch(`/v1/groups/${one.id}`, { name: 'Uno' }, old)).status).toBe(412);
    expect((await rep.delete(`/v1/groups/${one.id}`)).status).toBe(204);
    expect((await rep.delete(`/v1/groups/${one.id}`)).status).toBe(404);
    expect((await rep.get(at(phone))).body.groups).toEqual([two.id]);
    expect((await rep.get('/v1/groups')).body.items).toHaveLength(1);
    const anew = await rep.post('/v1/groups', { name: 'One' });
    expect(anew.status).toBe(201);
    expect(anew.body.id).not.toBe(one.id);
    expect((await rep.get(`/v1/contacts?group=${anew.body.id}`)).body.items).toEqual([]);
  });

  it('keeps everybody who was put into it at the same time', async () => {
    const phone = await add();
    const names = ['A', 'B', 'C', 'D'];
    const groups = await Promise.all(names.map((name) => rep.post('/v1/groups', { name })));
    const paths = groups.map(({ body }) => `/v1/groups/${body.id}/contacts/`);
    const put = await Promise.all(paths.map((path) => rep.put(path + encodeURIComponent(phone))));
    expect(put.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    const ids = groups.map(({ body }) => body.id).sort();
    expect([...((await rep.get(at(phone))).body.groups as string[])].sort()).toEqual(ids);
    for (const name of names) {
      expect((await rep.get(`/v1/contacts?group=${name}`)).body.items).toHaveLength(1);
    }
  });

  it('is made once under an Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'group-1' };
    const first = await rep.post('/v1/groups', { name: 'Warranty' }, key);
    const second = await rep.post('/v1/groups', { name: 'Warranty' }, key);
    const other = await rep.post('/v1/groups', { name: 'Else' }, key);
    expect([first.status, second.status, other.status]).toEqual([201, 201, 409]);
    expect(second.body.id).toBe(first.body.id);
    expect(other.body.type).toBe('idempotency-mismatch');
  });
});

describe('a group that was renamed', () => {
  it('is not removed under the ETag of its old name', async () => {
    const made = await rep.post('/v1/groups', { name: 'Waiting list' });
    const path = `/v1/groups/${made.body.id}` as const;
    const etag = { 'if-match': made.headers.get('etag') ?? '' };
    await rep.patch(path, { name: 'Waiting for a car' });
    expect((await rep.delete(path, etag)).status).toBe(412);
    expect((await rep.delete(path)).status).toBe(204);
  });
});

describe('a template', () => {
  it('is kept, changed by who has read it, and removed', async () => {
    const key = { 'idempotency-key': 'template-1' };
    const asked = { name: 'Ready', text: 'Hi [1st], your car is ready.' };
    const made = await rep.post('/v1/templates', asked, key);
    expect(made.status).toBe(201);
    expect((await rep.post('/v1/templates', asked, key)).body.id).toBe(made.body.id);
    const path = `/v1/templates/${made.body.id}` as const;
    const etag = { 'if-match': made.headers.get('etag') ?? '' };
    expect((await rep.patch(path, { text: 'Hi [1st]!' }, etag)).status).toBe(200);
    expect((await rep.patch(path, { text: 'Hello' }, etag)).status).toBe(412);
    expect((await rep.delete(path, etag)).status).toBe(412);
    expect((await rep.get('/v1/templates')).body.items).toMatchObject([{ text: 'Hi [1st]!' }]);
    expect((await rep.patch(path, {})).status).toBe(400);
    expect((await rep.delete(path)).status).toBe(204);
    expect((await rep.delete(path)).status).toBe(404);
  });
});
