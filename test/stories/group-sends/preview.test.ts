import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, phoneNumbered, type Town } from '../support/town.ts';
import { importFile } from '../support/upload-file.ts';

/** A preview says what a group send would do, and the group send then does that. */
let town: Town;
let next = 5_000;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const ready = 'Hi [1st], Lakeside Motors: your car is ready. Reply STOP to end';
const express = { basis: 'express', source: 'repair order', obtainedAt: '2026-11-01' };

async function add(b: Steered, more: Record<string, unknown> = {}): Promise<string> {
  const phone = phoneNumbered(next++);
  const saved = await b.rep.post('/v1/contacts', { phone, consent: express, ...more });
  expect(saved.status).toBe(201);
  return phone;
}

/** When it would begin and end, where anything would leave. */
async function paceOf(b: Steered) {
  const { pace, texts } = (await preview(b)).body;
  if (!pace?.startsAt || !pace.finishesAt) throw new Error('Nothing would leave.');
  return { ...pace, startsAt: pace.startsAt, finishesAt: pace.finishesAt, texts };
}

function preview(b: Steered, more: Record<string, unknown> = {}, query = '') {
  const asked = { text: ready, audience: { all: true }, purpose: 'service', ...more };
  return b.rep.post(`/v1/group-sends/preview?${query}`, asked);
}

describe('a preview', () => {
  it('says who gets it, who does not and why, as the group send then does', async () => {
    const b = await steeredBusiness(town, { people: 6, partsPerSecond: 1 });
    const left = b.people[0] ?? '';
    await b.rep.post('/v1/opt-outs', { phone: left, channel: 'phone', words: 'No more, please.' });
    const consent = { basis: 'relationship', source: 'invoice', lastTransactionAt: '2026-06-01' };
    const buyer = await add(b, { consent, firstName: 'Bo' });
    const phones = [...b.people, buyer, phoneNumbered(next++)];
    const asked = { audience: { phones }, purpose: 'marketing' };
    const shown = (await preview(b, asked)).body;
    expect(shown).toMatchObject({
      blockers: [],
      sampled: false,
      judged: 8,
      audience: { people: 8, exact: true },
      texts: { leaving: 5 },
    });
    expect(shown.excluded).toMatchObject([
      { rule: expect.stringMatching(/.+/), people: 1, examples: [{ phone: expect.any(String) }] },
      { people: 1 },
      { people: 1 },
    ]);
    const id = await b.send(asked);
    await town.pass(30);
    const { counts } = await b.show(id);
    const reasons = shown.excluded.map(({ rule, people }) => [rule, people]);
    expect(counts.excluded).toEqual(Object.fromEntries(reasons));
    expect(counts.delivered).toBe(5);
    expect(counts.audience).toBe(8);
  });

  it('counts the parts of the texts as they are read, and what they cost', async () => {
    const b = await steeredBusiness(town, { people: 3, partsPerSecond: 1 });
    const long = await add(b, {
      firstName: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(2).trim(),
    });
    const zoe = await add(b, { firstName: 'Zoë 🙂' });
    const text = `${'Hi [1st], Lakeside Motors here. '.padEnd(120, 'x')} Reply STOP to end`;
    const shown = (await preview(b, { text })).body;
    expect(shown.parts).toEqual({ min: 1, max: 3, total: 3 + 2 + 3 });
    expect(shown.unicode).toBe(1);
    expect(shown.price).toMatchObject({
      currency: 'USD',
      isEstimate: true,
      min: { low: 0.0093, high: 0.0103 },
      total: { low: 0.0745, high: 0.0825 },
    });
    const { samples } = shown;
    expect(samples.map(({ phone }) => phone)).toEqual([...b.people, long, zoe].sort());
    expect(samples.find(({ phone }) => phone === zoe)).toMatchObject({
      parts: 3,
      body: text.replace('[1st]', 'Zoë 🙂'),
    });
  });

  it('shows ten samples of many, spread, with the longest', async () => {
    const b = await steeredBusiness(town, { people: 30, partsPerSecond: 100 });
    const long = await add(b, { firstName: 'Maximiliana-Alexandra' });
    const samples = (await preview(b)).body.samples;
    expect(samples).toHaveLength(10);
    expect(samples.map(({ phone }) => phone)).toContain(long);
    expect(samples.map(({ phone }) => phone)).toContain([...b.people].sort()[0]);
  });

  it('says who waits for which opening time', async () => {
    const b = await steeredBusiness(town, { people: 2, partsPerSecond: 10, time: '13:30:00' });
    await add(b, { firstName: 'Lia', timeZone: 'America/Los_Angeles' });
    const { texts } = (await preview(b)).body;
    expect(texts.leaving).toBe(3);
    expect(texts.opensAt.map(({ people }) => people)).toEqual([2, 1]);
    expect(texts.opensAt[0]?.opensAt).toBe(b.on('13:30:00'));
    expect(texts.opensAt[1]?.opensAt).toMatch(/T1[67]:00:00.000Z$/);
  });

  it('names merge fields that nobody in the audience has', async () => {
    const b = await steeredBusiness(town, { people: 2, partsPerSecond: 10 });
    await add(b, { firstName: 'Lia', fields: { car: 'F-150' } });
    const of = async (fields: string) => {
      const text = `Hi [1st], Lakeside Motors: ${fields} is ready. Reply STOP to end`;
      const { wording, blockers } = (await preview(b, { text })).body;
      expect(blockers).toEqual([]);
      return wording.problems;
    };
    expect(await of('your [car|car] [Last|of yours]')).toEqual([
      expect.objectContaining({ rule: 'wording.unknown-field', severity: 'warn' }),
    ]);
    expect(await of('your [card|car]')).toMatchObject([
      {
        because: 'Nobody in this audience has a field called "card": everybody reads the fallback.',
        mend: 'Fields that somebody has: [1st], [full], [last], [car].',
      },
    ]);
    expect(await of('your {{car}}')).toMatchObject([{ rule: 'wording.foreign-field' }]);
  });

  it('says that the carrier takes nothing, and what then happens', async () => {
    const b = await steeredBusiness(town, { people: 10, partsPerSecond: 1 });
    await town.carrier({ errors: { spendLimit: true } });
    await b.send({ audience: { phones: b.people.slice(0, 1) } });
    await town.pass(2);
    const pace = await paceOf(b);
    expect(pace.carrierStop?.because).toContain('The carrier takes no texts');
    expect(pace.startsAt >= String(pace.carrierStop?.nextTryAt)).toBe(true);
    await town.carrier({ errors: { spendLimit: false } });
    await b.send();
    await town.pass(120);
    const last = (await b.arrivals()).at(-1) ?? 0;
    expect(Math.abs(last - Date.parse(pace.finishesAt))).toBeLessThanOrEqual(20_000);
    expect((await paceOf(b)).carrierStop).toBeUndefined();
  });

  it('says when it would be done, after what already waits for the number', async () => {
    const b = await steeredBusiness(town, { people: 20, partsPerSecond: 1 });
    const alone = (await preview(b)).body.pace;
    expect(alone).toMatchObject({
      partsPerSecond: 1,
      ahead: { parts: 0, more: false },
      startsAt: b.on('17:00:00'),
      finishesAt: b.on('17:00:20'),
      tooLate: 0,
    });
    await b.send();
    await town.pass(4);
    const behind = await paceOf(b);
    const startsIn = Date.parse(behind.startsAt) - Date.parse(b.on('17:00:00'));
    expect(startsIn).toBeGreaterThanOrEqual(19_000);
    expect(startsIn).toBeLessThanOrEqual(24_000);
    await b.send({ allowRepeat: true });
    await town.pass(45);
    const last = (await b.arrivals()).at(-1) ?? 0;
    expect(Math.abs(last - Date.parse(behind.finishesAt))).toBeLessThanOrEqual(5_000);
  });

  it('says for whom it would be too late', async () => {
    const b = await steeredBusiness(town, { people: 20, partsPerSecond: 1 });
    const asked = { notAfter: b.on('17:00:10') };
    const { pace } = (await preview(b, asked)).body;
    expect(pace?.tooLate).toBeGreaterThanOrEqual(8);
    expect(pace?.tooLate).toBeLessThanOrEqual(10);
  });

  it('forecasts the evening and the next morning', async () => {
    const b = await steeredBusiness(town, { people: 30, partsPerSecond: 1 });
    await town.setClock(b.on('01:59:45', 1));
    const pace = await paceOf(b);
    expect(pace.texts.opensAt).toHaveLength(1);
    expect(pace.finishesAt > b.on('12:59:00', 1)).toBe(true);
    await b.send();
    await town.pass(30);
    const inTheEvening = await b.arrived();
    expect(inTheEvening).toBeGreaterThan(5);
    expect(inTheEvening).toBeLessThan(16);
    await town.setClock(b.on('12:59:30', 1));
    await town.pass(90);
    const last = (await b.arrivals()).at(-1) ?? 0;
    expect(await b.arrived()).toBe(30);
    expect(Math.abs(last - Date.parse(pace.finishesAt))).toBeLessThanOrEqual(15_000);
  });

  it('of very many people, when time is short, uses a sample spread over all of them', async () => {
    const b = await steeredBusiness(town, { people: 0, partsPerSecond: 100 });
    const zones = ['212', '213', '312'];
    const rows = Array.from({ length: 2_400 }, (_, n) => {
      return `P${n},${zones[n % 3]}555${String(1000 + n).padStart(4, '0')},10/3/2026`;
    });
    const file = ['First name,Phone,Last transaction', ...rows].join('\n');
    expect((await importFile(town, b.rep, { file })).rows).toMatchObject({ created: 2_400 });
    await town.setClock(b.on('14:30:00', 1));
    const full = (await preview(b)).body;
    const quick = (await preview(b, {}, 'quick=true')).body;
    expect(full).toMatchObject({ sampled: false, judged: 2_400 });
    expect(quick).toMatchObject({ sampled: true, judged: 1_000, audience: { people: 2_400 } });
    expect(quick.texts.leaving).toBe(2_400);
    expect(quick.texts.opensAt.map(({ opensAt }) => opensAt)).toEqual(
      full.texts.opensAt.map(({ opensAt }) => opensAt),
    );
    for (const { people } of quick.texts.opensAt) {
      const close = full.texts.opensAt.some((one) => Math.abs(one.people - people) <= 40);
      expect(close).toBe(true);
    }
    expect(quick.parts).toEqual(full.parts);
  });

  it('stores nothing', async () => {
    const b = await steeredBusiness(town, { people: 2, partsPerSecond: 1 });
    await preview(b);
    await town.pass(soon);
    expect((await b.rep.get('/v1/group-sends')).body.items).toEqual([]);
    expect(await b.arrived()).toBe(0);
  });
});

describe('a preview of what would be refused', () => {
  it('names every blocker and still shows the people', async () => {
    const b = await steeredBusiness(town, { people: 2, partsPerSecond: 1 });
    const path = `/v1/operator/accounts/${b.accountId}/suspend` as const;
    await town.operator.post(path, { reason: 'A complaint.' });
    const text = 'Hi [1st], your car is ready – see you';
    const shown = await preview(b, { text, notAfter: '2026-01-01T00:00:00Z' });
    expect(shown.status).toBe(200);
    expect(shown.body.blockers.map(({ type }) => type)).toEqual([
      'account-not-active',
      'validation',
      'wording',
    ]);
    const { problems, plain } = shown.body.wording;
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'wording.company', severity: 'refuse' }),
        expect.objectContaining({ rule: 'wording.footer', mend: expect.any(String) }),
      ]),
    );
    expect(plain).toBe('Hi [1st], your car is ready - see you');
  });

  it('of an account that is still screened, or an empty phonebook', async () => {
    const opened = await town.operator.post('/v1/operator/accounts', {
      name: 'Lakeside Motors',
      website: 'https://hopeful.example',
      use: 'Reminders.',
      optIn: 'On paper.',
      contact: { name: 'Hope', email: 'hope@hopeful.example', phone: '+12485550198' },
    });
    const rep = await town.representative(opened.body.accountId);
    const body = { text: ready, audience: { all: true }, purpose: 'service' };
    const shown = (await rep.post('/v1/group-sends/preview', body)).body;
    expect(shown).toMatchObject({
      audience: { people: 0, exact: true },
      samples: [],
      blockers: [
        { type: 'account-not-active' },
        { type: 'account-not-active', detail: expect.stringContaining('number') },
        { type: 'validation', detail: expect.stringContaining('empty') },
      ],
    });
  });

  it('is refused when the request is invalid or names things of another account', async () => {
    const b = await steeredBusiness(town, { people: 1, partsPerSecond: 1 });
    const other = await steeredBusiness(town, { people: 0, partsPerSecond: 1 });
    const { id } = (await b.rep.post('/v1/groups', { name: 'Ours' })).body;
    expect((await preview(other, { audience: { group: id } })).status).toBe(400);
    expect((await preview(b, { colour: 'red' })).status).toBe(400);
    expect((await preview(b, { audience: { filter: { any: [] } } })).status).toBe(400);
  });
});
