import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';

/**
 * Permission at the last moment: who, how often, at what hour, with which words.
 */
const halfPastNine = '2026-11-24T14:30:00.000Z';
let town: Town;
let rep: Person;
let number: string;
let next = 0;
beforeAll(async () => {
  town = await openTown(halfPastNine);
});
beforeEach(async () => {
  ({ rep, number } = await approvedBusiness(town));
});
afterAll(() => town.leave());

const inNewYork = () => `+1212555${String(100 + next++).padStart(4, '0')}`;
const inLosAngeles = () => `+1213555${String(100 + next++).padStart(4, '0')}`;
const text = 'Hi [1st|there], Rita at Lakeside Motors. Your part is in. Reply STOP to end';
const offer = 'Hi [1st|there], Lakeside Motors has winter tires. Reply STOP to end';
const express = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
const customer = { basis: 'relationship', source: 'invoice', lastTransactionAt: '2026-11-01' };
const at = (phone: string) => encodeURIComponent(phone);
const isAt = (iso: string) => town.setClock(iso).then(() => town.quiet());

async function add(phone: string, consent: object = express): Promise<string> {
  const saved = await rep.post('/v1/contacts', { phone, firstName: 'Ana', consent });
  expect(saved.status).toBe(201);
  return phone;
}

async function send(phones: readonly string[], more: Record<string, unknown> = {}) {
  const asked = { text, audience: { phones }, purpose: 'service', allowRepeat: true, ...more };
  const { id } = (await rep.post('/v1/group-sends', asked)).body;
  await town.pass(5);
  return String(id);
}

const counts = async (id: string) => (await rep.get(`/v1/group-sends/${id}`)).body.counts;
const received = async (phone: string) => (await town.receivedBy(phone)).length;
const chat = (phone: string, body: string, purpose = 'service') =>
  rep.post(`/v1/conversations/${at(phone)}/texts`, { body, purpose });

async function rowOf(id: string, phone: string) {
  const { items } = (await rep.get(`/v1/group-sends/${id}/texts`)).body;
  return items.find((row) => row.phone === phone);
}

describe('a relationship', () => {
  it('permits one introduction, then silence until the person answers or buys', async () => {
    const [silent, talker, buyer] = [
      await add(inNewYork(), customer),
      await add(inNewYork(), customer),
      await add(inNewYork(), customer),
    ];
    const people = [silent, talker, buyer];
    expect(await counts(await send(people))).toMatchObject({ delivered: 3, excluded: {} });
    await town.reply(talker, 'Thanks, I will come by.');
    const bought = { ...customer, lastTransactionAt: town.system.now().toISOString() };
    await rep.post('/v1/contacts', { phone: buyer, consent: bought });
    const second = await send(people);
    expect(await counts(second)).toMatchObject({ delivered: 2, excluded: { introduction: 1 } });
    expect(await rowOf(second, silent)).toMatchObject({
      state: 'excluded',
      rule: 'introduction',
      citation: expect.stringContaining('Established Business Relationship'),
    });
    const alone = await chat(silent, 'Ana, are you there?');
    expect([alone.status, alone.body.rule]).toEqual([409, 'introduction']);
    await town.reply(silent, 'Sorry, I was away. When do you close?');
    expect((await chat(silent, 'At six.')).status).toBe(202);
    const third = await send([silent]);
    expect(await counts(third)).toMatchObject({ delivered: 1 });
    expect(await received(silent)).toBe(3);
  });

  it('permits it once, when two group sends go out at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => add(inNewYork(), customer)));
    const audience = { phones: people };
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const asked = { text, audience, purpose: 'service', allowRepeat: true };
        return String((await rep.post('/v1/group-sends', asked)).body.id);
      }),
    );
    await town.pass(10);
    for (const phone of people) expect(await received(phone)).toBe(1);
    const both = await Promise.all(ids.map(counts));
    expect(both.reduce((sum, one) => sum + (one.excluded.introduction ?? 0), 0)).toBe(10);
  });

  it('carries no marketing', async () => {
    const phone = await add(inNewYork(), customer);
    const id = await send([phone], { purpose: 'marketing', text: offer });
    expect(await counts(id)).toMatchObject({ excluded: { 'consent.purpose': 1 } });
  });
});

describe('the first text to a person', () => {
  it('names the company and says how to stop, one-to-one too', async () => {
    const phone = await add(inNewYork());
    const bare = await chat(phone, 'Hi Ana, your car is ready.');
    expect([bare.status, bare.body.type]).toEqual([422, 'wording']);
    const rules = (bare.body.problems as { rule: string }[]).map((problem) => problem.rule);
    expect(rules).toEqual(['wording.company', 'wording.footer']);
    const said = 'Hi [1st], Rita at Lakeside Motors. Your car is ready. Reply STOP to end';
    expect((await chat(phone, said)).status).toBe(202);
    await town.pass(5);
    expect((await chat(phone, 'We close at six.')).status).toBe(202);
    await town.pass(5);
    expect((await town.receivedBy(phone)).at(-1)).toBe('We close at six.');
  });

  it('may have been that of a group send; there is none if the person wrote first', async () => {
    const [texted, writer, stranger] = [await add(inNewYork()), inNewYork(), inNewYork()];
    await send([texted]);
    expect((await chat(texted, 'We close at six.')).status).toBe(202);
    expect((await chat(stranger, 'Hello?')).status).toBe(404);
    await town.reply(writer, 'Do you fix brakes?', number);
    expect((await chat(writer, 'We do.')).status).toBe(202);
    await town.pass(5);
    expect(await town.receivedBy(writer)).toEqual(['We do.']);
    const sold = await chat(writer, 'Lakeside Motors has tires. Reply STOP to end', 'marketing');
    expect([sold.status, sold.body.rule]).toEqual([409, 'consent.missing']);
  });
});

describe('the hours', () => {
  it('are those of each person: New York at once, Los Angeles when it opens there', async () => {
    const [east, west] = [await add(inNewYork()), await add(inLosAngeles())];
    const id = await send([east, west], { purpose: 'marketing', text: offer });
    expect([await received(east), await received(west)]).toEqual([1, 0]);
    expect(await rowOf(id, west)).toMatchObject({
      state: 'planned',
      rule: 'quiet-hours',
      because: expect.stringContaining('06:30 in Los Angeles'),
      notBefore: '2026-11-24T17:00:00.000Z',
    });
    await isAt('2026-11-24T16:59:50.000Z');
    expect(await received(west)).toBe(0);
    await town.pass(15);
    expect(await received(west)).toBe(1);
    const [only] = await town.textsOf(west);
    expect(only?.at).toMatch(/^2026-11-24T17:00:0/);
  });

  it('are asked again before each text: what comes too late tonight leaves tomorrow', async () => {
    ({ rep } = await approvedBusiness(town, { partsPerSecond: 1 }));
    await isAt('2026-11-25T00:59:50.000Z');
    const people = await Promise.all(Array.from({ length: 20 }, () => add(inNewYork())));
    const id = await send(people, { purpose: 'marketing', text: offer });
    await town.pass(600);
    const before = (await Promise.all(people.map(received))).reduce((sum, n) => sum + n);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThanOrEqual(11);
    for (const one of (await Promise.all(people.map((phone) => town.textsOf(phone)))).flat()) {
      expect(one.at < '2026-11-25T01:00:00.000Z').toBe(true);
    }
    await isAt('2026-11-25T13:59:55.000Z');
    await town.pass(60);
    expect(await counts(id)).toMatchObject({ delivered: 20, planned: 0 });
  });

  it('do not apply to the answer to a question at night', async () => {
    await isAt('2026-11-26T15:00:00.000Z');
    const phone = await add(inNewYork());
    await send([phone]);
    await isAt('2026-11-27T04:00:00.000Z');
    const unasked = await chat(phone, 'Are you awake?');
    expect([unasked.status, unasked.body.rule]).toEqual([409, 'quiet-hours']);
    expect(unasked.body.notBefore).toBe('2026-11-27T13:00:00.000Z');
    await town.reply(phone, 'My car broke down. Is anybody there?');
    expect((await chat(phone, 'We send somebody.')).status).toBe(202);
    await town.pass(5);
    expect((await town.receivedBy(phone)).at(-1)).toBe('We send somebody.');
  });
});

describe('what a representative writes', () => {
  it('leaves now or not at all, and says why', async () => {
    ({ rep } = await approvedBusiness(town, { partsPerSecond: 1 }));
    await isAt('2026-11-28T01:59:54.000Z');
    const people = await Promise.all(Array.from({ length: 9 }, () => add(inNewYork())));
    const [phone = '', ...others] = people;
    await rep.post('/v1/group-sends', { text, audience: { phones: others }, purpose: 'service' });
    await town.quiet();
    const hello = 'Ana, Rita at Lakeside Motors. Your car is ready. Reply STOP to end';
    expect((await chat(phone, hello)).status).toBe(202);
    await town.pass(600);
    expect(await received(phone)).toBe(0);
    const [row] = (await rep.get(`/v1/conversations/${at(phone)}/texts`)).body.items;
    expect(row).toMatchObject({ state: 'excluded', rule: 'quiet-hours', body: hello });
  });
});

describe('the cap', () => {
  it('lets three marketing texts in a day leave; the fourth waits for a day', async () => {
    await isAt('2026-12-01T15:00:00.000Z');
    const phone = await add(inNewYork());
    for (const _ of [1, 2, 3]) {
      await send([phone], { purpose: 'marketing', text: offer });
      await town.pass(3600);
    }
    expect(await received(phone)).toBe(3);
    const fourth = await send([phone], { purpose: 'marketing', text: offer });
    expect(await rowOf(fourth, phone)).toMatchObject({ state: 'planned', rule: 'frequency' });
    const alone = await chat(phone, 'Lakeside Motors: more tires.', 'marketing');
    expect([alone.status, alone.body.rule]).toEqual([409, 'frequency']);
    expect(await counts(await send([phone]))).toMatchObject({ delivered: 1 });
    await isAt('2026-12-02T14:59:00.000Z');
    expect(await received(phone)).toBe(4);
    await town.pass(120);
    expect(await received(phone)).toBe(5);
    expect(await counts(fourth)).toMatchObject({ delivered: 1, planned: 0 });
  });

  it('counts a text once, however often the carrier throttled it', async () => {
    await isAt('2026-12-03T15:00:00.000Z');
    const phone = await add(inNewYork());
    await town.carrier({ errors: { throttle: 1 } });
    const id = await send([phone], { purpose: 'marketing', text: offer });
    await town.pass(40);
    expect(await counts(id)).toMatchObject({ delivered: 0, planned: 1 });
    await town.carrier({ reset: true });
    await town.pass(20);
    expect(await received(phone)).toBe(1);
  });
});

describe('the only text until they answer', () => {
  it('is shown before and after, person by person', async () => {
    await isAt('2026-12-04T15:00:00.000Z');
    const [asked, customers] = [await add(inNewYork()), [inNewYork(), inNewYork()]];
    for (const phone of customers) await add(phone, customer);
    const [talker = '', silent = ''] = customers;
    await send([talker]);
    await town.reply(talker, 'Thank you!');
    const wanted = { text, audience: { phones: [asked, ...customers] }, purpose: 'service' };
    const shown = (await rep.post('/v1/group-sends/preview', wanted)).body;
    expect(shown.onlyText).toMatchObject({
      people: 1,
      because: expect.stringContaining('until they answer'),
      citation: expect.stringContaining('Established Business Relationship'),
      examples: [{ phone: silent, firstName: 'Ana' }],
    });
    const samples = shown.samples as { phone: string; onlyText?: boolean }[];
    expect(samples.filter(({ onlyText }) => onlyText).map(({ phone }) => phone)).toEqual([silent]);
    const path = `/v1/conversations/${at(silent)}` as const;
    const one = { body: 'Hi [1st], Rita at Lakeside Motors. It’s ready. Reply STOP to end' };
    const preview = (to: string) => rep.post(`/v1/conversations/${at(to)}/texts/preview`, one);
    expect((await preview(silent)).body.onlyText).toEqual((await rep.get(path)).body.onlyText);
    expect((await preview(silent)).body.onlyText).toHaveProperty('because');
    for (const phone of [asked, talker]) {
      expect((await preview(phone)).body.onlyText).toBeUndefined();
    }
    const id = await send([asked, ...customers]);
    expect(await counts(id)).toMatchObject({ delivered: 3, onlyText: 1 });
    expect(await rowOf(id, silent)).toMatchObject({ onlyText: true });
    expect((await rowOf(id, talker))?.onlyText).toBeUndefined();
    expect((await preview(silent)).body.onlyText).toBeUndefined();
    const bought = { ...customer, lastTransactionAt: town.system.now().toISOString() };
    await rep.post('/v1/contacts', { phone: silent, consent: bought });
    expect((await chat(silent, 'Ana, here is Rita once more.')).body.onlyText).toBe(true);
  });
});
