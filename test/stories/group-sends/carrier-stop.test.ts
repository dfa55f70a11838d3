import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, type Town } from '../support/town.ts';

/** The carrier takes nothing, or throttles: nothing is lost, sent twice or retried in a storm. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterEach(() => town.carrier({ reset: true }));
afterAll(() => town.leave());

type Counters = { accepted: number; refused: number; throttled: number };

async function counters(): Promise<Counters> {
  const answer = await fetch(`${town.url}/_local/carrier`);
  return ((await answer.json()) as { counters: Counters }).counters;
}

/** A person writes to the business. */
async function writes(b: Steered, phone: string, body: string): Promise<void> {
  const shown = (await b.rep.get('/v1/account')).body;
  const numbers = shown.numbers as { phoneNumber: string }[];
  await town.reply(phone, body, numbers[0]?.phoneNumber);
}

/** Each person has just one text, and the group send is done. */
async function reachedAllOnce(b: Steered, id: string): Promise<void> {
  const { length } = b.people;
  expect(await b.show(id)).toMatchObject({
    status: 'done',
    counts: { delivered: length, unknown: 0 },
  });
  const held = await Promise.all(b.people.map((phone) => town.receivedBy(phone)));
  expect(held.map((texts) => texts.length)).toEqual(b.people.map(() => 1));
}

const spendLimit = { errors: { spendLimit: true } };

describe('a spend limit', () => {
  it('for an hour costs a handful of calls; then everything is delivered once', async () => {
    const b = await steeredBusiness(town, { people: 30, partsPerSecond: 3 });
    await town.carrier(spendLimit);
    const id = await b.send();
    await town.pass(soon);
    expect(await b.show(id)).toMatchObject({
      status: 'sending',
      rule: 'carrier.stop',
      because: expect.stringMatching(/carrier takes no texts from us/),
      notBefore: expect.stringMatching(/T17:01/),
      counts: { planned: 30 },
    });
    const { body } = await b.rep.get('/v1/account');
    expect(body.carrierRest).toMatchObject({ because: expect.stringMatching(/Nothing is lost/) });
    const first = (await counters()).refused;
    expect(first).toBeLessThanOrEqual(3);
    await town.pass(3_600);
    // Tried after 1, 5 and 15 minutes, then every hour.
    expect((await counters()).refused).toBe(first + 3);
    expect(await b.arrived()).toBe(0);
    await town.carrier({ errors: { spendLimit: false } });
    await town.pass(1_400);
    await reachedAllOnce(b, id);
    expect((await counters()).accepted).toBe(30);
    expect((await b.rep.get('/v1/account')).body.carrierRest).toBeUndefined();
  });

  it('ends at once when an operator says so, for every account', async () => {
    const b = await steeredBusiness(town, { people: 6, partsPerSecond: 100 });
    await town.carrier(spendLimit);
    const id = await b.send();
    await town.pass(600);
    const refused = (await counters()).refused;
    const verb = `/v1/operator/accounts/${b.accountId}/try-carrier` as const;
    const seen = await town.operator.get(`/v1/operator/accounts/${b.accountId}`);
    expect(seen.body.carrierRests).toMatchObject([
      { scope: 'service', code: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT', tries: 3 },
    ]);
    // Too soon: one call finds out, and the intervals keep growing.
    await town.operator.post(verb, { reason: 'Asked for more money.' });
    await town.pass(30);
    expect((await counters()).refused).toBe(refused + 1);
    await town.carrier({ errors: { spendLimit: false } });
    const tried = await town.operator.post(verb, { reason: 'The limit was raised.' });
    expect(tried.status).toBe(200);
    await town.pass(60);
    await reachedAllOnce(b, id);
    expect((await town.operator.post(verb, { reason: 'Again.' })).status).toBe(409);
    const audit = await town.operator.get(`/v1/operator/accounts/${b.accountId}/audit`);
    expect(audit.body.items.at(-1)).toMatchObject({
      what: 'account.carrier-tried',
      why: 'The limit was raised.',
    });
  });

  it('holds back a text of a conversation too, and tries with it when alone', async () => {
    const b = await steeredBusiness(town, { people: 2, partsPerSecond: 1 });
    const [ana = ''] = b.people;
    await writes(b, ana, 'Is it ready?');
    await town.carrier(spendLimit);
    const chat = `/v1/conversations/${encodeURIComponent(ana)}/texts` as const;
    await b.rep.post(chat, { body: 'Yes, come by.' });
    await town.pass(50);
    expect((await counters()).refused).toBe(1);
    await town.pass(120);
    expect((await counters()).refused).toBe(2);
    await town.carrier({ errors: { spendLimit: false } });
    await town.pass(600);
    expect(await town.receivedBy(ana)).toEqual(['Yes, come by.']);
  });

  it('lets a pause and a cancel through while it lasts', async () => {
    const b = await steeredBusiness(town, { people: 4, partsPerSecond: 1 });
    await town.carrier(spendLimit);
    const id = await b.send();
    await town.pass(20);
    expect((await b.steer(id, 'cancel')).body.status).toBe('cancelled');
    await town.carrier({ errors: { spendLimit: false } });
    await town.pass(900);
    expect(await b.arrived()).toBe(0);
    expect((await b.show(id)).counts).toMatchObject({ planned: 0, sending: 0 });
  });
});

describe('a carrier that is slower than the pace of the number', () => {
  it('throttles: everything is delivered once, nothing is lost or in doubt', async () => {
    const b = await steeredBusiness(town, { people: 40, partsPerSecond: 5 });
    await town.carrier({ pace: 2 });
    const id = await b.send();
    await town.pass(240);
    expect((await counters()).throttled).toBeGreaterThan(3);
    await reachedAllOnce(b, id);
  });

  it('throttles a conversation: its text comes again', async () => {
    const b = await steeredBusiness(town, { people: 1, partsPerSecond: 1 });
    const [ana = ''] = b.people;
    await writes(b, ana, 'Is it ready?');
    await town.carrier({ errors: { throttle: 1 } });
    await b.rep.post(`/v1/conversations/${encodeURIComponent(ana)}/texts`, { body: 'Yes.' });
    await town.pass(30);
    await town.carrier({ errors: { throttle: 0 } });
    await town.pass(30);
    expect(await town.receivedBy(ana)).toEqual(['Yes.']);
  });
});
