import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { dayOfRampUp } from '../../../shared/rules/sending/ramp-up.ts';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';
import { goBehindTheCounter } from '../support/use-tables.ts';

/** The carriers cap the parts of a business in a day, an operator texts and requests. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
  goBehindTheCounter(town, 'PaceGroupSends');
});
afterAll(() => town.leave());

const long = `Hi [1st], Lakeside Motors: ${'your car is ready. '.repeat(10)}Reply STOP to end`;

async function capped(people: number, dailyCap: unknown): Promise<Steered> {
  const b = await steeredBusiness(town, { people, partsPerSecond: 100 });
  expect((await setCap(b, dailyCap)).status).toBe(200);
  return b;
}

const setCap = (b: Steered, dailyCap: unknown) =>
  town.operator.put(`/v1/operator/accounts/${b.accountId}/policy`, { dailyCap });
const cap = async (b: Steered) => (await b.rep.get('/v1/account')).body.dailyCap;

/** Counts parts as if they had left today. */
async function used(b: Steered, parts: number): Promise<void> {
  const { countPeople } = await import('../../../shared/tables/accounts/sending-days.ts');
  const day = dayOfRampUp(b.on('17:00:00'), rulebookNamed('us-2026'));
  await countPeople(
    b.accountId,
    { ...day, level: 0 },
    { people: 0, texts: 0, parts, most: undefined },
  );
}

describe("the carriers' daily cap", () => {
  it('stops a group send for the day; it goes on tomorrow, within the hours', async () => {
    const b = await capped(8, 'sole-proprietor');
    await used(b, 995);
    expect(await cap(b)).toMatchObject({
      class: 'sole-proprietor',
      parts: 1000,
      used: 995,
      left: 5,
      endsAt: b.on('08:00:00', 1),
    });
    const asked = {
      text: 'Hi [1st], Lakeside Motors: your car is ready. Reply STOP to end',
      audience: { all: true },
      purpose: 'service',
    };
    const { pace } = (await b.rep.post('/v1/group-sends/preview', asked)).body;
    // Eight in the morning in New York comes after midnight on the Pacific coast.
    expect(pace).toMatchObject({
      finishesAt: expect.stringContaining(b.on('13:00:00', 1).slice(0, 16)),
      dailyLimit: expect.stringMatching(/1000 parts a day/),
    });
    const id = await b.send();
    await town.pass(soon);
    expect(await b.arrived()).toBe(5);
    expect(await b.show(id)).toMatchObject({
      status: 'sending',
      rule: 'carrier-daily-cap',
      because: expect.stringMatching(/sole proprietor.*the rest waits for tomorrow/),
      notBefore: b.on('08:00:00', 1),
      counts: { delivered: 5, planned: 3 },
    });
    // One-to-one texts count towards the cap, but do not wait for it.
    const [ana = ''] = b.people;
    const chat = `/v1/conversations/${encodeURIComponent(ana)}/texts` as const;
    await b.rep.post(chat, { body: 'Lakeside Motors: bay 4. Reply STOP to end' });
    await town.pass(soon);
    expect(await b.arrived()).toBe(6);
    expect(await cap(b)).toMatchObject({ used: 1001, left: 0 });
    await town.setClock(b.on('12:59:00', 1));
    await town.quiet();
    expect(await b.arrived()).toBe(6);
    await town.pass(300);
    expect(await b.show(id)).toMatchObject({ status: 'done', counts: { delivered: 8 } });
    // Those of the night were not texted then; a text that is let go twice may count twice.
    const { left } = (await cap(b)) as { left: number };
    expect(left).toBeGreaterThan(990);
    expect(left).toBeLessThanOrEqual(997);
  });

  it('counts parts: a long text waits when only a short one would fit', async () => {
    const b = await capped(4, 100);
    await used(b, 95);
    const id = await b.send({ text: long });
    await town.pass(30);
    expect(await b.show(id)).toMatchObject({ counts: { delivered: 2, planned: 2 } });
    expect(await cap(b)).toMatchObject({ parts: 100, used: 99, left: 1 });
    // Nothing polls meanwhile: the lane sleeps until there is an allowance.
    await town.setClock(b.on('13:00:00', 1));
    await town.pass(60);
    expect(await b.show(id)).toMatchObject({ status: 'done', counts: { delivered: 4 } });
  });

  it('is set and removed by an operator, with an audit entry', async () => {
    const b = await capped(3, 'low');
    await used(b, 2_000);
    const id = await b.send();
    await town.pass(soon);
    expect(await b.arrived()).toBe(0);
    expect((await setCap(b, 'none')).body.dailyCap).toEqual({});
    expect(await cap(b)).toBeNull();
    await town.pass(900);
    expect(await b.show(id)).toMatchObject({ status: 'done', counts: { delivered: 3 } });
    const audit = await town.operator.get(`/v1/operator/accounts/${b.accountId}/audit`);
    const set = audit.body.items.filter(({ what }) => what === 'account.daily-cap-set');
    expect(set.map(({ details }) => details)).toMatchObject([
      { dailyCap: { class: 'low' } },
      { dailyCap: {}, before: { class: 'low' } },
    ]);
    expect((await setCap(b, 'huge')).status).toBe(400);
    expect((await setCap(b, 99)).status).toBe(400);
  });
});

describe('limits that an operator set', () => {
  const limit = (accountId: string, limits: object) => {
    const body = { reason: 'It is a small shop.', limits };
    return town.operator.put(`/v1/operator/accounts/${accountId}/policy`, body);
  };

  it('hold back what goes to many until tomorrow, and refuse a text to one by name', async () => {
    const b = await steeredBusiness(town, { people: 4, partsPerSecond: 100 });
    const set = await limit(b.accountId, { textsPerDay: 3 });
    expect(set.body.limits).toEqual({ textsPerDay: 3 });
    const id = await b.send();
    await town.pass(soon);
    expect(await b.arrived()).toBe(3);
    const rule = 'limit.texts-per-day';
    const notBefore = b.on('08:00:00', 1);
    expect(await b.show(id)).toMatchObject({ rule, notBefore, counts: { planned: 1 } });
    const [ana = ''] = b.people;
    const chat = `/v1/conversations/${encodeURIComponent(ana)}/texts` as const;
    const body = 'Lakeside Motors: bay 4. Reply STOP to end';
    const no = await b.rep.post(chat, { body });
    expect(no).toMatchObject({ status: 429, body: { type: 'too-many-texts', rule, notBefore } });
    expect(Number(no.headers.get('retry-after'))).toBeGreaterThan(14 * 3_600);
    const today = { texts: 3, used: 3, left: 0, rule };
    expect((await b.rep.get('/v1/account')).body.textLimit).toMatchObject(today);
    const received = await Promise.all(b.people.map(town.receivedBy));
    const texted = b.people.find((_, n) => received[n]?.length === 1) ?? '';
    await town.reply(texted, 'STOP');
    // An answer to STOP leaves, whatever the limit is.
    expect(await town.receivedBy(texted)).toHaveLength(2);
    await town.setClock(b.on('17:00:00', 1));
    await town.pass(soon);
    expect((await b.show(id)).counts.planned).toBe(0);
    expect((await limit(b.accountId, { textsPerDay: 'usual' })).body.limits).toEqual({});
    expect((await limit(b.accountId, { textsPerDay: -1 })).status).toBe(400);
    const audit = await town.operator.get(`/v1/operator/accounts/${b.accountId}/audit`);
    expect(audit.body.items.map(({ what }) => what)).toContain('account.limits-set');
  });

  it('let in so many requests, and tell who is too fast how long to wait', async () => {
    const [shop, other] = [await approvedBusiness(town), await approvedBusiness(town)];
    await limit(shop.accountId, { requestsPerSecond: 1 });
    const ask = async () => (await shop.rep.get('/v1/me')).status;
    // Ten in ten seconds, and up to one more for each other machine that does not know yet.
    const statuses: number[] = [];
    while (statuses.length < 20) statuses.push(await ask());
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(10);
    expect(statuses.at(-1)).toBe(429);
    const no = await shop.rep.get('/v1/me');
    expect(no.body).toMatchObject({ type: 'too-many-requests', rule: 'limit.requests' });
    expect(Number(no.headers.get('retry-after'))).toBeLessThanOrEqual(10);
    expect((await other.rep.get('/v1/me')).status).toBe(200);
    await town.pass(10);
    expect(await ask()).toBe(200);
    await limit(shop.accountId, { requestsPerSecond: 'usual' });
    await town.pass(61);
    const after = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(after)).toEqual(new Set([200]));
  });
});
