import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** Many phones answer at the same moment. Replies are handled in batches, each on its own. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const text = 'Hi [1st], Rita at Lakeside Motors. Your part is in. Reply STOP to end';
const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
const never = { optOuts: 1_000, percentOfTexted: 100 };

/** A business with a high threshold for suspension, whose group just got a text. */
async function textedPeople(first: number, count: number) {
  const business = await approvedBusiness(town);
  const { rep, accountId } = business;
  const policy = { burst: never, day: never, reason: 'Everybody leaves.' };
  await town.operator.put(`/v1/operator/accounts/${accountId}/policy`, policy);
  const group = (await rep.post('/v1/groups', { name: 'Parts' })).body.id;
  const phones = Array.from({ length: count }, (_, n) => phoneNumbered(first + n));
  for (const phone of phones) {
    await rep.post('/v1/contacts', { phone, firstName: 'Ben', groups: [group], consent });
  }
  const sent = await rep.post('/v1/group-sends', { text, audience: { group }, purpose: 'service' });
  await town.pass(10);
  return { ...business, phones, group, groupSendId: sent.body.id };
}

/** Texts without waiting for what follows. */
async function textBack(phone: string, body: string, to: string): Promise<void> {
  const path = `${town.url}/_local/phones/${encodeURIComponent(phone)}`;
  await fetch(path, { method: 'POST', body: JSON.stringify({ body, to }) });
}

async function everythingAfter(): Promise<void> {
  await town.quiet();
  await town.pass(20);
}

const outOf = async (rep: Person) => (await rep.get('/v1/opt-outs?limit=200')).body.items;

describe('many who leave at once', () => {
  it('are all out, each with one confirmation and the send that they answered', async () => {
    const { rep, number, phones, group, groupSendId } = await textedPeople(700, 14);
    await Promise.all(phones.map((phone) => textBack(phone, 'STOP', number)));
    await everythingAfter();
    for (const phone of phones) expect(await town.receivedBy(phone)).toHaveLength(2);
    const out = await outOf(rep);
    expect(out.map(({ phone }) => phone).sort()).toEqual(phones.toSorted());
    expect(new Set(out.map((one) => one.groupSendId))).toEqual(new Set([groupSendId]));
    expect((await rep.get('/v1/contacts')).body.items).toEqual([]);
    expect((await rep.get(`/v1/contacts?group=${group}`)).body.items).toEqual([]);
  });

  it('STOP twice gets one confirmation; START after it brings the person back', async () => {
    const { rep, number, phones } = await textedPeople(720, 3);
    const [twice = '', back = '', stays = ''] = phones;
    await textBack(twice, 'STOP', number);
    await textBack(back, 'STOP', number);
    await textBack(stays, 'Thanks!', number);
    await textBack(twice, 'STOP!', number);
    await everythingAfter();
    await textBack(back, 'START', number);
    await everythingAfter();
    expect(await town.receivedBy(twice)).toHaveLength(2);
    const received = await town.receivedBy(back);
    expect(received).toHaveLength(3);
    expect(received.at(-1)).toMatch(/Welcome back/);
    expect(await town.receivedBy(stays)).toHaveLength(1);
    const people = (await rep.get('/v1/contacts')).body.items.map(({ phone }) => phone);
    expect(people.sort()).toEqual([back, stays].sort());
  });

  it('START a moment after STOP brings the person back: one answer to each at most', async () => {
    const { rep, number, phones } = await textedPeople(730, 1);
    const [back = ''] = phones;
    await textBack(back, 'STOP', number);
    // The queue keeps no order. Once the tombstone is there, all that follows from it is under way.
    await expect.poll(() => outOf(rep)).toHaveLength(1);
    await textBack(back, 'START', number);
    await everythingAfter();
    // An answer that the carrier has already may arrive after the other: both were true when asked.
    const answers = (await town.receivedBy(back)).slice(1);
    expect(answers.filter((one) => /Welcome back/.test(one))).toHaveLength(1);
    expect(answers.filter((one) => !/Welcome back/.test(one)).length).toBeLessThanOrEqual(1);
    expect((await rep.get('/v1/contacts')).body.items.map(({ phone }) => phone)).toEqual([back]);
    expect(await outOf(rep)).toEqual([]);
  });

  it('are not held up by a text to a number that nobody owns', async () => {
    const { rep, number, phones } = await textedPeople(740, 4);
    await textBack(phoneNumbered(760), 'STOP', '+12485550100');
    await Promise.all(phones.map((phone) => textBack(phone, 'STOP', number)));
    await everythingAfter();
    expect(await outOf(rep)).toHaveLength(4);
  });
});
