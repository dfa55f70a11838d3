import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  approvedBusiness,
  openTown,
  type Person,
  phoneNumbered,
  type Town,
} from '../support/town.ts';

/** Words that may mean stop: nobody is removed, and a representative decides. */
let town: Town;
let rep: Person;
let next = 700;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep } = await approvedBusiness(town));
});
afterAll(() => town.leave());

/** The same words to the same people twice are refused. */
const text = () => `Hi [1st], Rita at Lakeside Motors. Part ${next++} is in. Reply STOP to end`;
const doubtful = 'Is there a way to shut these off? I get 3 a day';
const at = (phone: string) => encodeURIComponent(phone);

async function sendTo(phone: string): Promise<string> {
  const send = { text: text(), audience: { phones: [phone] }, purpose: 'service' };
  const { body, status } = await rep.post('/v1/group-sends', send);
  expect({ status, body }).toMatchObject({ status: 202 });
  await town.pass(20);
  return String(body.id);
}

/** Somebody who got one text from us, and answered what may mean stop. */
async function doubtfulPerson(): Promise<string> {
  const phone = phoneNumbered(next++);
  const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
  await rep.post('/v1/contacts', { phone, firstName: 'Ben', consent });
  await sendTo(phone);
  await town.reply(phone, doubtful);
  await town.pass(20);
  expect(await town.receivedBy(phone)).toHaveLength(1);
  return phone;
}

const decide = (phone: string, decision: string) =>
  rep.post(`/v1/conversations/${at(phone)}/decide`, { decision, reason: 'asked by phone' });

describe('words that may mean stop', () => {
  it('pause the person, show the words, and hold back group sends', async () => {
    const phone = await doubtfulPerson();
    const contact = (await rep.get(`/v1/contacts/${at(phone)}`)).body;
    expect(contact.pausedBecause).toMatchObject({ words: doubtful, label: 'optOut' });
    const inbox = (await rep.get('/v1/conversations')).body.items;
    const line = inbox.find((one) => one.phone === phone);
    expect(line).toMatchObject({ optedOut: false, pausedBecause: { words: doubtful }, unread: 1 });
    const texts = (await rep.get(`/v1/conversations/${at(phone)}/texts`)).body.items;
    expect(texts.filter((one) => one.kind === 'doubtful')).toHaveLength(1);

    await town.reply(phone, 'thanks, see you at 5');
    const id = await sendTo(phone);
    expect(await town.receivedBy(phone)).toHaveLength(1);
    const { counts } = (await rep.get(`/v1/group-sends/${id}`)).body;
    expect(counts).toMatchObject({ excluded: { doubtful: 1 } });

    const asked = { body: 'Hi Ben, do you want our texts to end? Rita' };
    await rep.post(`/v1/conversations/${at(phone)}/texts`, asked);
    await town.pass(20);
    expect(await town.receivedBy(phone)).toHaveLength(2);
  });

  it('are settled by keep: texts leave again', async () => {
    const phone = await doubtfulPerson();
    const kept = await decide(phone, 'keep');
    expect(kept.status).toBe(200);
    expect(kept.body.pausedBecause).toBeUndefined();
    expect((await decide(phone, 'keep')).status).toBe(200);
    await sendTo(phone);
    expect(await town.receivedBy(phone)).toHaveLength(2);
    expect((await decide(phone, 'unsubscribe')).status).toBe(409);
  });

  it('are settled by unsubscribe: out for good, with one confirmation', async () => {
    const phone = await doubtfulPerson();
    expect((await decide(phone, 'unsubscribe')).body).toMatchObject({ optedOut: true });
    expect((await decide(phone, 'unsubscribe')).status).toBe(200);
    await town.pass(30);
    const received = await town.receivedBy(phone);
    expect(received).toHaveLength(2);
    expect(received[1]).toMatch(/unsubscribed/);
    expect((await rep.get(`/v1/contacts/${at(phone)}`)).status).toBe(404);
  });

  it('never count towards suspension, however many are settled by unsubscribe', async () => {
    for (let n = 0; n < 6; n++) {
      expect((await decide(await doubtfulPerson(), 'unsubscribe')).status).toBe(200);
    }
    await town.pass(30);
    const { status, warning } = (await rep.get('/v1/account')).body;
    expect([status, warning]).toEqual(['active', undefined]);
  });

  it('end by the person’s own STOP or START', async () => {
    const leaves = await doubtfulPerson();
    await town.reply(leaves, 'STOP');
    await town.pass(20);
    expect((await town.receivedBy(leaves))[1]).toMatch(/unsubscribed/);
    const stays = await doubtfulPerson();
    await town.reply(stays, 'START');
    await town.pass(20);
    const contact = (await rep.get(`/v1/contacts/${at(stays)}`)).body;
    expect(contact.pausedBecause).toBeUndefined();
  });

  it('the confirmation is in the language of the words, in one part', async () => {
    const phone = await doubtfulPerson();
    await town.reply(phone, 'ARRÊT');
    await town.pass(20);
    expect((await town.receivedBy(phone))[1]).toMatch(/ne recevrez plus nos textos/);
  });
});
