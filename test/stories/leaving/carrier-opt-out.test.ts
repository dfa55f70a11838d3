import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Steered, steeredBusiness } from '../support/steered-business.ts';
import { openTown, type Town } from '../support/town.ts';

/** A STOP that only the carrier got counts for us from the next text on. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterEach(() => town.carrier({ reset: true }));
afterAll(() => town.leave());

const outOf = async (b: Steered) => (await b.rep.get('/v1/opt-outs')).body.items;
const peopleOf = async (b: Steered, query = '') => {
  return (await b.rep.get(`/v1/contacts?${query}`)).body.items.map(({ phone }) => phone);
};

it('who is opted out at the carrier is opted out here, with the send that showed it', async () => {
  const b = await steeredBusiness(town, { people: 14, partsPerSecond: 100 });
  const [first = '', second = ''] = b.people;
  const group = (await b.rep.post('/v1/groups', { name: 'Tires' })).body.id;
  await b.rep.put(`/v1/contacts/${encodeURIComponent(first)}`, { groups: [group] });
  const later = await b.send({ sendAt: b.on('20:00:00') });
  await town.carrier({ errors: { optedOut: [first, second] } });
  const id = await b.send();
  await town.pass(20);
  const excluded = { 'carrier.opted-out': 2 };
  expect((await b.show(id)).counts).toMatchObject({ delivered: 12, excluded });
  const out = await outOf(b);
  expect(out.map(({ phone }) => phone).sort()).toEqual([first, second].sort());
  expect(out[0]).toMatchObject({ kind: 'carrier', channel: 'carrier', groupSendId: id });
  expect(await peopleOf(b)).toHaveLength(12);
  expect(await peopleOf(b, `group=${group}`)).toEqual([]);
  expect((await b.show(later)).status).toBe('scheduled');
  const again = { phone: first, firstName: 'Ana', consent: { basis: 'express', source: 'x' } };
  expect((await b.rep.post('/v1/contacts', again)).status).toBe(409);
  const proof = await b.rep.get(`/v1/contacts/${encodeURIComponent(first)}/proof`);
  expect(JSON.stringify(proof.body)).toContain('"channel":"carrier"');
  expect((await b.rep.get('/v1/account')).body.status).toBe('active');
});

it('a START does not bring back a person whom the carrier still refuses', async () => {
  const b = await steeredBusiness(town, { people: 2, partsPerSecond: 100 });
  const [phone = '', other = ''] = b.people;
  await town.carrier({ errors: { optedOut: [phone] } });
  await b.send();
  await town.pass(20);
  expect(await peopleOf(b)).toEqual([other]);
  const { numbers } = (await b.rep.get('/v1/account')).body;
  const phoneNumber = numbers[0]?.phoneNumber;
  await town.reply(phone, 'START', phoneNumber);
  await town.pass(20);
  // Our welcome was refused as well.
  expect(await peopleOf(b)).toEqual([other]);
  await town.carrier({ errors: { optedOut: [] } });
  await town.reply(phone, 'START', phoneNumber);
  await town.pass(20);
  expect((await peopleOf(b)).sort()).toEqual([...b.people].sort());
  expect((await town.receivedBy(phone)).at(-1)).toMatch(/Welcome back/);
});
