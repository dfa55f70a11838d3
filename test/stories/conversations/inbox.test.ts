import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { paths } from '../../../client/src/schema.d.ts';
import { personIdOf } from '../../../shared/values/people/person.ts';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** People who look after conversations together: whose, read by whom, done, asleep. */
let town: Town;
let rita: Person;
let ben: Person;
let benId: string;
let number: string;
let next = 900;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  const business = await approvedBusiness(town);
  ({ rep: rita, number } = business);
  ben = await another(business.accountId, 'ben', 'representative');
  benId = personIdOf(business.accountId, 'ben@example.com');
});
afterAll(() => town.leave());

/** Another person of the account than the one that the town gives. */
async function another(
  accountId: string,
  user: string,
  role: 'representative' | 'viewer',
): Promise<Person> {
  const token = await town.system.token({ accountId, user, role });
  return town.person(token);
}

const at = (phone: string) => encodeURIComponent(phone);
const path = <More extends string = ''>(phone: string, more?: More) =>
  `/v1/conversations/${at(phone)}${more ?? ('' as More)}` as const;

async function writes(body: string, phone: string = phoneNumbered(next++)): Promise<string> {
  await town.reply(phone, body, number);
  await town.pass(1);
  return phone;
}

type Asked = NonNullable<paths['/v1/conversations']['get']['parameters']['query']>;

async function list(person: Person, query: Asked = {}): Promise<string[] | undefined> {
  const { data } = await person.api.GET('/v1/conversations', { params: { query } });
  return data?.items.map((one) => one.phone);
}

describe('the inbox', () => {
  it('has what is unread for each person apart; what comes meanwhile stays so', async () => {
    const phone = await writes('When do you close?');
    await writes('Hello?', phone);
    expect((await rita.post(path(phone, '/read'), { received: 1 })).body.unread).toBe(1);
    expect((await rita.post(path(phone, '/read'))).body.unread).toBe(0);
    expect(await list(rita, { unread: 'true' })).toEqual([]);
    expect(await list(ben, { unread: 'true' })).toEqual([phone]);
    expect((await rita.post(path(phone, '/unread'))).body.unread).toBe(1);
    expect(await list(rita, { unread: 'true' })).toEqual([phone]);
  });

  it('gives pages by a cursor that new texts do not shift, and counts its boxes', async () => {
    const phones: string[] = [];
    for (let n = 0; n < 5; n++) phones.unshift(await writes(`Question ${n}`));
    await rita.post(path(phones[1] ?? '', '/assign'), { assignee: benId });
    const query = { limit: 2, count: 'true' } as const;
    const { data: first } = await rita.api.GET('/v1/conversations', { params: { query } });
    expect(first?.items.map((one) => one.phone)).toEqual(phones.slice(0, 2));
    const open = { conversations: 5, exact: true };
    const none = { conversations: 0, exact: true };
    const four = { conversations: 4, exact: true };
    const counts = { open, mine: none, unassigned: four, unread: open, snoozed: none, done: none };
    expect(first?.counts).toEqual(counts);
    const more = { cursor: String(first?.nextCursor) };
    await writes('A new one');
    expect(await list(rita, { limit: 3, ...more })).toEqual(phones.slice(2));
    expect(await list(ben, { assignee: 'me' })).toEqual([phones[1]]);
    expect(await list(rita, { assignee: benId })).toEqual([phones[1]]);
    expect(await list(rita, { assignee: 'none', limit: 1 })).toHaveLength(1);
    expect(await list(rita, { assignee: 'none' })).not.toContain(phones[1]);
  });

  it('is assigned to people who may write, and is read for who joins later', async () => {
    const phone = await writes('Is anybody there?');
    const give = (assignee: string | null) => rita.post(path(phone, '/assign'), { assignee });
    expect((await give(benId)).body.assignee).toEqual({ id: benId, name: 'ben' });
    const { accountId } = (await rita.get('/v1/account')).body;
    const cy = await another(accountId, 'cy', 'viewer');
    expect((await give(personIdOf(accountId, 'cy@example.com'))).status).toBe(409);
    expect((await give('pe_nobody')).status).toBe(400);
    expect((await cy.post(path(phone, '/assign'), { assignee: null })).status).toBe(403);
    expect((await give(null)).body.assignee).toBeUndefined();
    expect(await list(cy)).toEqual([phone]);
    expect(await list(cy, { unread: 'true' })).toEqual([]);
    await writes('Hello?', phone);
    expect(await list(cy, { unread: 'true' })).toEqual([phone]);
  });

  it('snoozes one: it is back at its time, and sooner when the person writes', async () => {
    const [early, late] = [await writes('First'), await writes('Second')];
    const until = '2026-11-24T20:00:00.000Z';
    const slept = await rita.post(path(early, '/snooze'), { until });
    expect(slept.body).toMatchObject({ state: 'snoozed', snoozedUntil: until });
    await rita.post(path(late, '/snooze'), { until: '2026-11-24T21:00:00.000Z' });
    expect(await list(rita)).toEqual([]);
    expect(await list(rita, { state: 'snoozed' })).toEqual([early, late]);
    await writes('One more thing', late);
    expect(await list(rita)).toEqual([late]);
    await town.setClock('2026-11-24T20:00:00.000Z');
    expect(await list(rita)).toEqual([early, late]);
    expect((await rita.get(path(early))).body).toMatchObject({ state: 'open', listedAt: until });
    const past = await rita.post(path(late, '/snooze'), { until });
    expect(past.status).toBe(400);
  });

  it('sets one aside until they write again; a bare thanks leaves it done', async () => {
    const phone = await writes('Is it ready?');
    const seen = await rita.get(path(phone));
    await writes('And what does it cost?', phone);
    const etag = { 'if-match': String(seen.headers.get('etag')) };
    expect((await rita.post(path(phone, '/done'), {}, etag)).status).toBe(412);
    expect((await rita.post(path(phone, '/done'), {})).body.state).toBe('done');
    await writes('Thanks, ok!', phone);
    expect(await list(rita)).toEqual([]);
    expect(await list(rita, { state: 'done' })).toEqual([phone]);
    await writes('ok', phone);
    expect(await list(rita)).toEqual([phone]);
    await rita.post(path(phone, '/done'));
    expect((await rita.post(path(phone, '/done'), { done: false })).body.state).toBe('open');
  });
});

describe('search', () => {
  const find = async (q: string, query = '') =>
    (await rita.get(`/v1/search?q=${encodeURIComponent(q)}${query}`)).body;
  const phones = (found: readonly { phone: string }[]) => found.map((one) => one.phone);
  const save = (phone: string, more: object) => {
    const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
    return rita.post('/v1/contacts', { phone, consent, ...more });
  };

  it('finds people by name, last four digits and fields, as they are now', async () => {
    const [jose, ann] = [phoneNumbered(next++), phoneNumbered(next++)];
    await save(jose, { firstName: 'José', lastName: "O'Neil", fields: { Car: 'Jeep Wrangler' } });
    await save(ann, { firstName: 'Ann', lastName: 'Joseph' });
    await town.quiet();
    for (const q of ['jos', "o'neil", 'oneil jose', 'wrang', jose.slice(-4), jose]) {
      expect(phones((await find(q)).contacts as never), q).toContain(jose);
    }
    expect(phones((await find('jose ann')).contacts as never)).toEqual([ann]);
    expect((await find('jose wrangler ann')).contacts).toEqual([]);
    await rita.patch(`/v1/contacts/${at(jose)}`, { firstName: 'Pepe', fields: { Car: null } });
    await rita.delete(`/v1/contacts/${at(ann)}`);
    await town.quiet();
    expect(await find('jos')).toMatchObject({ contacts: [], complete: true });
    expect(phones((await find('pepe')).contacts as never)).toEqual([jose]);
    expect((await find('wrangler')).contacts).toEqual([]);
  });

  it('finds conversations by words of texts and of people, in no other account', async () => {
    const phone = await writes('The transmission makes a noise');
    const other = await writes('Is the transmission done?');
    await save(other, { firstName: 'Transmario' });
    await town.quiet();
    const found = await find('transmis');
    expect(found.conversations).toMatchObject([
      { phone: other, by: 'text', text: 'Is the transmission done?' },
      { phone, by: 'text', text: 'The transmission makes a noise' },
    ]);
    expect(phones((await find('noise transm')).conversations as never)).toEqual([phone]);
    expect((await find('trans', '&limit=1')).complete).toBe(false);
    expect((await find('transmario')).conversations).toMatchObject([{ by: 'contact' }]);
    expect(await list(rita, { q: 'transm' })).toEqual([other, phone]);
    await rita.post(path(other, '/done'));
    expect(await list(rita, { q: 'transm' })).toEqual([phone]);
    expect(await list(rita, { q: 'transm', state: 'done' })).toEqual([other]);
    const stranger = (await approvedBusiness(town)).rep;
    expect((await stranger.get('/v1/search?q=transm')).body.conversations).toEqual([]);
  });
});

describe('a conversation', () => {
  it('says who it is, why they may be texted, what may be sent now and until when', async () => {
    const phone = phoneNumbered(next++);
    const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
    await rita.post('/v1/contacts', { phone, firstName: 'Ann', fields: { Car: 'Jeep' }, consent });
    const { body, status } = await rita.get(path(phone));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contact: { firstName: 'Ann', fields: { Car: 'Jeep' } },
      consent: { may: true, because: 'This person asked for texts on 1 November 2026.' },
      maySend: { service: { may: true, until: expect.any(String) } },
      readOnly: false,
      received: 0,
      marks: [],
    });
    expect((await rita.get(path(phoneNumbered(next++)))).status).toBe(404);
  });

  it('has notes for each other, which nobody is texted', async () => {
    const phone = await writes('Can I bring the dog?');
    const key = { 'idempotency-key': 'note-1' };
    const made = await rita.post(path(phone, '/note'), { body: 'Big dog. Be kind.' }, key);
    expect(made.status).toBe(201);
    const again = await rita.post(path(phone, '/note'), { body: 'Big dog. Be kind.' }, key);
    expect(again.body.id).toBe(made.body.id);
    const { items } = (await ben.get(path(phone, '/notes'))).body;
    expect(items).toMatchObject([{ body: 'Big dog. Be kind.', author: { name: 'rita' } }]);
    await town.pass(30);
    expect(await town.receivedBy(phone)).toEqual([]);
    expect((await rita.get(path(phone, '/texts'))).body.items).toHaveLength(1);
  });

  it('stays to be read after an opt-out, with what the person said', async () => {
    const phone = await writes('You are scum. Stop texting me');
    const { body } = await rita.get(path(phone));
    expect(body).toMatchObject({
      readOnly: true,
      optedOut: true,
      maySend: { service: { may: false } },
    });
    expect(body.marks).toMatchObject([
      { mark: 'opted-out', words: 'You are scum. Stop texting me' },
    ]);
    expect((await rita.post(path(phone, '/texts'), { body: 'Sorry!' })).status).toBe(409);
    expect((await rita.post(path(phone, '/done'))).status).toBe(200);
  });
});
