import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answered, Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** One rule for every route that takes an Idempotency-Key. */
let town: Town;
let rep: Person;
let accountId: string;
let phone: string;
let next = 700;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep, accountId } = await approvedBusiness(town));
  phone = phoneNumbered(next++);
  await rep.post('/v1/contacts', { phone, firstName: 'Ana', consent: express });
});
afterAll(() => town.leave());

const express = { basis: 'express', source: 'repair order', obtainedAt: '2026-11-01' };
const text = 'Hi [1st], Lakeside Motors: your car is ready. Reply STOP to end';
const contact = { name: 'Rita Moss', email: 'rita@lakeside.example', phone: '+12485550199' };
const account = { website: 'https://a.example', use: 'Reminders.', optIn: 'On paper.', contact };
const attestation = { basis: 'relationship', statement: 'Customers.', attestedBy: 'Rita Moss' };
const chat = () => `/v1/conversations/${encodeURIComponent(phone)}/texts` as const;
const at = (one: string) => `/v1/contacts/${encodeURIComponent(one)}` as const;

/** What names the thing that was made is called otherwise on each route. */
type Made = Answered<Readonly<Record<string, unknown>>>;
type Ask = (headers: Record<string, string>, other?: boolean) => Promise<Made>;
const toNew = () => phoneNumbered(next++);

/** Each route: what is asked, and another request of the same kind. */
const routes: Record<string, () => Ask> = {
  contacts: () => {
    const one = toNew();
    return (headers, other) =>
      rep.post('/v1/contacts', { phone: other ? toNew() : one, consent: express }, headers);
  },
  groups: () => (headers, other) =>
    rep.post('/v1/groups', { name: other ? 'Other' : 'Monday' }, headers),
  templates: () => (headers, other) =>
    rep.post('/v1/templates', { name: other ? 'Other' : 'Ready', text: 'Hi!' }, headers),
  imports: () => (headers, other) =>
    rep.post('/v1/imports', { fileName: other ? 'b.csv' : 'a.csv', attestation }, headers),
  'group sends': () => (headers, other) => {
    const audience = other ? { phones: [phone] } : { all: true };
    return rep.post('/v1/group-sends', { text, audience, purpose: 'service' }, headers);
  },
  'test texts': () => (headers, other) =>
    rep.post('/v1/group-sends/test', { text: other ? `Hey. ${text}` : text, to: phone }, headers),
  'one-to-one texts': () => (headers, other) =>
    rep.post(chat(), { body: other ? `Hey. ${text}` : text }, headers),
  'opt-outs': () => {
    const one = toNew();
    return (headers, other) =>
      rep.post('/v1/opt-outs', { phone: other ? toNew() : one, channel: 'phone' }, headers);
  },
  accounts: () => (headers, other) => {
    const body = { ...account, name: other ? 'Other Ltd' : 'Hopeful Ltd' };
    return town.operator.post('/v1/operator/accounts', body, headers);
  },
};

/** What names the thing that was made. */
const madeBy = ({ status, body }: Made) => [
  status,
  body.id ?? body.accountId ?? body.version ?? body.optedOutAt,
];

describe.each(Object.keys(routes))('an Idempotency-Key on %s', (route) => {
  it('makes one thing of the same request, also at once, and refuses another', async () => {
    const ask = routes[route]?.();
    if (!ask) throw new Error(route);
    const key = { 'idempotency-key': `${route} of ${accountId}` };
    const answers = await Promise.all([ask(key), ask(key), ask(key)]);
    const [first] = answers;
    expect(first?.status).toBeLessThan(300);
    expect(answers.map(madeBy)).toEqual(answers.map(() => first && madeBy(first)));
    await town.pass(60);
    expect(madeBy(await ask(key))).toEqual(first && madeBy(first));
    const other = await ask(key, true);
    expect([other.status, other.body.type]).toEqual([409, 'idempotency-mismatch']);
  });

  it('is free again after a day, and free to other routes and accounts', async () => {
    const key = { 'idempotency-key': `short ${route} of ${accountId}` };
    const ask = routes[route]?.();
    if (!ask) throw new Error(route);
    expect((await ask(key)).status).toBeLessThan(300);
    const shared = { 'idempotency-key': 'the same for all' };
    expect((await ask(shared, true)).status).toBeLessThan(300);
    const dayLater = town.system.now().getTime() + 86_401_000;
    await town.setClock(new Date(dayLater).toISOString());
    expect((await ask(key, true)).body.type).not.toBe('idempotency-mismatch');
  });
});

describe('a key', () => {
  it.each([' ', 'tab\there', 'é', 'x'.repeat(201)])('that is %j is refused', async (key) => {
    const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
    const answer = await rep.post('/v1/groups', { name: 'Any' }, headers);
    expect([answer.status, answer.body.type]).toEqual([400, 'validation']);
  });

  it('of a request that was refused is still free', async () => {
    const key = { 'idempotency-key': 'mended' };
    const asked = { text: 'No footer.', audience: { all: true }, purpose: 'service' };
    expect((await rep.post('/v1/group-sends', asked, key)).status).toBe(422);
    expect((await rep.post('/v1/group-sends', { ...asked, text }, key)).status).toBe(202);
  });
});

describe('a contact under a key', () => {
  it('is not written again by a late repeat, whatever was changed since', async () => {
    const key = { 'idempotency-key': 'first visit' };
    const asked = { phone, firstName: 'Bob', consent: express };
    expect((await rep.post('/v1/contacts', asked, key)).status).toBe(200);
    await rep.patch(at(phone), { firstName: 'Robert' });
    await rep.post('/v1/contacts', { ...asked, firstName: 'Rob' }, { 'idempotency-key': 'later' });
    const again = await rep.post('/v1/contacts', asked, key);
    expect([again.status, again.body.firstName]).toEqual([200, 'Rob']);
    await rep.delete(at(phone));
    const gone = await rep.post('/v1/contacts', asked, key);
    expect([gone.status, gone.body.type]).toEqual([409, 'conflict']);
    expect((await rep.get(at(phone))).status).toBe(404);
  });

  it('does not grow without end, bit by bit, by hand or by group', async () => {
    const fields = (from: number) =>
      Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`f${from + n}`, 'x']));
    for (const from of [0, 50]) {
      const saved = await rep.post('/v1/contacts', {
        phone,
        fields: fields(from),
        consent: express,
      });
      expect(saved.status).toBe(200);
    }
    const more = { fields: { more: 'x' } };
    const added = await rep.post('/v1/contacts', { phone, ...more, consent: express });
    expect([added.status, added.body.type]).toEqual([400, 'validation']);
    expect(added.body.detail).toContain('at most 100');
    const amended = await rep.patch(at(phone), more);
    expect([amended.status, amended.body.detail]).toEqual([400, added.body.detail]);
    expect((await rep.patch(at(phone), { fields: { f1: null, more: 'x' } })).status).toBe(200);
  });
});
