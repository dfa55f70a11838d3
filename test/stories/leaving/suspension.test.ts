import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { importFile } from '../support/upload-file.ts';

/** Several people leave in a short time: the account is stopped, looked at, and goes on or ends. */
let town: Town;
let rep: Person;
let accountId: string;
let number: string;
let next = 1000;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep, accountId, number } = await approvedBusiness(town));
});
afterAll(() => town.leave());

const root = () => `/v1/operator/accounts/${accountId}` as const;
const because = { reason: 'Looked at.' };
const text = 'Hi [1st|there], Rita at Lakeside Motors. Your part is in. Reply STOP to end';
const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };

async function newPeople(count: number): Promise<string[]> {
  const people = Array.from({ length: count }, () => phoneNumbered(next++));
  for (const phone of people) await rep.post('/v1/contacts', { phone, consent });
  return people;
}

async function send(phones: readonly string[], more: Record<string, unknown> = {}) {
  const asked = { text, audience: { phones }, purpose: 'service', ...more };
  return String((await rep.post('/v1/group-sends', asked)).body.id);
}

async function textedPeople(count: number): Promise<{ people: string[]; id: string }> {
  const people = await newPeople(count);
  const id = await send(people);
  await town.pass(10);
  return { people, id };
}

async function leave(people: readonly string[]): Promise<void> {
  for (const phone of people) await town.reply(phone, 'STOP');
}

const account = async () => (await rep.get('/v1/account')).body;
const statusOf = async (id: string) => (await rep.get(`/v1/group-sends/${id}`)).body;
const received = async (people: readonly string[]) =>
  (await Promise.all(people.map((phone) => town.receivedBy(phone)))).flat();
const audit = async () => {
  const { items } = (await town.operator.get(`${root()}/audit`)).body;
  const acts = ['account.warned', 'account.suspended', 'account.reinstated'];
  return items.map((entry) => String(entry.what)).filter((what) => acts.includes(what));
};

describe('the thresholds', () => {
  it('warn half way, once, and suspend at five within an hour', async () => {
    const { people } = await textedPeople(8);
    await leave(people.slice(0, 2));
    expect(await account()).toMatchObject({ status: 'active', usage: { optOuts: 2 } });
    expect((await account()).warning).toBeUndefined();
    await leave(people.slice(2, 3));
    const warned = (await account()).warning;
    expect(warned).toMatchObject({ rule: 'suspension.warning', evidence: { optOuts: 3 } });
    await town.pass(60);
    await leave(people.slice(3, 4));
    expect(await account()).toMatchObject({
      status: 'active',
      warning: { evidence: { optOuts: 4 }, since: '2026-11-24T17:00:10.000Z' },
    });
    expect(await audit()).toEqual(['account.warned']);
    await leave(people.slice(4, 5));
    expect(await account()).toMatchObject({
      status: 'suspended',
      rule: 'suspension.burst',
      because: expect.stringContaining('5 people opted out within 1 h, 62.5 % of the 8 texted'),
    });
    expect(await audit()).toEqual(['account.warned', 'account.suspended']);
  });

  it('count a share of the people texted, and an operator may set them', async () => {
    const policy = { burst: { percentOfTexted: 50 }, day: { optOuts: 50 } };
    await town.operator.put(`${root()}/policy`, policy);
    const { people } = await textedPeople(13);
    await leave(people.slice(0, 6));
    expect(await account()).toMatchObject({ status: 'active' });
    await leave(people.slice(6, 7));
    expect(await account()).toMatchObject({ status: 'suspended' });
  });

  it('count ten who leave slowly, within a day', async () => {
    const { people } = await textedPeople(12);
    const start = town.system.now().getTime();
    for (const [n, phone] of people.slice(0, 10).entries()) {
      await town.setClock(new Date(start + n * 20 * 60_000).toISOString());
      expect(await account()).toMatchObject({ status: 'active' });
      await leave([phone]);
    }
    expect(await account()).toMatchObject({ status: 'suspended', rule: 'suspension.day' });
  });

  it('count who came back and was then recorded by a representative', async () => {
    const { people } = await textedPeople(8);
    const [first = '', ...others] = people;
    await leave([first]);
    await town.reply(first, 'START');
    await town.pass(1);
    await rep.post('/v1/opt-outs', { phone: first, channel: 'phone' });
    await leave(others.slice(0, 3));
    expect(await account()).toMatchObject({ status: 'active', usage: { optOuts: 4 } });
    await leave(others.slice(3, 4));
    expect(await account()).toMatchObject({ status: 'suspended', rule: 'suspension.burst' });
  });

  it('count only opt-outs by text, not those that a representative recorded', async () => {
    const { people } = await textedPeople(8);
    for (const phone of people) await rep.post('/v1/opt-outs', { phone, channel: 'phone' });
    await town.quiet();
    expect(await account()).toMatchObject({ status: 'active', usage: { optOuts: 8 } });
    expect((await account()).warning).toBeUndefined();
  });
});

describe('strangers', () => {
  it('whom the account never texted are out, and suspend nobody', async () => {
    const unknown = Array.from({ length: 5 }, () => phoneNumbered(next++));
    for (const phone of unknown) await town.reply(phone, 'STOP', number);
    const out = (await rep.get('/v1/opt-outs')).body.items.map(({ phone }) => phone);
    expect(out.toSorted()).toEqual(unknown.toSorted());
    expect(await account()).toMatchObject({ status: 'active', usage: { optOuts: 5 } });
    expect((await account()).warning).toBeUndefined();
    const { people } = await textedPeople(8);
    await leave(people.slice(0, 4));
    expect((await account()).status).toBe('active');
    await leave(people.slice(4, 5));
    expect((await account()).status).toBe('suspended');
    const { evidence } = (await town.operator.get(`${root()}/case`)).body;
    expect(evidence).toMatchObject({ optOuts: 5, notCounted: { 'not-texted': 5 } });
  });
});

describe('the case', () => {
  it('says which send people answered, and whom the account tried to bring back', async () => {
    const harmless = await textedPeople(6);
    const [gone = ''] = harmless.people;
    await leave([gone]);
    const file = `phone,last transaction\n${gone},2026-11-20\n+12125559988,2026-11-20\n`;
    const imported = await importFile(town, rep, { file });
    expect(imported.rows).toMatchObject({ optedOut: 1, created: 1 });
    const { people, id } = await textedPeople(6);
    await leave(people.slice(0, 4));
    expect((await account()).status).toBe('suspended');
    await rep.post('/v1/contacts', { phone: gone, consent });
    const found = (await town.operator.get(`${root()}/case`)).body;
    expect(found).toMatchObject({
      reAdded: 1,
      evidence: { optOutsBySend: { [id]: 4, [harmless.id]: 1 } },
      imports: [{ rows: { optedOut: 1 } }],
    });
    const bySend = (found.groupSends as { id: string; optOuts: number }[]).map((one) => [
      one.id,
      one.optOuts,
    ]);
    expect(Object.fromEntries(bySend)).toEqual({ [id]: 4, [harmless.id]: 1 });
  });
});

describe('a suspension', () => {
  it('comes at once in every stage: scheduled, planned, paced, queued, being sent', async () => {
    await town.operator.put(`${root()}/numbers`, {
      numbers: [{ phoneNumber: number, partsPerSecond: 5 }],
    });
    const people = await newPeople(60);
    const later = await send(people, { sendAt: '2026-11-25T17:00:00Z' });
    const atNight = await newPeople(1);
    await rep.patch(`/v1/contacts/${encodeURIComponent(atNight[0] ?? '')}`, {
      timeZone: 'Pacific/Honolulu',
    });
    await town.carrier({ latencyMs: 300 });
    const id = await send([...people, ...atNight]);
    const passing = town.pass(5);
    await until(async () => (await received(people)).length > 5);
    expect((await town.operator.post(`${root()}/suspend`, because)).status).toBe(200);
    const { items } = (await rep.get(`/v1/group-sends/${id}/texts?state=planned&limit=200`)).body;
    await passing;
    await town.carrier({ reset: true });
    await town.setClock('2026-11-25T18:00:00.000Z');
    await town.quiet();
    const planned = items.map((one) => one.phone);
    expect(planned.length).toBeGreaterThan(20);
    expect(await received(planned)).toEqual([]);
    const { status, counts } = await statusOf(id);
    expect([status, (await statusOf(later)).status]).toEqual(['held', 'held']);
    expect(counts.delivered + counts.planned).toBe(61);
    expect((await received(people)).length).toBe(counts.delivered);
    // A representative's text does not leave either; an answer to STOP, HELP and START does.
    const [first = '', second = ''] = people.filter((phone) => !planned.includes(phone));
    const chat = `/v1/conversations/${encodeURIComponent(first)}/texts` as const;
    expect((await rep.post(chat, { body: 'Hello?' })).body.type).toBe('account-not-active');
    await town.reply(first, 'HELP');
    await town.reply(second, 'STOP');
    await town.pass(10);
    await town.reply(second, 'START');
    await town.pass(10);
    expect((await received([first])).at(-1)).toMatch(/For help/);
    const answers = (await received([second])).slice(1);
    expect(answers).toEqual([
      expect.stringMatching(/unsubscribed/),
      expect.stringMatching(/Welcome back/),
    ]);
  });

  it('ends by an operator: old opt-outs do not count again, and the tenant resumes', async () => {
    await town.operator.put(`${root()}/numbers`, {
      numbers: [{ phoneNumber: number, partsPerSecond: 1 }],
    });
    const people = await newPeople(20);
    const id = await send(people);
    await town.pass(10);
    await leave(people.slice(0, 5));
    expect((await account()).status).toBe('suspended');
    const before = (await received(people)).length;
    const reinstated = await town.operator.post(`${root()}/reinstate`, because);
    expect(reinstated.body).toMatchObject({ status: 'active', heldGroupSends: [id] });
    expect((await account()).warning).toBeUndefined();
    await town.pass(1);
    await leave(people.slice(5, 7));
    await town.pass(60);
    expect((await account()).status).toBe('active');
    // Five confirmations and two more; nothing of what was held.
    expect((await received(people)).length).toBe(before + 7);
    expect((await rep.post(`/v1/group-sends/${id}/resume`)).status).toBe(200);
    await town.pass(60);
    expect(await statusOf(id)).toMatchObject({ status: 'done', counts: { planned: 0 } });
    await leave(people.slice(7, 8));
    expect(await audit()).toEqual([
      'account.warned',
      'account.suspended',
      'account.reinstated',
      'account.warned',
    ]);
  });

  it('may end in termination: what was held never leaves, and HELP is still answered', async () => {
    const { people } = await textedPeople(5);
    const others = await newPeople(3);
    const id = await send(others, { sendAt: '2026-11-26T17:00:00Z' });
    await leave(people.slice(0, 5));
    await town.operator.post(`${root()}/terminate`, because);
    await town.quiet();
    expect((await town.operator.post(`${root()}/reinstate`, because)).body.type).toBe(
      'account-terminated',
    );
    expect((await rep.post(`/v1/group-sends/${id}/resume`)).body.type).toBe('account-terminated');
    expect((await statusOf(id)).status).toBe('cancelled');
    await town.reply(people[0] ?? '', 'HELP');
    await town.pass(10);
    expect((await received(people.slice(0, 1))).at(-1)).toMatch(/For help/);
    expect(await received(others)).toEqual([]);
  });
});

describe('a group send that was scheduled long ago', () => {
  it('counts among the people texted', async () => {
    const people = await newPeople(8);
    await send(people, { sendAt: '2026-12-08T17:00:00Z' });
    await town.quiet();
    await town.setClock('2026-12-08T16:50:00.000Z');
    await town.pass(660);
    expect(await received(people)).toHaveLength(8);
    await leave(people.slice(0, 5));
    expect(await account()).toMatchObject({ status: 'suspended' });
    const { evidence } = (await town.operator.get(`${root()}/case`)).body;
    expect(evidence).toMatchObject({ optOuts: 5, textedInLast24Hours: 8 });
  });
});

/** Real time: the carrier takes its own. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 400) throw new Error('It never came to that.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
