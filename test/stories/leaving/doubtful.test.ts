import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { goBehindTheCounter, putIntoQueue } from '../support/use-tables.ts';

/** Words that may mean stop: nobody is removed, and a representative decides. */
let town: Town;
let rep: Person;
let accountId: string;
let next = 700;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep, accountId } = await approvedBusiness(town));
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
  it('are none of theirs when they end a reaction that came in two texts', async () => {
    const phone = phoneNumbered(next++);
    const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
    await rep.post('/v1/contacts', { phone, firstName: 'Ben', consent });
    await sendTo(phone);
    await town.reply(phone, 'Liked “Hi Ben, Rita at Lakeside Motors. Part 7 is in. Reply');
    await town.reply(phone, 'STOP to end”');
    await town.pass(20);
    expect((await rep.get(`/v1/contacts/${at(phone)}`)).body.pausedBecause).toBeUndefined();
    await town.pass(600);
    await town.reply(phone, 'STOP to end”');
    await town.pass(20);
    const { pausedBecause } = (await rep.get(`/v1/contacts/${at(phone)}`)).body;
    expect(pausedBecause).toMatchObject({ words: 'STOP to end”', label: 'optOut' });
  });

  it('pause the person, show the words, and hold back group sends', async () => {
    const phone = await doubtfulPerson();
    const contact = (await rep.get(`/v1/contacts/${at(phone)}`)).body;
    expect(contact).toMatchObject({
      pausedBecause: { words: doubtful, label: 'optOut' },
      mayReceive: { service: { may: false, rule: 'doubtful' }, reply: { may: true } },
    });
    const listed = (await rep.get('/v1/contacts')).body.items;
    expect(listed).toMatchObject([{ phone, pausedBecause: { words: doubtful } }]);
    const inbox = (await rep.get('/v1/conversations')).body.items;
    const line = inbox.find((one) => one.phone === phone);
    expect(line).toMatchObject({ optedOut: false, pausedBecause: { words: doubtful }, unread: 1 });
    const texts = (await rep.get(`/v1/conversations/${at(phone)}/texts`)).body.items;
    expect(texts.filter((one) => one.kind === 'doubtful')).toHaveLength(1);

    await town.reply(phone, 'thanks, see you at 5');
    const beside = (await rep.get(`/v1/contacts/${at(phone)}`)).body.pausedBecause;
    expect(beside).toMatchObject({
      words: doubtful,
      textedSince: { text: 'thanks, see you at 5' },
    });
    const id = await sendTo(phone);
    expect(await town.receivedBy(phone)).toHaveLength(1);
    const { counts } = (await rep.get(`/v1/group-sends/${id}`)).body;
    expect(counts).toMatchObject({ excluded: { doubtful: 1 } });
    const draft = { text: text(), audience: { phones: [phone] }, purpose: 'service' };
    const preview = (await rep.post('/v1/group-sends/preview', draft)).body;
    expect(preview.excluded).toMatchObject([{ rule: 'doubtful', people: 1 }]);

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

  it('are settled once: of two decisions at the same moment one wins', async () => {
    const phone = await doubtfulPerson();
    const both = await Promise.all([decide(phone, 'unsubscribe'), decide(phone, 'keep')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await town.pass(30);
    const { story } = (await rep.get(`/v1/contacts/${at(phone)}/proof`)).body;
    const ended = both[0].status === 200 ? 'ended' : 'kept';
    const acts = (story as { what: string }[]).map(({ what }) => what);
    const decisions = acts.filter((what) => what === 'consent.ended' || what === 'consent.kept');
    expect(decisions).toEqual([`consent.${ended}`]);
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

describe('words that nobody decides about', () => {
  const optOuts = async () => (await rep.get('/v1/opt-outs')).body.items;
  const pausedOf = async (phone: string) =>
    (await rep.get(`/v1/contacts/${at(phone)}`)).body.pausedBecause as { decideBy: string };
  const minutesFrom = (time: string, minutes: number) =>
    new Date(Date.parse(time) + minutes * 60_000).toISOString();

  it('out after three business days, without a word to the person', async () => {
    const people: string[] = [];
    for (let n = 0; n < 3; n++) people.push(await doubtfulPerson());
    const [phone = '', kept = '', ...others] = people;
    const { decideBy } = await pausedOf(phone);
    // Wednesday, Friday after Thanksgiving, Monday: the same hour of the day.
    expect(decideBy).toMatch(/^2026-11-30T17:/);
    expect((await decide(kept, 'keep')).status).toBe(200);
    await town.setClock(minutesFrom(decideBy, -1));
    await town.quiet();
    expect(await pausedOf(phone)).toBeDefined();
    await town.setClock(minutesFrom(decideBy, 10));
    await town.pass(60);

    const out = await optOuts();
    expect(out.map((one) => one.phone).sort()).toEqual([phone, ...others].sort());
    expect(out.find((one) => one.phone === phone)).toMatchObject({
      kind: 'recorded',
      channel: 'doubt-undecided',
      words: doubtful,
      rule: 'doubtful.undecided',
      because: expect.stringMatching(/^Nobody decided until 30 November 2026, 17:\d\d UTC/),
    });
    expect((await rep.get(`/v1/contacts/${at(phone)}`)).status).toBe(404);
    expect((await rep.get(`/v1/contacts/${at(kept)}`)).status).toBe(200);
    expect(await town.receivedBy(phone)).toHaveLength(1);
    const { story } = (await rep.get(`/v1/contacts/${at(phone)}/proof`)).body;
    expect(story).toContainEqual(
      expect.objectContaining({
        what: 'consent.ended',
        rule: 'doubtful.undecided',
        recordedBy: 'nobody decided',
        words: doubtful,
      }),
    );
    const { status, warning } = (await rep.get('/v1/account')).body;
    expect([status, warning]).toEqual(['active', undefined]);
    expect((await decide(phone, 'keep')).status).toBe(409);
    const { doubts } = (await town.operator.get(`/v1/operator/accounts/${accountId}/case`)).body;
    expect(doubts).toHaveLength(3);
    const about = (who: string) => doubts.find((one) => one.phone === who);
    const decided = {
      by: expect.stringContaining('rita'),
      because: expect.stringMatching(/phone/),
    };
    expect(about(kept)).toMatchObject({ state: 'kept', words: doubtful, decided });
    expect(about(phone)).toMatchObject({ state: 'out', decided: { by: 'nobody decided' } });

    await town.reply(phone, 'START');
    await town.pass(20);
    expect((await town.receivedBy(phone))[1]).toMatch(/Welcome back/);
  });

  it('a decision at the same moment and the end of the time: one wins, twice is once', async () => {
    const phone = await doubtfulPerson();
    const { decideBy } = await pausedOf(phone);
    goBehindTheCounter(town, 'TenantApi');
    const { findOptOut } = await import('../../../shared/tables/phonebook/opt-outs.ts');
    const pauses = await import('../../../shared/tables/phonebook/pauses.ts');
    const paused = await findOptOut(accountId, phone);
    if (!paused) throw new Error('Nobody is paused.');
    const message = { body: { accountId, phone }, delaySeconds: 0 };
    await putIntoQueue(town, 'DoubtsDue', message);
    await town.quiet();
    expect((await findOptOut(accountId, phone))?.state).toBe('paused');

    expect((await decide(phone, 'keep')).status).toBe(200);
    const tombstone = pauses.tombstoneAfter(paused, {
      optedOutAt: decideBy,
      channel: 'doubt-undecided',
      eventId: 'late',
      rule: 'doubtful.undecided',
      because: 'Read before the decision, written after it.',
    });
    expect(await pauses.endPauseOut(paused, tombstone)).toBe('decided');
    await town.setClock(minutesFrom(decideBy, 10));
    await putIntoQueue(town, 'DoubtsDue', message);
    await town.pass(60);
    expect((await findOptOut(accountId, phone))?.state).toBe('kept');

    const again = await doubtfulPerson();
    await town.setClock(minutesFrom((await pausedOf(again)).decideBy, 10));
    await town.pass(60);
    const first = await findOptOut(accountId, again);
    expect(first).toMatchObject({ state: 'out', times: 1 });
    await putIntoQueue(town, 'DoubtsDue', { ...message, body: { accountId, phone: again } });
    await town.pass(60);
    expect(await findOptOut(accountId, again)).toEqual(first);
  });

  it('a START of before the end of the time, however late, brings the person back', async () => {
    const phone = await doubtfulPerson();
    const { decideBy } = await pausedOf(phone);
    await town.setClock(minutesFrom(decideBy, 10));
    await town.pass(60);
    goBehindTheCounter(town, 'TenantApi');
    const { findOptOut, restore } = await import('../../../shared/tables/phonebook/opt-outs.ts');
    const key = { accountId, phone };
    const before = { at: '2026-11-01T00:00:00.000Z', because: 'Of before the words.' };
    await restore(key, before);
    expect((await findOptOut(accountId, phone))?.state).toBe('out');
    await restore(key, { at: minutesFrom(decideBy, -60), because: 'The person texted: START' });
    expect((await findOptOut(accountId, phone))?.state).toBe('restored');
  });
});
