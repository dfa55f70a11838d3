import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { importFile } from '../support/upload-file.ts';

/** Whom a group send goes to: filters, saved filters, and the search of the phonebook. */
let town: Town;
let rep: Person;
let next = 0;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep } = await approvedBusiness(town));
});
afterAll(() => town.leave());

const consent = { basis: 'express', source: 'repair order', obtainedAt: '2026-11-01' };
const warranty =
  'Hi [1st], Lakeside Motors here. Your warranty ends on [warrantyEnds]. Reply STOP to end';
const endsSoon = { field: 'warrantyEnds', within: { days: 30 } };

async function add(firstName: string, more: Record<string, unknown> = {}): Promise<string> {
  const phone = phoneNumbered(next++);
  const saved = await rep.post('/v1/contacts', { phone, firstName, consent, ...more });
  expect(saved.status).toBe(201);
  return phone;
}

async function send(audience: unknown, more: Record<string, unknown> = {}) {
  const body = { text: warranty, audience, purpose: 'service', ...more };
  return rep.post('/v1/group-sends', body, { 'idempotency-key': crypto.randomUUID() });
}

async function peopleOf(id: string): Promise<string[]> {
  const { items } = (await rep.get(`/v1/group-sends/${id}/texts`)).body;
  return items.map((text) => text.phone).sort();
}

/** Three whose warranty ends soon, one of them sold the car; one later; one without a date. */
async function garage() {
  const sold = (await rep.post('/v1/groups', { name: 'Sold' })).body.id;
  const ana = await add('Ana', { fields: { warrantyEnds: '2026-12-24' } });
  const ben = await add('Ben', { fields: { warrantyEnds: '12/01/2026' } });
  const cleo = await add('Cleo', { fields: { warrantyEnds: '2026-12-01' }, groups: ['Sold'] });
  const dora = await add('Dora', { fields: { warrantyEnds: '2026-12-25' } });
  const emil = await add('Emil', { fields: { warrantyEnds: 'unknown' } });
  return { sold, ana, ben, cleo, dora, emil };
}

describe('a filter', () => {
  it('finds by dates and groups, and sends to those alone', async () => {
    const { ana, ben } = await garage();
    const accepted = await send({ filter: { all: [endsSoon, { notInGroup: 'Sold' }] } });
    expect(accepted.status).toBe(202);
    await town.pass(30);
    expect(await peopleOf(accepted.body.id)).toEqual([ana, ben].sort());
    expect(await town.receivedBy(ben)).toEqual([
      'Hi Ben, Lakeside Motors here. Your warranty ends on 12/01/2026. Reply STOP to end',
    ]);
    const shown = (await rep.get(`/v1/group-sends/${accepted.body.id}`)).body;
    expect(shown.counts).toMatchObject({ audience: 2, delivered: 2 });
    expect(shown.status).toBe('done');
  });

  it('asks what day it is when the texts are to leave', async () => {
    const { dora, ana } = await garage();
    const accepted = await send({ filter: endsSoon }, { sendAt: '2026-11-25T17:00:00Z' });
    expect(accepted.body.status).toBe('scheduled');
    await town.setClock('2026-11-25T16:57:30.000Z');
    await town.pass(200);
    expect(await peopleOf(accepted.body.id)).toContain(dora);
    expect(await peopleOf(accepted.body.id)).toContain(ana);
    expect(await town.receivedBy(dora)).toHaveLength(1);
    await town.setClock('2026-11-24T17:00:00.000Z');
  });

  it('that matches few of many is planned to the end, step by step', async () => {
    const people = Array.from({ length: 2_400 }, (_, n) => {
      const phone = `${212 + 101 * (n % 3)}555${String(1000 + n).padStart(4, '0')}`;
      return `P${n},${phone},10/3/2026,${n === 0 || n === 2_399 ? 'yes' : ''}`;
    });
    const file = ['First name,Phone,Last transaction,vip', ...people].join('\n');
    const imported = await importFile(town, rep, { file });
    expect(imported.rows).toMatchObject({ created: 2_400 });
    const text = 'Hi [1st], Lakeside Motors: come by for coffee. Reply STOP to end';
    const accepted = await send({ filter: { field: 'vip', is: 'YES' } }, { text });
    await town.pass(10);
    expect(await peopleOf(accepted.body.id)).toHaveLength(2);
    expect((await rep.get(`/v1/group-sends/${accepted.body.id}`)).body.status).toBe('done');
  });

  it.each([
    [{ filter: { all: [] } }, 'audience.filter.all'],
    [{ filter: { field: 'x', within: { days: 'ten' } } }, 'audience.filter.within'],
    [{ filter: { inGroup: 'Nobody' } }, 'Nobody'],
    [{ filter: { field: 'model', is: 'T' } }, 'fits nobody'],
    [{ people: 'all' }, '{filter}'],
  ])('%j is refused, with the place', async (audience, place) => {
    await add('Ana');
    const answer = await send(audience);
    expect([answer.status, answer.body.type]).toEqual([400, 'validation']);
    expect(answer.body.detail).toContain(place);
    expect((await rep.get('/v1/group-sends')).body.items).toEqual([]);
  });
});

describe('a saved filter', () => {
  it('is a group whose members are those who match when it is used', async () => {
    const { ana, ben, emil, sold } = await garage();
    const filter = { all: [endsSoon, { notInGroup: 'Sold' }] };
    const saved = await rep.post('/v1/groups', { name: 'Ends soon', filter });
    expect(saved.status).toBe(201);
    expect(saved.body.filter).toEqual({ all: [endsSoon, { notInGroup: sold }] });
    const listed = async () => {
      const page = (await rep.get('/v1/contacts?group=Ends%20soon&count=true')).body;
      return { phones: page.items.map((one) => one.phone), count: page.count };
    };
    expect(await listed()).toEqual({
      phones: [ana, ben].sort(),
      count: { contacts: 2, exact: true },
    });
    const path = `/v1/contacts/${encodeURIComponent(emil)}` as const;
    await rep.patch(path, { fields: { warrantyEnds: '2026-11-30' } });
    expect((await listed()).phones).toEqual([ana, ben, emil].sort());
    const accepted = await send({ group: 'Ends soon' });
    expect(accepted.body.audience).toMatchObject({
      group: saved.body.id,
      filter: { all: [{}, {}] },
    });
    await town.pass(10);
    expect(await peopleOf(accepted.body.id)).toEqual([ana, ben, emil].sort());
  });

  it('does not accept members by hand', async () => {
    const phone = await add('Ana');
    const { id } = (await rep.post('/v1/groups', { name: 'VIP', filter: endsSoon })).body;
    const member = `/v1/groups/${id}/contacts/${encodeURIComponent(phone)}` as const;
    for (const answer of [await rep.put(member), await rep.delete(member)]) {
      expect([answer.status, answer.body.type]).toEqual([409, 'conflict']);
    }
    const contact = { phone: phoneNumbered(next++), consent, groups: ['VIP'] };
    const saved = await rep.post('/v1/contacts', contact);
    expect([saved.status, saved.body.type]).toEqual([400, 'validation']);
    const path = `/v1/contacts/${encodeURIComponent(phone)}` as const;
    expect((await rep.patch(path, { groups: ['VIP'] })).status).toBe(400);
  });

  it('is amended under its ETag, and shares names with no other group', async () => {
    const saved = await rep.post('/v1/groups', { name: 'Soon', filter: endsSoon });
    const again = await rep.post('/v1/groups', { name: 'soon', filter: endsSoon });
    expect([again.status, again.body.id]).toEqual([200, saved.body.id]);
    expect((await rep.post('/v1/groups', { name: 'Soon' })).status).toBe(409);
    const path = `/v1/groups/${saved.body.id}` as const;
    const etag = { 'if-match': saved.headers.get('etag') ?? '' };
    const filter = { field: 'warrantyEnds', within: { days: 60 } };
    const amended = await rep.patch(path, { filter }, etag);
    expect([amended.status, amended.body.filter]).toEqual([200, filter]);
    expect((await rep.patch(path, { name: 'Later' }, etag)).status).toBe(412);
    expect((await rep.patch(path, {})).status).toBe(400);
    const plain = (await rep.post('/v1/groups', { name: 'Plain' })).body;
    expect((await rep.patch(`/v1/groups/${plain.id}`, { filter })).status).toBe(409);
    expect((await rep.get('/v1/groups')).body.items).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ name: 'Soon', filter })]),
    );
  });

  it('cannot use another filter, and protects the groups that it names from removal', async () => {
    await rep.post('/v1/groups', { name: 'Soon', filter: endsSoon });
    const onFilter = await rep.post('/v1/groups', { name: 'X', filter: { inGroup: 'Soon' } });
    expect([onFilter.status, onFilter.body.type]).toEqual([400, 'validation']);
    const sold = (await rep.post('/v1/groups', { name: 'Sold' })).body.id;
    const kept = await rep.post('/v1/groups', { name: 'Kept', filter: { notInGroup: 'Sold' } });
    expect((await rep.delete(`/v1/groups/${sold}`)).status).toBe(409);
    expect((await rep.delete(`/v1/groups/${kept.body.id}`)).status).toBe(204);
    expect((await rep.delete(`/v1/groups/${sold}`)).status).toBe(204);
  });
});

describe('the search of the phonebook', () => {
  it('counts what it finds, by number, name and group', async () => {
    await rep.post('/v1/groups', { name: 'Friends' });
    const phones = [
      await add('José', { groups: ['Friends'] }),
      await add('Joseph'),
      await add('Al'),
    ];
    const count = async (query: string) => {
      return (await rep.get(`/v1/contacts?limit=1&count=true&${query}`)).body.count;
    };
    expect(await count('')).toEqual({ contacts: 3, exact: true });
    expect(await count('q=jose')).toEqual({ contacts: 2, exact: true });
    await add("Sean O'Neil");
    for (const typed of ['oneil', "o'neil", 'O\u2019Neil', 'neil se']) {
      expect([typed, await count(`q=${encodeURIComponent(typed)}`)]).toMatchObject([
        typed,
        { contacts: 1 },
      ]);
    }
    expect(await count('q=%25')).toEqual({ contacts: 0, exact: true });
    expect(await count('q=%2B1212')).toEqual({ contacts: 4, exact: true });
    expect(await count(`q=${encodeURIComponent(phones[0] ?? '')}`)).toMatchObject({ contacts: 1 });
    expect(await count('group=Friends')).toEqual({ contacts: 1, exact: true });
    expect(await count('group=Friends&q=al')).toEqual({ contacts: 0, exact: true });
    expect((await rep.get('/v1/contacts')).body.count).toBeUndefined();
    expect((await rep.get('/v1/contacts?count=maybe')).status).toBe(400);
  });
});

describe('the phonebook is filtered', () => {
  it('by consent, by what may be sent today, and by any condition', async () => {
    const agreed = await add('Ana', { fields: { car: 'Golf' } });
    const customer = { basis: 'relationship', source: 'invoice', lastTransactionAt: '2026-05-24' };
    const bought = await add('Ben', { consent: customer, fields: { car: 'Volvo V60' } });
    const doubts = await add('Cleo', { fields: { car: 'Volvo V90' } });
    const body = 'Hi [1st], your car is ready. Lakeside Motors. Reply STOP to end';
    const sent = await rep.post(`/v1/conversations/${encodeURIComponent(doubts)}/texts`, { body });
    expect(sent.status).toBe(202);
    await town.pass(60);
    await town.reply(doubts, 'Is there a way to shut these off? I get 3 a day');
    const find = async (query: Record<string, unknown>) => {
      const words = Object.entries(query).map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
      const { body } = await rep.get(
        `/v1/contacts?${new URLSearchParams([...words, ['count', 'true']])}`,
      );
      expect(body.count).toEqual({ contacts: body.items.length, exact: true });
      return body.items.map(({ phone }) => phone);
    };
    const sorted = (...phones: string[]) => phones.toSorted();
    expect(await find({ consent: 'relationship' })).toEqual([bought]);
    expect(await find({ may: 'marketing' })).toEqual([agreed]);
    expect(await find({ may: 'service' })).toEqual(sorted(agreed, bought));
    expect(await find({ may: 'nothing' })).toEqual([doubts]);
    expect(await find({ may: 'paused' })).toEqual([doubts]);
    expect(await find({ may: 'paused', consent: 'relationship' })).toEqual([]);
    const volvo = { field: 'car', contains: 'volvo' };
    expect(await find({ filter: volvo })).toEqual(sorted(bought, doubts));
    expect(await find({ filter: volvo, consent: 'express' })).toEqual([doubts]);
    await rep.post('/v1/groups', { name: 'Winter' });
    await rep.patch(`/v1/contacts/${encodeURIComponent(bought)}`, { groups: ['Winter'] });
    expect(await find({ group: 'Winter', filter: volvo, may: 'service' })).toEqual([bought]);
    expect(await find({ filter: { notInGroup: 'Winter' }, may: 'service' })).toEqual([agreed]);
    for (const filter of ['{', '{"car":"Volvo"}', '[]', '{"inGroup":"Nobody"}']) {
      const refusal = await rep.get(`/v1/contacts?filter=${encodeURIComponent(filter)}`);
      expect([filter, refusal.status, refusal.body.type]).toEqual([filter, 400, 'validation']);
      expect(JSON.stringify(refusal.body.errors)).toContain('filter');
    }
  });
});
