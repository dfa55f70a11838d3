import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** Who is erased: nothing that they said or were is left, and what proves the law stays. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

it('goes with name, words, notes and what waits; the opt-out and the proof stay', async () => {
  const { rep, accountId, number } = await approvedBusiness(town);
  const [ana, ben] = [phoneNumbered(1), phoneNumbered(2)];
  const at = (phone: string) => `/v1/conversations/${encodeURIComponent(phone)}` as const;
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

  const erase = `/v1/contacts/${encodeURIComponent(ana)}/erase` as const;
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

/** Erases on and on, as the answer says; answers how many people that were. */
async function eraseAll(operator: Person, accountId: string): Promise<number> {
  let people = 0;
  let query = '';
  do {
    const path = `/v1/operator/accounts/${accountId}/erase?${query}` as const;
    const { status, body } = await operator.post(path, { reason: 'Ended three months ago.' });
    expect(status).toBe(200);
    people += body.erased.people;
    query = body.nextCursor === undefined ? '' : `cursor=${body.nextCursor}`;
  } while (query !== '');
  return people;
}

it('goes with all people of an account that ended three months ago, and not before', async () => {
  const { rep, accountId, number } = await approvedBusiness(town);
  const [ana, ben, cal, dora] = [11, 12, 13, 14].map(phoneNumbered);
  if (!ana || !ben || !cal || !dora) throw new Error('Nobody.');
  const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
  const add = (phone: string) => rep.post('/v1/contacts', { phone, firstName: 'Zora', consent });
  for (const phone of [ana, ben, cal]) await add(phone);
  const text = 'Hi [1st], Rita at Lakeside Motors. Your car is ready. Reply STOP to end';
  const sent = await rep.post('/v1/group-sends', {
    text,
    audience: { all: true },
    purpose: 'service',
  });
  await town.pass(20);
  // One stays, one leaves, one is removed from the phonebook, and one is no contact at all.
  await town.reply(ben, 'STOP', number);
  await rep.delete(`/v1/contacts/${encodeURIComponent(cal)}`);
  await town.reply(dora, 'Have you winter tires?', number);
  const group = (await rep.post('/v1/groups', { name: 'Friends' })).body.id;
  await rep.put(`/v1/groups/${group}/contacts/${encodeURIComponent(ana)}`, {});
  const note = { body: 'Dora comes at five.' };
  await rep.post(`/v1/conversations/${encodeURIComponent(dora)}/note`, note);
  const notesOf = async (who: typeof rep) => {
    return (await who.get(`/v1/conversations/${encodeURIComponent(dora)}/notes`)).body.items;
  };
  expect((await rep.get(`/v1/contacts?group=${group}`)).body.items).toMatchObject([{ phone: ana }]);
  expect(await notesOf(rep)).toMatchObject([note]);
  const path = `/v1/operator/accounts/${accountId}` as const;
  const reason = { reason: 'Ended three months ago.' };
  expect((await town.operator.post(`${path}/erase`, reason)).status).toBe(409);
  await town.operator.post(`${path}/terminate`, { reason: 'They closed.' });
  const early = await town.operator.post(`${path}/erase`, reason);
  expect([early.status, early.body.type]).toEqual([409, 'conflict']);
  await town.setClock(String(early.body.notBefore));

  const operator = town.person(await town.system.token({ operator: true, user: 'olga' }));
  expect(await eraseAll(operator, accountId)).toBeGreaterThan(3);
  const owner = await town.representative(accountId);
  expect((await owner.get('/v1/contacts')).body.items).toEqual([]);
  expect((await owner.get('/v1/conversations')).body.items).toEqual([]);
  expect((await owner.get(`/v1/contacts?group=${group}`)).body.items).toEqual([]);
  expect(await notesOf(owner)).toEqual([]);
  const told = await Promise.all(
    [ana, ben, cal, dora].map(async (phone) => {
      const { body } = await owner.get(`/v1/contacts/${encodeURIComponent(phone)}/proof`);
      return JSON.stringify(body);
    }),
  );
  const list = await owner.get(`/v1/group-sends/${sent.body.id}/texts`);
  const all = JSON.stringify([...told, list.body]);
  expect(['Zora', 'is ready', 'winter'].filter((word) => all.includes(word))).toEqual([]);
  // What the law wants to be kept: who left and how, who agreed, and that a text went.
  expect((await owner.get('/v1/opt-outs')).body.items).toMatchObject([{ phone: ben }]);
  expect(told[1]).toContain('"words":"STOP"');
  expect(told[2]).toContain('consent.given');
  expect(list.body.items.map(({ state }) => state)).toEqual([
    'delivered',
    'delivered',
    'delivered',
  ]);
  const audit = await operator.get(`${path}/audit?limit=200`);
  const noted = audit.body.items.filter(({ what }) => what === 'person.erased');
  expect(JSON.stringify(noted)).toContain(dora);
  expect(await eraseAll(operator, accountId)).toBe(0);
});
