import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, type Town } from '../support/town.ts';
import { importFile } from '../support/upload-file.ts';
import { putIntoQueue } from '../support/use-tables.ts';

/** Pause, resume and cancel act within five seconds, whatever a group send is doing. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

describe('a group send under way', () => {
  it('that is paused and resumed at once keeps its pace and loses nobody', async () => {
    const b = await steeredBusiness(town, { people: 24, partsPerSecond: 1 });
    const id = await b.send();
    await town.pass(6);
    for (let n = 0; n < 3; n++) {
      expect((await b.steer(id, 'pause')).body.status).toBe('paused');
      expect((await b.steer(id, 'resume')).body.status).toBe('planning');
      await town.pass(1);
    }
    await town.pass(24);
    expect(await b.arrived()).toBe(24);
    const times = (await b.arrivals()).sort((a, b) => a - b);
    const gaps = times.slice(1).map((time, n) => time - (times[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    expect((await b.show(id)).counts).toMatchObject({ audience: 24, delivered: 24 });
  });

  it('stops within five seconds, and goes on within five', async () => {
    const b = await steeredBusiness(town, { people: 60, partsPerSecond: 3 });
    const id = await b.send();
    await town.pass(5);
    await b.steer(id, 'pause');
    const atPause = await b.arrived();
    await town.pass(soon);
    expect(await b.arrived()).toBe(atPause);
    await town.pass(600);
    expect(await b.arrived()).toBe(atPause);
    expect((await b.show(id)).counts).toMatchObject({ planned: 60 - atPause, sending: 0 });
    await b.steer(id, 'resume');
    await town.pass(soon);
    expect(await b.arrived()).toBeGreaterThan(atPause);
    await town.pass(20);
    expect(await b.arrived()).toBe(60);
  });

  it('is done, and can then not be paused, resumed or cancelled', async () => {
    const b = await steeredBusiness(town, { people: 2, partsPerSecond: 100 });
    const id = await b.send();
    await town.pass(soon);
    for (const verb of ['pause', 'resume', 'cancel']) {
      const answer = await b.steer(id, verb);
      expect([answer.status, answer.body.type]).toEqual([409, 'conflict']);
      expect(answer.body.detail).toContain('done');
    }
    expect((await b.show(id)).status).toBe('done');
  });

  it('answers a repeated pause, resume or cancel like the first', async () => {
    const b = await steeredBusiness(town, { people: 30, partsPerSecond: 1 });
    const id = await b.send();
    await town.pass(3);
    for (const [verb, status] of [
      ['resume', 'sending'],
      ['pause', 'paused'],
      ['pause', 'paused'],
      ['cancel', 'cancelled'],
      ['cancel', 'cancelled'],
    ] as const) {
      const answer = await b.steer(id, verb);
      expect([verb, answer.status, answer.body.status]).toEqual([verb, 200, status]);
    }
    await town.pass(soon);
    const { counts } = await b.show(id);
    expect(counts.planned).toBe(0);
    expect(counts.delivered + (counts.excluded.cancelled ?? 0)).toBe(30);
  });
});

describe('the list of group sends', () => {
  it('counts late delivery events, and then keeps the last count', async () => {
    const b = await steeredBusiness(town, { people: 3, partsPerSecond: 100 });
    await town.carrier({ receipts: { delaySeconds: 1_200 } });
    const id = await b.send();
    const listed = async () => (await b.rep.get('/v1/group-sends')).body.items[0];
    await town.pass(180);
    expect(await listed()).toMatchObject({ id, status: 'done', counts: { sent: 3, delivered: 0 } });
    await town.pass(2 * 3_600);
    expect(await listed()).toMatchObject({ status: 'done', counts: { sent: 0, delivered: 3 } });
    expect((await listed())?.countedAt).toBeDefined();
    expect((await listed())?.counts).toEqual((await b.show(id)).counts);
    await town.carrier({ receipts: { delaySeconds: 0 } });
  });
});

describe('a group send that is still planned', () => {
  const phones = Array.from({ length: 1_100 }, (_, n) => {
    return `+1${212 + 101 * (n % 3)}555${String(1000 + n).padStart(4, '0')}`;
  });
  let b: Steered;
  beforeEach(async () => {
    b = await steeredBusiness(town, { people: 0, partsPerSecond: 100 });
    const rows = phones.map((phone, n) => `P${n},${phone},10/3/2026`);
    const file = ['First name,Phone,Last transaction', ...rows].join('\n');
    expect((await importFile(town, b.rep, { file })).rows).toMatchObject({ created: 1_100 });
  });

  it('is paused, and planned to the end when it is resumed', async () => {
    const id = await b.send();
    await b.steer(id, 'pause');
    await town.pass(soon);
    const { counts } = await b.show(id);
    expect(counts.audience).toBeLessThan(1_100);
    expect(counts).toMatchObject({ planned: counts.audience, sending: 0, sent: 0, delivered: 0 });
    await b.steer(id, 'resume');
    await town.pass(60);
    const shown = await b.show(id);
    expect(shown.counts).toMatchObject({ audience: 1_100, delivered: 1_100, planned: 0 });
    expect(shown.status).toBe('done');
    for (const phone of phones.slice(990, 1_010)) {
      expect(await town.receivedBy(phone)).toHaveLength(1);
    }
  });

  it('is cancelled, and every text that was planned has that reason', async () => {
    const id = await b.send();
    await b.steer(id, 'cancel');
    await town.pass(soon);
    const { counts } = await b.show(id);
    expect(counts).toMatchObject({ planned: 0, sending: 0, delivered: 0 });
    expect(counts.excluded.cancelled ?? 0).toBe(counts.audience);
  });
});

describe('a scheduled group send that is changed', () => {
  const washed = 'Hi [1st], Lakeside Motors: your car is washed. Reply STOP to end';
  let b: Steered;
  let id: string;
  beforeEach(async () => {
    b = await steeredBusiness(town, { people: 3, partsPerSecond: 100 });
    id = await b.send({ sendAt: b.on('18:00:00') });
  });
  const path = () => `/v1/group-sends/${id}` as const;
  const change = (body: object, etag?: string) => {
    return b.rep.patch(path(), body, etag === undefined ? {} : { 'if-match': etag });
  };
  const etagOf = async () => (await b.rep.get(path())).headers.get('etag') ?? '';
  const received = async () => (await Promise.all(b.people.map(town.receivedBy))).flat();

  it('leaves as it is now: its words, to its people, at its time', async () => {
    const etag = await etagOf();
    const phones = b.people.slice(0, 2);
    const to = { text: washed, audience: { phones }, sendAt: b.on('17:30:00') };
    const changed = await change(to, etag);
    expect([changed.status, changed.body.status]).toEqual([200, 'scheduled']);
    expect(changed.body).toMatchObject({ ...to, id, changedBy: expect.any(String) });
    expect((await change({ text: washed }, etag)).body).toMatchObject({
      type: 'precondition-failed',
      etag: changed.headers.get('etag'),
    });
    await town.setClock(b.on('17:29:59'));
    expect(await b.arrived()).toBe(0);
    await town.pass(1 + soon);
    expect(await received()).toEqual(Array(2).fill(washed.replace('[1st]', 'Ana')));
    await town.setClock(b.on('18:01:00'));
    expect(await b.arrived()).toBe(2);
    expect((await b.show(id)).counts).toMatchObject({ audience: 2, delivered: 2 });
  });

  it('leaves at once without its time, and later with a later one', async () => {
    const other = await b.send({ sendAt: b.on('17:10:00'), text: washed });
    const later = await b.rep.patch(`/v1/group-sends/${other}`, { sendAt: b.on('19:00:00') });
    expect(later.status).toBe(200);
    await town.setClock(b.on('17:20:00'));
    expect(await b.arrived()).toBe(0);
    // The sweep had handed it over for its earlier time.
    const body = { accountId: b.accountId, groupSendId: other };
    await putIntoQueue(town, 'GroupSendsDue', { body, delaySeconds: 0 });
    await town.pass(soon);
    expect((await b.show(other)).counts.audience).toBe(0);
    expect((await change({ sendAt: null })).body.status).toBe('planning');
    await town.pass(soon);
    expect(await b.arrived()).toBe(3);
    await town.setClock(b.on('19:00:00'));
    await town.pass(soon);
    expect(await b.arrived()).toBe(6);
  });

  it('is judged as a new one is, and a refusal changes nothing', async () => {
    const etag = await etagOf();
    const twin = await b.send({ sendAt: b.on('18:00:00'), text: washed });
    const answers = [
      await change({ text: 'Hello everybody' }),
      await change({ text: washed, templateId: 'ready_introduction' }),
      await change({ allowRepeat: true }),
      await change({ audience: { group: 'Nobody' } }),
      await change({ sendAt: '2020-01-01T00:00:00Z' }),
      await change({ notAfter: b.on('17:30:00') }),
      await change({ text: washed }),
      await change({ status: 'done' }),
    ];
    expect(answers.map(({ body }) => body.type)).toEqual([
      'wording',
      ...Array(5).fill('validation'),
      'repeat-group-send',
      'validation',
    ]);
    expect(answers[6]?.body.groupSendId).toBe(twin);
    expect(await etagOf()).toBe(etag);
    // Changed back to what it was, it repeats only itself.
    const first = (await b.show(id)).text;
    const after = [
      await change({ text: washed, allowRepeat: true }),
      await change({ text: first }),
    ];
    expect(after.map(({ status }) => status)).toEqual([200, 200]);
    await town.operator.post(`/v1/operator/accounts/${b.accountId}/suspend`, { reason: 'A look.' });
    expect((await change({ text: washed })).body.type).toBe('account-not-active');
  });

  it('by two people at once is what one of them made of it', async () => {
    const etag = await etagOf();
    const answers = await Promise.all(
      ['red', 'blue', 'green'].map((color) => change({ text: washed.replace('car', color) }, etag)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await b.show(id)).text).toBe(answers.find(({ status }) => status === 200)?.body.text);
  });

  it('while it begins is one or the other, and never changed after', async () => {
    await town.setClock(b.on('17:57:00'));
    const [answer] = await Promise.all([change({ text: washed }), town.pass(125)]);
    const { rule, type } = answer.body;
    if (answer.status !== 200) expect([type, rule]).toEqual(['conflict', 'group-send.begun']);
    const text = (await b.show(id)).text as string;
    expect(text === washed).toBe(answer.status === 200);
    const late = await change({ text: washed.replace('car', 'van') });
    expect([late.status, late.body.rule]).toEqual([409, 'group-send.begun']);
    expect(late.body.detail).toContain('Cancel it');
    await town.pass(60);
    expect(await received()).toEqual(Array(3).fill(text.replace('[1st]', 'Ana')));
  });

  it('while it is paused is refused: it is resumed first', async () => {
    await b.steer(id, 'pause');
    expect((await change({ text: washed })).body.rule).toBe('group-send.held-back');
    await b.steer(id, 'resume');
    expect((await change({ text: washed })).status).toBe(200);
    await b.steer(id, 'cancel');
    expect((await change({ text: washed })).body.rule).toBe('group-send.over');
  });
});

describe('a group send whose texts are with a slow carrier', () => {
  const clock = (body: unknown) =>
    fetch(`${town.url}/_local/clock`, { method: 'POST', body: JSON.stringify(body) });

  it('stops within five seconds of real time, though a hundred were claimed at once', async () => {
    const b = await steeredBusiness(town, { people: 100, partsPerSecond: 100 });
    await town.carrier({ latencyMs: 1_500 });
    await clock({ frozen: false });
    const id = await b.send();
    await wait(1_500);
    expect((await b.steer(id, 'pause')).body.status).toBe('paused');
    await wait(soon * 1_000);
    const afterFive = await b.arrived();
    await wait(3_000);
    expect(await b.arrived()).toBe(afterFive);
    expect(afterFive).toBeLessThan(100);
    await town.carrier({ latencyMs: 0 });
    await b.steer(id, 'resume');
    await wait(4_000);
    await clock({ frozen: true });
    await town.pass(soon);
    expect((await b.show(id)).counts).toMatchObject({ delivered: 100 });
    expect(await b.arrived()).toBe(100);
  });
});
