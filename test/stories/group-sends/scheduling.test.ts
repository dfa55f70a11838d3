import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, type Town } from '../support/town.ts';

/**
 * Group sends for later, for the morning and with a last moment; paused and resumed meanwhile.
 */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

describe('a group send for later', () => {
  let b: Steered;
  let sendAt: string;
  beforeEach(async () => {
    b = await steeredBusiness(town, { people: 5, partsPerSecond: 100 });
    sendAt = b.on('17:10:30');
  });

  it('leaves at its second, not before', async () => {
    const id = await b.send({ sendAt });
    expect((await b.show(id)).status).toBe('scheduled');
    const listed = async (status: string) => {
      return (await b.rep.get(`/v1/group-sends?status=${status}`)).body.items.map((one) => one.id);
    };
    expect([await listed('scheduled'), await listed('sending')]).toEqual([[id], []]);
    await town.setClock(b.on('17:07:45'));
    await town.pass(164);
    expect(await b.arrived()).toBe(0);
    expect(await b.show(id)).toMatchObject({ status: 'scheduled', counts: { planned: 5 } });
    await town.pass(1 + soon);
    expect(await b.arrived()).toBe(5);
    expect(Math.min(...(await b.arrivals()))).toBeGreaterThanOrEqual(Date.parse(sendAt));
    expect((await b.show(id)).status).toBe('done');
    expect([await listed('scheduled'), await listed('done')]).toEqual([[], [id]]);
  });

  it('leaves on time even when that is in some seconds, or in six days', async () => {
    await b.send({ sendAt: b.on('17:00:20') });
    await town.pass(19);
    expect(await b.arrived()).toBe(0);
    await town.pass(1 + soon);
    expect(await b.arrived()).toBe(5);
    const id = await b.send({ sendAt: b.on('17:00:00', 6) });
    await town.setClock(b.on('16:56:59', 6));
    await town.pass(180);
    expect(await b.arrived()).toBe(5);
    expect((await b.show(id)).status).toBe('scheduled');
    await town.pass(1 + soon);
    expect(await b.arrived()).toBe(10);
  });

  it('is paused and resumed before its time: it is scheduled again', async () => {
    const id = await b.send({ sendAt });
    expect((await b.steer(id, 'pause')).body.status).toBe('paused');
    expect((await b.steer(id, 'resume')).body.status).toBe('scheduled');
    await town.setClock(b.on('17:07:30'));
    await town.pass(180 + soon);
    expect(await b.arrived()).toBe(5);
  });

  it('is paused over its time and leaves as soon as it is resumed', async () => {
    const id = await b.send({ sendAt });
    await b.steer(id, 'pause');
    await town.setClock(b.on('17:20:00'));
    await town.pass(120);
    expect(await b.arrived()).toBe(0);
    await b.steer(id, 'resume');
    await town.pass(soon);
    expect(await b.arrived()).toBe(5);
  });

  it('is paused and resumed when it is planned already: it still waits for its time', async () => {
    const id = await b.send({ sendAt });
    await town.setClock(b.on('17:08:50'));
    await town.pass(60);
    expect((await b.show(id)).counts.planned).toBe(5);
    expect((await b.steer(id, 'pause')).body.status).toBe('paused');
    await town.pass(20);
    expect((await b.steer(id, 'resume')).body.status).toBe('scheduled');
    await town.pass(19);
    expect(await b.arrived()).toBe(0);
    await town.pass(2 + soon);
    expect(await b.arrived()).toBe(5);
  });

  it('is cancelled', async () => {
    const id = await b.send({ sendAt });
    const cancelled = await b.steer(id, 'cancel');
    expect(cancelled.body.status).toBe('cancelled');
    await town.setClock(b.on('17:08:00'));
    await town.pass(300);
    expect(await b.arrived()).toBe(0);
    expect((await b.show(id)).status).toBe('cancelled');
    expect((await b.steer(id, 'resume')).status).toBe(409);
  });

  it('is held while the account is suspended, and scheduled again after', async () => {
    const id = await b.send({ sendAt });
    const path = `/v1/operator/accounts/${b.accountId}` as const;
    await town.operator.post(`${path}/suspend`, { reason: 'A complaint.' });
    await town.pass(1);
    expect((await b.show(id)).status).toBe('held');
    expect((await b.steer(id, 'resume')).body.type).toBe('account-not-active');
    await town.operator.post(`${path}/reinstate`, { reason: 'Settled.' });
    await town.pass(1);
    expect((await b.show(id)).status).toBe('held');
    expect((await b.steer(id, 'resume')).body.status).toBe('scheduled');
  });
});

describe('a group send that waits for the morning', () => {
  const time = '08:00:00';

  it('is paused over the opening and resumed in the day', async () => {
    const b = await steeredBusiness(town, { people: 8, partsPerSecond: 1, time });
    const id = await b.send();
    await town.pass(5);
    const [text] = (await b.rep.get(`/v1/group-sends/${id}/texts`)).body.items;
    const opensAt = String(text?.notBefore);
    expect(opensAt > b.on('12:00:00')).toBe(true);
    await b.steer(id, 'pause');
    await b.steer(id, 'resume');
    await b.steer(id, 'pause');
    await town.setClock(opensAt);
    await town.pass(30);
    expect(await b.arrived()).toBe(0);
    await b.steer(id, 'resume');
    await town.pass(soon);
    expect(await b.arrived()).toBeGreaterThan(0);
    await town.pass(8);
    expect(await b.arrived()).toBe(8);
  });

  it('is resumed at night and leaves in the morning at its pace', async () => {
    const b = await steeredBusiness(town, { people: 8, partsPerSecond: 1, time });
    const id = await b.send();
    await town.pass(5);
    const [text] = (await b.rep.get(`/v1/group-sends/${id}/texts`)).body.items;
    for (const verb of ['pause', 'resume', 'pause', 'resume']) await b.steer(id, verb);
    await town.pass(5);
    expect(await b.arrived()).toBe(0);
    await town.setClock(String(text?.notBefore));
    await town.pass(8 + soon);
    expect(await b.arrived()).toBe(8);
    expect((await b.show(id)).status).toBe('done');
  });

  it('says until when it waits', async () => {
    const b = await steeredBusiness(town, { people: 3, partsPerSecond: 1, time });
    const id = await b.send();
    await town.pass(5);
    const [text] = (await b.rep.get(`/v1/group-sends/${id}/texts`)).body.items;
    const shown = await b.show(id);
    expect(shown).toMatchObject({ status: 'sending', rule: 'quiet-hours' });
    expect(shown.notBefore).toBe(text?.notBefore);
    // The time is a field; the sentence is for people, and each reads times in a zone of their own.
    expect(shown.because).toBe('Nobody who is left may be texted yet.');
    await b.steer(id, 'pause');
    expect((await b.show(id)).notBefore).toBeUndefined();
    await b.steer(id, 'resume');
    await town.setClock(String(text?.notBefore));
    await town.pass(1);
    expect((await b.show(id)).notBefore).toBeUndefined();
  });

  it('is cancelled at night', async () => {
    const b = await steeredBusiness(town, { people: 3, partsPerSecond: 1, time });
    const id = await b.send();
    await town.pass(5);
    await b.steer(id, 'cancel');
    await town.pass(1);
    expect((await b.show(id)).counts).toMatchObject({ audience: 3, excluded: { cancelled: 3 } });
    await town.setClock(b.on('18:00:00'));
    await town.pass(60);
    expect(await b.arrived()).toBe(0);
  });
});

describe('not later than', () => {
  it('nothing leaves after it, and what waits is dropped', async () => {
    const b = await steeredBusiness(town, { people: 30, partsPerSecond: 1 });
    const id = await b.send({ notAfter: b.on('17:00:10') });
    await town.pass(15);
    const inTime = await b.arrived();
    expect(inTime).toBeGreaterThanOrEqual(9);
    expect(inTime).toBeLessThanOrEqual(11);
    expect(Math.max(...(await b.arrivals()))).toBeLessThanOrEqual(Date.parse(b.on('17:00:10')));
    await town.pass(120);
    const shown = await b.show(id);
    expect(shown.counts).toMatchObject({ planned: 0, excluded: { 'too-late': 30 - inTime } });
    expect(shown.status).toBe('done');
  });

  it('and does not hold up what comes after it', async () => {
    const b = await steeredBusiness(town, { people: 30, partsPerSecond: 1 });
    await b.send({ notAfter: b.on('17:00:05') });
    await town.pass(6);
    const before = await b.arrived();
    await b.send({ audience: { phones: b.people.slice(-3) } });
    await town.pass(3 + soon);
    expect(await b.arrived()).toBe(before + 3);
  });
});

describe('a pause that nobody ends', () => {
  it('ends at the last moment: what waits is dropped, and everybody has a state', async () => {
    const b = await steeredBusiness(town, { people: 20, partsPerSecond: 1 });
    const id = await b.send({ notAfter: b.on('18:00:00') });
    await town.pass(5);
    await b.steer(id, 'pause');
    const left = await b.arrived();
    await town.setClock(b.on('17:59:59'));
    expect((await b.show(id)).status).toBe('paused');
    await town.pass(65);
    const shown = await b.show(id);
    expect(shown.counts).toMatchObject({ planned: 0, excluded: { 'too-late': 20 - left } });
    expect([shown.status, await b.arrived()]).toEqual(['done', left]);
    expect((await b.steer(id, 'resume')).status).toBe(409);
  });

  it('before anybody was planned gives everybody a reason', async () => {
    const b = await steeredBusiness(town, { people: 3, partsPerSecond: 100 });
    const id = await b.send({ sendAt: b.on('18:00:00'), notAfter: b.on('18:30:00') });
    await b.steer(id, 'pause');
    await town.setClock(b.on('18:30:01'));
    await town.pass(65);
    expect(await b.show(id)).toMatchObject({
      status: 'done',
      counts: { audience: 3, excluded: { 'too-late': 3 } },
    });
    expect(await b.arrived()).toBe(0);
  });

  it('that a suspension made ends in the same way', async () => {
    const b = await steeredBusiness(town, { people: 5, partsPerSecond: 1 });
    const id = await b.send({ notAfter: b.on('18:00:00') });
    await town.pass(1);
    const path = `/v1/operator/accounts/${b.accountId}/suspend` as const;
    await town.operator.post(path, { reason: 'A complaint.' });
    await town.pass(5);
    expect((await b.show(id)).status).toBe('held');
    await town.setClock(b.on('18:00:01'));
    await town.pass(65);
    const { status, counts } = await b.show(id);
    expect([status, counts.planned, counts.sending]).toEqual(['done', 0, 0]);
  });
});
