import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, type Town } from '../support/town.ts';

/** One-to-one texts go between those of a group send, and no second carries more than the pace. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const write = (b: Steered, phone: string, body: string) =>
  b.rep.post(`/v1/conversations/${encodeURIComponent(phone)}/texts`, { body });
const bay = (n: number) => `Lakeside Motors: bay ${n} is free. Reply STOP to end`;

function mostInASecond(times: readonly number[]): number {
  const counts = times.map((from) => times.filter((at) => at >= from && at < from + 1000).length);
  return Math.max(...counts);
}

describe.each([1, 3, 10])('at %s parts a second', (partsPerSecond) => {
  it('a conversation overtakes a group send, and both keep to the pace', async () => {
    const people = partsPerSecond * 20;
    const b = await steeredBusiness(town, { people, partsPerSecond });
    const [ana = ''] = [...b.people].reverse();
    const id = await b.send();
    const startedAt = Date.parse(b.on('17:00:00'));
    for (let n = 0; n < 6; n++) {
      // Not a whole second, so that texts come at every moment of a second.
      await town.pass(2.7);
      expect((await write(b, ana, bay(n))).status).toBe(202);
    }
    await town.pass(7);
    const chat = (await town.textsOf(ana)).filter(({ body }) => body.includes('bay'));
    expect(chat).toHaveLength(6);
    for (const [n, { at }] of chat.entries()) {
      const written = startedAt + 2_700 * (n + 1);
      expect(Date.parse(at) - written).toBeLessThanOrEqual(6_000);
    }
    await town.pass(15);
    const times = await b.arrivals();
    expect(times).toHaveLength(people + 6);
    expect(mostInASecond(times)).toBe(partsPerSecond);
    // All that was to leave, at the pace, and a second or two for the start.
    const last = ((times.at(-1) ?? 0) - startedAt) / 1000;
    expect(last).toBeLessThanOrEqual((people + 6) / partsPerSecond + 2);
    expect(await b.show(id)).toMatchObject({ status: 'done', counts: { delivered: people } });
  });
});

describe('while the lane is busy', () => {
  it('a STOP is confirmed, also when the account is suspended', async () => {
    const b = await steeredBusiness(town, { people: 30, partsPerSecond: 1 });
    await b.send();
    await town.pass(3.3);
    const held = await Promise.all(b.people.map((phone) => town.receivedBy(phone)));
    const [ana = '', bob = ''] = b.people.filter((_, n) => held[n]?.length === 1);
    await town.reply(ana, 'STOP');
    await town.pass(soon + 1);
    expect((await town.receivedBy(ana)).at(-1)).toMatch(/unsubscribed/);
    const suspend = `/v1/operator/accounts/${b.accountId}/suspend` as const;
    await town.operator.post(suspend, { reason: 'Looked odd.' });
    await town.reply(bob, 'STOP');
    await town.pass(soon + 1);
    expect((await town.receivedBy(bob)).at(-1)).toMatch(/unsubscribed/);
  });

  it('texts beyond the pace wait, and none is lost', async () => {
    const b = await steeredBusiness(town, { people: 3, partsPerSecond: 1 });
    for (let n = 0; n < 12; n++) {
      const phone = b.people[n % 3] ?? '';
      expect((await write(b, phone, bay(n))).status).toBe(202);
    }
    await town.pass(20);
    const times = await b.arrivals();
    expect(times).toHaveLength(12);
    expect(mostInASecond(times)).toBe(1);
  });
});
