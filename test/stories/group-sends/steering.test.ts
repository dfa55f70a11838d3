import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, type Town } from '../support/town.ts';
import { importFile } from '../support/upload-file.ts';

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
