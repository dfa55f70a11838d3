import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '../../../client/src/schema.d.ts';
import type { Person } from '../support/person.ts';
import type { Town } from '../support/town.ts';
import { approvedBusiness, openTown, phoneNumbered } from '../support/town.ts';
import { importFile } from '../support/upload-file.ts';

/** The account's feed: each event once, in order, to nobody else. */
let town: Town;
let rep: Person;
let accountId: string;
let number: string;
let cursor: unknown;
let next = 0;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep, accountId, number } = await approvedBusiness(town));
  cursor = (await rep.get('/v1/events?after=now')).body.cursor;
});
afterAll(() => town.leave());

type Event = components['schemas']['Event'];

/** The events since the last look. */
async function newEvents(reader = rep): Promise<readonly Event[]> {
  await town.quiet();
  const { status, body } = await reader.get(`/v1/events?after=${cursor}`);
  expect([status, body.more]).toEqual([200, false]);
  cursor = body.cursor;
  return body.items;
}

/** Each type of event has its own. */
const fieldsOf = (event: Event | undefined): Readonly<Record<string, unknown>> => ({ ...event });

/** The words of events, without what differs from run to run. */
const words = (events: readonly Event[]) => {
  return events.map((event) => {
    const { type, kind, change, state, status, how, channel } = fieldsOf(event);
    return [type, kind, change, state, status, how, channel].filter(Boolean).join(' ');
  });
};

/** What happens at one moment of this frozen time has no order. */
const later = () => town.pass(1);

/** The phone texts the account, and a second passes. */
async function text(phone: string, body: string): Promise<void> {
  await town.reply(phone, body, number);
  await later();
}

const at = (phone: string) => encodeURIComponent(phone);

async function newContact(): Promise<string> {
  const phone = phoneNumbered(next++);
  const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
  await rep.post('/v1/contacts', { phone, firstName: 'Ben', consent });
  return phone;
}

async function sendTo(phones: readonly string[]): Promise<string> {
  const words = `Hi [1st], Rita at Lakeside Motors. Part ${next++} is in. Reply STOP to end`;
  const send = { text: words, audience: { phones }, purpose: 'service' };
  const { body } = await rep.post('/v1/group-sends', send);
  await town.pass(20);
  return String(body.id);
}

describe('the feed of an account', () => {
  it('has a text, a doubt, its decision and a STOP, each once', async () => {
    const phone = await newContact();
    await sendTo([phone]);
    await newEvents();
    await text(phone, 'Thanks, see you at 5');
    const [heard, ...rest] = await newEvents();
    expect(rest).toEqual([]);
    const kept = (await rep.get(`/v1/conversations/${at(phone)}/texts`)).body.items;
    const textId = kept.find(({ kind }) => kind === 'ordinary')?.id;
    expect(heard).toMatchObject({ type: 'text.received', phone, textId, kind: 'ordinary' });

    await text(phone, 'Is there a way to shut these off? I get 3 a day');
    expect(words(await newEvents())).toEqual(['contact.paused optOut', 'text.received doubtful']);
    const decide = `/v1/conversations/${at(phone)}/decide` as const;
    await rep.post(decide, { decision: 'keep', reason: 'asked by phone' });
    await rep.post(decide, { decision: 'keep', reason: 'asked by phone' });
    expect(words(await newEvents())).toEqual(['contact.kept']);

    await text(phone, 'STOP');
    await text(phone, 'STOP');
    await text(phone, 'START');
    expect(words(await newEvents())).toEqual([
      'contact.opted-out optOut text',
      'text.received optOut',
      'contact.returned restored',
      'text.received optIn',
    ]);
    expect(await newEvents()).toEqual([]);
  });

  it('has an opt-out that came another way, and one that was found mistaken', async () => {
    const [phone, doubted] = [await newContact(), await newContact()];
    await rep.post('/v1/opt-outs', { phone, channel: 'phone' });
    await rep.post('/v1/opt-outs', { phone, channel: 'phone' });
    await later();
    await text(doubted, 'Is there a way to shut these off? I get 3 a day');
    await rep.post(`/v1/conversations/${at(doubted)}/decide`, { decision: 'unsubscribe' });
    await later();
    const path = `/v1/operator/accounts/${accountId}/opt-outs/${at(phone)}/void` as const;
    expect((await town.operator.post(path, { reason: 'Another number.' })).status).toBe(200);
    expect(words(await newEvents())).toEqual([
      'contact.opted-out recorded phone',
      'contact.paused optOut',
      'text.received doubtful',
      'contact.opted-out recorded text',
      'contact.returned voided',
    ]);
  });

  it('has how a group send and an import go on, never their texts and rows', async () => {
    const phones = [await newContact(), await newContact(), await newContact()];
    const id = await sendTo(phones);
    await town.pass(600);
    const progress = await newEvents();
    expect(new Set(progress.map((one) => fieldsOf(one).groupSendId))).toEqual(new Set([id]));
    expect(fieldsOf(progress.at(-1)).status).toBe('done');
    expect(new Set(words(progress))).toEqual(
      new Set(['planning', 'sending', 'done'].map((one) => `group-send.progress ${one}`)),
    );
    const file = 'phone,last transaction\n2125550177,2026-10-01\n2125550178,2026-10-01\n';
    const { id: importId } = await importFile(town, rep, { file });
    const steps = await newEvents();
    expect(new Set(steps.map((one) => fieldsOf(one).importId))).toEqual(new Set([importId]));
    const ends = words(steps).filter((one) => !one.endsWith('running'));
    expect(ends.toSorted()).toEqual(['import.progress awaiting-upload', 'import.progress done']);
  });

  it('has the standing of the account, and is of no other account', async () => {
    const other = await approvedBusiness(town);
    const path = `/v1/operator/accounts/${accountId}` as const;
    await town.operator.post(`${path}/suspend`, { reason: 'Complaints.' });
    await later();
    await town.operator.post(`${path}/reinstate`, { reason: 'Cleared.' });
    const mine = cursor;
    expect(words(await newEvents())).toEqual(['account.status suspended', 'account.status active']);
    cursor = mine;
    // A cursor does not contain the account: with it the other account reads its own feed.
    expect(words(await newEvents(other.rep))).toEqual(['account.status active']);
  });

  it('is read from its oldest event without a cursor, and page by page', async () => {
    const phone = await newContact();
    await later();
    for (const body of ['one', 'two', 'three']) await text(phone, body);
    const all = (await rep.get('/v1/events')).body;
    expect(words(all.items)).toEqual([
      'account.status active',
      ...Array.from({ length: 3 }, () => 'text.received ordinary'),
    ]);
    const first = (await rep.get('/v1/events?limit=3')).body;
    const second = (await rep.get(`/v1/events?limit=3&after=${first.cursor}`)).body;
    expect([first.more, second.more]).toEqual([true, false]);
    expect([...first.items, ...second.items]).toEqual(all.items);
  });

  it('refuses a cursor that is none, and one that is too old, and says what to do', async () => {
    const old = cursor;
    for (const wrong of ['x', 'gs_01kd000000', 'ev_7zzzzzzzzz', '%7B%22phone%22%3A1e308%7D']) {
      const { status, body } = await rep.get(`/v1/events?after=${wrong}`);
      expect([wrong, status, body.type]).toEqual([wrong, 400, 'validation']);
    }
    const weekLater = town.system.now().getTime() + 8 * 24 * 60 * 60_000;
    await town.setClock(new Date(weekLater).toISOString());
    const { status, body } = await rep.get(`/v1/events?after=${old}`);
    expect([status, body.type]).toEqual([410, 'events-expired']);
    expect(body.detail).toContain('?after=now');
    expect(await newEvents(await freshReader())).toEqual([]);
  });
});

async function freshReader(): Promise<Person> {
  const reader = await town.representative(accountId);
  cursor = (await reader.get('/v1/events?after=now')).body.cursor;
  return reader;
}
