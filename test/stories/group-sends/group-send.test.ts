import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** A group send from the request to the phones, and all that may stop it. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const repairsDone =
  'Hi [1st], Rita at Lakeside Motors here. Your car is ready for pick-up. Reply STOP to end';

async function businessWith(people: readonly string[], given: { partsPerSecond?: number } = {}) {
  const business = await approvedBusiness(town, given);
  for (const [n, phone] of people.entries()) {
    const saved = await business.rep.post('/v1/contacts', {
      phone,
      firstName: `Ana${n}`,
      consent: { basis: 'express', source: 'repair order', obtainedAt: '2026-11-20' },
    });
    expect(saved.status).toBe(201);
  }
  return business;
}

async function send(rep: Person, body: Record<string, unknown> = {}) {
  const asked = { text: repairsDone, audience: { all: true }, purpose: 'service', ...body };
  return rep.post('/v1/group-sends', asked, { 'idempotency-key': crypto.randomUUID() });
}

describe('a group send', () => {
  it('reaches each phone once, personally, and counts what happened', async () => {
    const people = [0, 1, 2, 3, 4].map(phoneNumbered);
    const { rep, number } = await businessWith(people);
    const accepted = await send(rep);
    expect(accepted.status).toBe(202);
    await town.pass(30);
    for (const [n, phone] of people.entries()) {
      expect(await town.receivedBy(phone)).toEqual([repairsDone.replace('[1st]', `Ana${n}`)]);
    }
    const [text] = await town.textsOf(people[0] ?? '');
    expect(text?.from).toBe(number);
    const shown = await rep.get(`/v1/group-sends/${accepted.body.id}`);
    expect(shown.body.status).toBe('done');
    expect(shown.body.counts).toEqual({
      audience: 5,
      planned: 0,
      sending: 0,
      sent: 0,
      delivered: 5,
      failed: 0,
      unknown: 0,
      excluded: {},
    });
  });

  it('shows those that did not arrive, on the first page, and why', async () => {
    const people = Array.from({ length: 12 }, (_, n) => phoneNumbered(140 + n));
    const { rep } = await businessWith(people);
    const gone = [people[5], people[9], people[11]];
    await town.carrier({ errors: { invalid: gone.slice(0, 2), blocked: gone.slice(2) } });
    const { id } = (await send(rep)).body;
    await town.pass(10);
    await town.carrier({ errors: { invalid: [], blocked: [] } });
    expect((await rep.get(`/v1/group-sends/${id}`)).body.counts).toMatchObject({ failed: 3 });
    const path = `/v1/group-sends/${id}/texts?state=failed&limit=2` as const;
    const first = (await rep.get(path)).body;
    const rest = (await rep.get(`${path}&cursor=${first.nextCursor}`)).body;
    expect([first.items.length, rest.items.length]).toEqual([2, 1]);
    const all = [...first.items, ...rest.items];
    const failed = gone.map((phone) => all.find((text) => text.phone === phone));
    expect(failed.map((text) => text?.rule)).toEqual(gone.map(() => 'carrier.failed'));
    const reasons = failed.map((text) => text?.because).join();
    expect(reasons).toMatch(/not exist.*not exist.*blocked/);
    const talk = `/v1/conversations/${encodeURIComponent(String(gone[0]))}/texts` as const;
    expect((await rep.get(talk)).body.items[0]).toMatchObject({ rule: 'carrier.failed' });
  });

  it('lists every text once, whatever the size of a page', async () => {
    const people = Array.from({ length: 40 }, (_, n) => phoneNumbered(160 + n));
    const { rep } = await businessWith(people);
    const path = `/v1/group-sends/${(await send(rep)).body.id}/texts` as const;
    await town.pass(10);
    for (const limit of [1, 7, 40]) {
      const phones: string[] = [];
      let cursor = '';
      do {
        const page = (await rep.get(`${path}?limit=${limit}${cursor}`)).body;
        expect(page.items.length).toBeLessThanOrEqual(limit);
        phones.push(...page.items.map(({ phone }) => String(phone)));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      expect(phones.sort()).toEqual(people);
    }
  });

  it.each([
    { shard: '99', entry: '+12485550101' },
    { shard: 1 },
    { shard: '01', entry: 7 },
    { shard: '01', bundle: 'ac_other#gs_other#01' },
    { entry: '+12485550101' },
  ])('takes no cursor that it did not give out: %j', async (place) => {
    const { rep } = await businessWith([phoneNumbered(201)]);
    const { id } = (await send(rep)).body;
    const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
    const answer = await rep.get(`/v1/group-sends/${id}/texts?cursor=${cursor}`);
    expect(answer).toMatchObject({ status: 400, body: { type: 'validation' } });
  });

  it('is one group send when the same request comes twice', async () => {
    const phone = phoneNumbered(10);
    const { rep } = await businessWith([phone]);
    const asked = { text: repairsDone, audience: { phones: [phone] }, purpose: 'service' };
    const key = { 'idempotency-key': 'monday-1' };
    const first = await rep.post('/v1/group-sends', asked, key);
    const second = await rep.post('/v1/group-sends', asked, key);
    const other = await rep.post('/v1/group-sends', { ...asked, purpose: 'marketing' }, key);
    await town.pass(10);
    expect(second.body.id).toBe(first.body.id);
    expect(other.status).toBe(409);
    expect(other.body.type).toBe('idempotency-mismatch');
    expect(await town.receivedBy(phone)).toHaveLength(1);
  });

  it('is answered again under its key even if it would be refused by now', async () => {
    const phone = phoneNumbered(11);
    const { rep, accountId } = await businessWith([phone]);
    const { body: group } = await rep.post('/v1/groups', { name: 'Monday' });
    await rep.put(`/v1/groups/${group.id}/contacts/${encodeURIComponent(phone)}`);
    const asked = { text: repairsDone, audience: { group: 'Monday' }, purpose: 'service' };
    const key = { 'idempotency-key': 'monday-2' };
    const first = await rep.post('/v1/group-sends', asked, key);
    await town.pass(10);
    expect((await rep.delete(`/v1/groups/${group.id}`)).status).toBe(204);
    const path = `/v1/operator/accounts/${accountId}/suspend` as const;
    await town.operator.post(path, { reason: 'A complaint.' });
    const second = await rep.post('/v1/group-sends', asked, key);
    expect([second.status, second.body.id]).toEqual([202, first.body.id]);
    const refused = await rep.post('/v1/group-sends', asked);
    expect(refused.body).toMatchObject({ status: 409, accountStatus: 'suspended' });
  });

  it('leaves at the pace of its number, one part a second', async () => {
    const people = Array.from({ length: 12 }, (_, n) => phoneNumbered(20 + n));
    const { rep } = await businessWith(people, { partsPerSecond: 1 });
    await send(rep);
    await town.pass(40);
    const times: number[] = [];
    for (const phone of people) {
      const [text] = await town.textsOf(phone);
      times.push(Date.parse(text?.at ?? ''));
    }
    times.sort((a, b) => a - b);
    const gaps = times.slice(1).map((time, n) => time - (times[n] ?? 0));
    expect(times).toHaveLength(12);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1100);
  });

  it('can be paused, resumed and cancelled, each within seconds', async () => {
    const people = Array.from({ length: 30 }, (_, n) => phoneNumbered(40 + n));
    const { rep } = await businessWith(people, { partsPerSecond: 1 });
    const { body } = await send(rep);
    const count = async () => {
      const counts = await Promise.all(people.map((phone) => town.receivedBy(phone)));
      return counts.flat().length;
    };
    await town.pass(5);
    const paused = await rep.post(`/v1/group-sends/${body.id}/pause`);
    expect(paused.body.status).toBe('paused');
    const atPause = await count();
    expect(atPause).toBeGreaterThan(0);
    await town.pass(60);
    expect(await count()).toBe(atPause);
    await rep.post(`/v1/group-sends/${body.id}/resume`);
    await town.pass(5);
    const afterResume = await count();
    expect(afterResume).toBeGreaterThan(atPause);
    await rep.post(`/v1/group-sends/${body.id}/cancel`);
    await town.pass(60);
    expect(await count()).toBe(afterResume);
    const { counts } = (await rep.get(`/v1/group-sends/${body.id}`)).body;
    expect(counts.delivered).toBe(afterResume);
    expect(counts.excluded).toEqual({ cancelled: 30 - afterResume });
  });
});

describe('a group send that must not be', () => {
  it.each([
    ['no footer', { text: 'Hi [1st], Lakeside Motors: your car is ready.' }, 422, 'wording'],
    ['no name', { text: 'Lakeside Motors: your car is ready. Reply STOP to end' }, 422, 'wording'],
    ['no company', { text: 'Hi [1st], your car is ready. Reply STOP to end' }, 422, 'wording'],
    ['an unknown field', { colour: 'red' }, 400, 'validation'],
    ['a wrong number', { audience: { phones: ['12'] } }, 400, 'validation'],
    ['an unknown group', { audience: { group: 'nobody' } }, 400, 'validation'],
  ])('%s', async (_, change, status, type) => {
    const phone = phoneNumbered(80);
    const { rep } = await businessWith([phone]);
    const answer = await send(rep, change);
    expect([answer.status, answer.body.type]).toEqual([status, type]);
    await town.pass(5);
    expect((await rep.get('/v1/group-sends')).body.items).toEqual([]);
  });

  it('gets all its problems at once, also that the text does not say who writes', async () => {
    const { rep } = await businessWith([phoneNumbered(81)]);
    const answer = await send(rep, { text: 'Your car is ready.', representative: 'Rita Moss' });
    const problems = answer.body.problems as { rule: string; severity: string }[];
    expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'refuse wording.company',
      'warn wording.representative',
      'refuse wording.name',
      'refuse wording.footer',
    ]);
  });

  it('to an empty group, or from an account that is not active', async () => {
    const { rep } = await businessWith([]);
    await rep.post('/v1/groups', { name: 'empty' });
    const empty = await send(rep, { audience: { group: 'empty' } });
    expect([empty.status, empty.body.type]).toEqual([400, 'validation']);
    const opened = await town.operator.post('/v1/operator/accounts', {
      name: 'Hopeful Ltd',
      website: 'https://hopeful.example',
      use: 'Reminders.',
      optIn: 'On paper.',
      contact: { name: 'Hope', email: 'hope@hopeful.example', phone: '+12485550198' },
    });
    const hopeful = await town.representative(String(opened.body.accountId));
    const refused = await send(hopeful);
    expect([refused.status, refused.body.type]).toEqual([409, 'account-not-active']);
  });

  it('another account’s id is not found', async () => {
    const mine = await businessWith([phoneNumbered(90)]);
    const other = await businessWith([]);
    const { body } = await send(mine.rep);
    for (const path of ['', '/texts']) {
      const answer = await other.rep.get(`/v1/group-sends/${body.id}${path}`);
      expect([answer.status, answer.body.type]).toEqual([404, 'not-found']);
    }
    const verb = await other.rep.post(`/v1/group-sends/${body.id}/cancel`);
    expect(verb.status).toBe(404);
  });
});
