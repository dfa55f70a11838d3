import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, type Town } from '../support/town.ts';

/** A button is pressed twice: everybody is texted once. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const text = 'Hi [1st], Lakeside Motors: your car is ready. Reply STOP to end';
const asked = { text, audience: { all: true }, purpose: 'service' };
const business = (people = 2) => steeredBusiness(town, { people, partsPerSecond: 100 });

function ask(b: Steered, more: Record<string, unknown> = {}, key?: string) {
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  return b.rep.post('/v1/group-sends', { ...asked, ...more }, headers);
}

describe('the same group send, asked for a moment later', () => {
  it('is refused, names the first, and texts nobody again', async () => {
    const b = await business();
    const first = await ask(b);
    await town.pass(soon);
    const second = await ask(b, { purpose: 'marketing' });
    expect([second.status, second.body.type]).toEqual([409, 'repeat-group-send']);
    expect(second.body.groupSendId).toBe(first.body.id);
    expect(second.body.detail).toContain(first.body.id);
    const { body } = await b.rep.post('/v1/group-sends/preview', asked);
    expect(body.blockers).toEqual([{ type: 'repeat-group-send', detail: second.body.detail }]);
    await town.pass(soon);
    expect(await b.arrived()).toBe(2);
  });

  it('goes out where it is allowed to, and is then what the next one repeats', async () => {
    const b = await business();
    await ask(b);
    await town.pass(soon);
    const second = await ask(b, { allowRepeat: true });
    expect(second.status).toBe(202);
    await town.pass(595);
    expect(await b.arrived()).toBe(4);
    const third = await ask(b);
    expect([third.status, third.body.groupSendId]).toEqual([409, second.body.id]);
  });

  it('is no repeat later, for another time, to other people or in other words', async () => {
    const b = await business();
    const phones = [...b.people];
    expect((await ask(b, { audience: { phones } })).status).toBe(202);
    expect((await ask(b, { audience: { phones: phones.toReversed() } })).status).toBe(409);
    expect((await ask(b, { audience: { phones: phones.slice(1) } })).status).toBe(202);
    const sendAt = b.on('18:00:00');
    expect((await ask(b, { audience: { phones }, sendAt })).status).toBe(202);
    expect((await ask(b, { audience: { phones }, sendAt })).status).toBe(409);
    const other = text.replace('ready', 'washed');
    expect((await ask(b, { audience: { phones }, text: other })).status).toBe(202);
    await town.pass(601);
    expect((await ask(b, { audience: { phones } })).status).toBe(202);
  });

  it('is accepted once when many ask in the same moment', async () => {
    const b = await business();
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(b)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409]);
    await town.pass(soon);
    expect(await b.arrived()).toBe(2);
  });

  it('does not count what was refused', async () => {
    const b = await business();
    const early = { sendAt: '2020-01-01T00:00:00Z' };
    expect((await ask(b, early)).status).toBe(400);
    expect((await ask(b)).status).toBe(202);
  });
});

describe('under an Idempotency-Key', () => {
  it('the answer again is no repeat, and another key is', async () => {
    const b = await business();
    const first = await ask(b, {}, 'monday');
    const again = await ask(b, {}, 'monday');
    expect([again.status, again.body.id]).toEqual([202, first.body.id]);
    const other = await ask(b, {}, 'another click');
    expect([other.status, other.body.type]).toEqual([409, 'repeat-group-send']);
    const meant = await ask(b, { allowRepeat: true }, 'another click');
    expect(meant.status).toBe(202);
  });

  it('all who ask in the same moment are answered the one that was made', async () => {
    const b = await business();
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(b, {}, 'at once')));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    await town.pass(soon);
    expect(await b.arrived()).toBe(2);
  });

  it('another request is refused for a day, and then it is a new one', async () => {
    const b = await business();
    const first = await ask(b, {}, 'daily');
    const almostADay = town.system.now().getTime() + 86_000_000;
    await town.setClock(new Date(almostADay).toISOString());
    expect((await ask(b, {}, 'daily')).body.id).toBe(first.body.id);
    const other = await ask(b, { purpose: 'marketing' }, 'daily');
    expect([other.status, other.body.type]).toEqual([409, 'idempotency-mismatch']);
    await town.pass(500);
    const next = await ask(b, {}, 'daily');
    expect(next.status).toBe(202);
    expect(next.body.id).not.toBe(first.body.id);
  });
});
