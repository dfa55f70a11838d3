import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, type Town } from '../support/town.ts';

/**
 * Wrong requests are refused before anything is stored. A repeated request makes one thing.
 */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

describe('a time of sending', () => {
  it('that was mistyped is refused before anything is stored, and by the preview', async () => {
    const b = await steeredBusiness(town, { people: 1, partsPerSecond: 1 });
    const text = 'Hi [1st], Lakeside Motors: your car is ready. Reply STOP to end';
    const asked = { text, audience: { all: true }, purpose: 'service' };
    const times = [
      { sendAt: '2020-01-01T00:00:00Z' },
      { sendAt: b.on('15:00:00') },
      { sendAt: '2099-01-01T00:00:00Z' },
      { sendAt: b.on('16:30:00'), notAfter: b.on('16:45:00') },
      { sendAt: b.on('18:00:00'), notAfter: b.on('17:30:00') },
    ];
    for (const time of times) {
      const answer = await b.rep.post('/v1/group-sends', { ...asked, ...time });
      expect([time, answer.status, answer.body.type]).toEqual([time, 400, 'validation']);
      const { body } = await b.rep.post('/v1/group-sends/preview', { ...asked, ...time });
      expect(body.blockers).toEqual([{ type: 'validation', detail: answer.body.detail }]);
    }
    expect((await b.rep.get('/v1/group-sends')).body.items).toEqual([]);
  });

  it('that comes when the audience is empty ends the group send with that reason', async () => {
    const b = await steeredBusiness(town, { people: 1, partsPerSecond: 1 });
    const filter = { field: 'car', present: true };
    const id = await b.send({ audience: { filter }, sendAt: b.on('17:10:00') });
    await town.setClock(b.on('17:08:30'));
    await town.pass(160);
    expect(await b.show(id)).toMatchObject({
      status: 'done',
      counts: { audience: 0 },
      because: expect.stringContaining('nobody'),
    });
  });

  it('that has just passed means now', async () => {
    const b = await steeredBusiness(town, { people: 1, partsPerSecond: 1 });
    await b.send({ sendAt: b.on('16:55:00') });
    await town.pass(soon);
    expect(await b.arrived()).toBe(1);
  });
});

describe('a group send asked for again under its key', () => {
  it('is answered as accepted, whatever has changed since', async () => {
    const b = await steeredBusiness(town, { people: 1, partsPerSecond: 100 });
    const text = 'Hi [1st], Lakeside Motors: your car is ready. Reply STOP to end';
    const [person] = b.people;
    const key = { 'idempotency-key': 'lost-answer' };
    const sendAt = b.on('17:02:00');
    const asked = { text, audience: { all: true }, purpose: 'service', sendAt };
    const first = await b.rep.post('/v1/group-sends', asked, key);
    const talk = `/v1/conversations/${encodeURIComponent(String(person))}/texts` as const;
    // Its merge field is read when it is written, and not again.
    const words = { body: text };
    const one = await b.rep.post(talk, words, key);
    await town.pass(600);
    await town.reply(String(person), 'On my way.');
    const inbox = async () => (await b.rep.get('/v1/conversations')).body.items[0];
    const before = await inbox();
    expect(before).toMatchObject({ lastText: 'On my way.', lastDirection: 'in' });
    const path = `/v1/operator/accounts/${b.accountId}/suspend` as const;
    await town.operator.post(path, { reason: 'A look at it.' });
    const again = await b.rep.post('/v1/group-sends', asked, key);
    expect([again.status, again.body.id]).toEqual([202, first.body.id]);
    const said = await b.rep.post(talk, words, key);
    expect([said.status, said.body.id]).toEqual([202, one.body.id]);
    expect(await inbox()).toEqual(before);
    const others = await b.rep.post(talk, { body: 'Something else.' }, key);
    expect([others.status, others.body.type]).toEqual([409, 'idempotency-mismatch']);
    const other = await b.rep.post('/v1/group-sends', { ...asked, purpose: 'marketing' }, key);
    expect([other.status, other.body.type]).toEqual([409, 'idempotency-mismatch']);
  });
});
