import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** A person is erased: nothing that they said or were is left, and what proves the law stays. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

it('goes with name, words, notes and what waits; the opt-out and the proof stay', async () => {
  const { rep, accountId, number } = await approvedBusiness(town);
  const [ana, ben] = [phoneNumbered(1), phoneNumbered(2)];
  const at = (phone: string) => `/v1/conversations/${encodeURIComponent(phone)}`;
  const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
  const person = { firstName: 'Anastasia', fields: { car: 'Oldsmobile' }, consent };
  for (const phone of [ana, ben]) await rep.post('/v1/contacts', { ...person, phone });
  const text = 'Hi [1st], Rita at Lakeside Motors. Your [car] is ready. Reply STOP to end';
  const audience = { phones: [ana, ben] };
  await rep.post('/v1/group-sends', { text, audience, purpose: 'service' });
  await town.pass(20);
  for (const phone of [ana, ben]) await town.reply(phone, 'Is the zeppelin ready?', number);
  await rep.post(`${at(ana)}/note`, { body: 'Anastasia comes at five.' });
  const later = { body: 'Hi [1st], Rita at Lakeside Motors.', sendAt: '2026-11-24T19:00:00Z' };
  expect((await rep.post(`${at(ana)}/texts`, later)).status).toBe(202);
  await town.reply(ana, 'STOP', number);

  const erase = `/v1/contacts/${encodeURIComponent(ana)}/erase`;
  const reason = { reason: 'Asked for it by e-mail.' };
  const member = await town.signIn({ accountId, user: 'ben', role: 'representative' });
  expect((await member.post(erase, reason)).status).toBe(403);
  const { status, body } = await rep.post(erase, reason);
  expect([status, body.erased]).toMatchObject([200, { texts: expect.any(Number), notes: 1 }]);
  expect((await rep.post(erase, reason)).body.erased).toEqual({
    contact: false,
    texts: 0,
    notes: 0,
    scheduled: 0,
  });
  await town.setClock('2026-11-24T20:00:00.000Z');
  expect((await town.receivedBy(ana)).length).toBe(2);

  // Nothing of them is shown or found any more, and all of the other person.
  const found = async (q: string) => JSON.stringify((await rep.get(`/v1/search?q=${q}`)).body);
  for (const q of ['anastasia', 'zeppelin', 'oldsmobile']) {
    expect(await found(q)).not.toContain(ana);
    expect(await found(q)).toContain(ben);
  }
  expect(JSON.stringify((await rep.get('/v1/conversations')).body)).not.toContain(ana);
  const proof = await rep.get(`/v1/contacts/${encodeURIComponent(ana)}/proof`);
  const words = JSON.stringify(proof.body);
  for (const gone of ['Anastasia', 'zeppelin', 'Oldsmobile', 'at five']) {
    expect(words).not.toContain(gone);
  }
  // The proof: that they agreed, that texts went by a decision, and that they left in which words.
  const story = proof.body.story as { what: string; words?: string; decision?: unknown }[];
  const of = (what: string) => story.find((one) => one.what === what);
  expect(of('consent.given')).toMatchObject({ source: 'counter' });
  expect(of('text.handed-to-carrier')).toMatchObject({ decision: expect.anything() });
  expect(of('opt-out.recorded')).toMatchObject({ words: 'STOP' });
  const again = await rep.post('/v1/contacts', { ...person, phone: ana });
  expect([again.status, again.body.type]).toEqual([409, 'contact-opted-out']);
});
