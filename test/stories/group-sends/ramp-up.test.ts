import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { dayOfRampUp } from '../../../shared/rules/sending/ramp-up.ts';
import type { Person } from '../support/person.ts';
import {
  approvedBusiness,
  openTown,
  phoneNumbered,
  type Town,
  tuesdayNoon,
} from '../support/town.ts';
import { goBehindTheCounter } from '../support/use-tables.ts';

/** A new account begins small: 2,000 people a day, more while few of them opt out. */
let town: Town;
let rep: Person;
let accountId: string;
let next = 900;
let now = tuesdayNoon;
beforeAll(async () => {
  town = await openTown();
  goBehindTheCounter(town, 'PaceGroupSends');
});
beforeEach(async () => {
  ({ rep, accountId } = await approvedBusiness(town));
});
afterAll(() => town.leave());

const text = 'Hi [1st|there], Rita at Lakeside Motors. Your part is in. Reply STOP to end';
const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
const today = () => dayOfRampUp(now, rulebookNamed('us-2026'));

/** Counts people as if they had been texted today. */
async function texted(people: number, level = 0): Promise<void> {
  const { countPeople } = await import('../../../shared/tables/accounts/sending-days.ts');
  await countPeople(
    accountId,
    { ...today(), level },
    { people, texts: 0, parts: people, most: undefined },
  );
}

async function sendToNew(count: number) {
  const people = Array.from({ length: count }, () => phoneNumbered(next++));
  for (const phone of people) await rep.post('/v1/contacts', { phone, consent });
  const audience = { phones: people };
  const { id } = (await rep.post('/v1/group-sends', { text, audience, purpose: 'service' })).body;
  const received = async () =>
    (await Promise.all(people.map((phone) => town.receivedBy(phone)))).flat().length;
  const shown = async () => (await rep.get(`/v1/group-sends/${id}`)).body;
  return { people, received, shown };
}

const limit = async () => (await rep.get('/v1/account')).body.dailyLimit;

describe('the daily limit of a new account', () => {
  it('makes the rest of a group send wait for tomorrow, and says so', async () => {
    expect(await limit()).toMatchObject({ people: 2000, used: 0, left: 2000 });
    await texted(1995);
    const { people, received, shown } = await sendToNew(8);
    await town.pass(30);
    expect(await received()).toBe(5);
    expect(await limit()).toMatchObject({
      people: 2000,
      used: 2000,
      left: 0,
      endsAt: '2026-11-25T08:00:00.000Z',
    });
    expect(await shown()).toMatchObject({
      status: 'sending',
      rule: 'ramp-up',
      because: expect.stringMatching(/2000 people a day: the rest waits for tomorrow/),
      notBefore: '2026-11-25T08:00:00.000Z',
      counts: { delivered: 5, planned: 3 },
    });
    await town.pass(1000);
    expect(await received()).toBe(5);
    // An answer to a person who wrote counts no new person.
    await town.reply(people[0] ?? '', 'Great, when do you close?');
    const chat = `/v1/conversations/${encodeURIComponent(people[0] ?? '')}/texts` as const;
    expect((await rep.post(chat, { body: 'At six.' })).status).toBe(202);
    await town.pass(5);
    expect(await town.receivedBy(people[0] ?? '')).toHaveLength(2);
    // A person who was not texted before waits, one-to-one too.
    const stranger = phoneNumbered(next++);
    await rep.post('/v1/contacts', { phone: stranger, consent });
    const first = `/v1/conversations/${encodeURIComponent(stranger)}/texts` as const;
    const refused = await rep.post(first, { body: 'Lakeside Motors: hello. Reply STOP to end' });
    expect([refused.status, refused.body.type]).toEqual([409, 'not-permitted']);
    expect(refused.body).toMatchObject({ rule: 'ramp-up', notBefore: '2026-11-25T08:00:00.000Z' });
    // Midnight on the Pacific coast is three in the morning in New York: the hours hold too.
    now = '2026-11-25T12:59:00.000Z';
    await town.setClock(now);
    await town.quiet();
    expect(await received()).toBe(6);
    await town.pass(300);
    expect(await received()).toBe(9);
    expect(await shown()).toMatchObject({ status: 'done', counts: { delivered: 8 } });
    // The first day was a good one: today there is room for more. Those of the night, who were not
    // texted then, count once; but where the lane held a text twice for a moment, in the chunk of
    // the night and in the one that gave it back, it is counted twice: too many, never too few.
    const { people: most, used, left } = (await limit()) ?? {};
    expect(most).toBe(5000);
    expect(used).toBeGreaterThanOrEqual(3);
    expect(used).toBeLessThanOrEqual(6);
    expect(left).toBe(5000 - Number(used));
  });

  it('is lifted by an operator, who may set it back', async () => {
    await texted(2000);
    const { received } = await sendToNew(2);
    await town.pass(10);
    expect(await received()).toBe(0);
    const policy = `/v1/operator/accounts/${accountId}/policy` as const;
    const own = { burst: { optOuts: 7 } };
    await town.operator.put(policy, own);
    const lifted = await town.operator.put(policy, {
      reason: 'Known for years.',
      rampUp: 'lifted',
    });
    expect(lifted.status).toBe(200);
    expect(lifted.body.policy).toMatchObject(own);
    expect(await limit()).toMatchObject({ people: null, left: null });
    await town.pass(900);
    expect(await received()).toBe(2);
    await town.operator.put(policy, { rampUp: 'on' });
    expect(await limit()).toMatchObject({ people: 2000, used: 2000, left: 0 });
    const audit = await town.operator.get(`/v1/operator/accounts/${accountId}/audit`);
    expect(audit.body.items.map((entry) => [entry.what, entry.why]).slice(-2)).toEqual([
      ['account.ramp-up-lifted', 'Known for years.'],
      ['account.ramp-up-on', 'The daily limit is back.'],
    ]);
  });

  it('is one limit for all numbers of the account', async () => {
    await texted(1996);
    const { body } = await rep.get('/v1/account');
    const own = (body.numbers as { phoneNumber: string }[])[0]?.phoneNumber;
    const numbers = [{ phoneNumber: own, partsPerSecond: 2 }, { phoneNumber: '+13135559901' }];
    await town.operator.put(`/v1/operator/accounts/${accountId}/numbers`, { numbers });
    const sends = [await sendToNew(6), await sendToNew(6)];
    await town.pass(60);
    const counts = await Promise.all(sends.map(({ received }) => received()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(4);
  });
});
