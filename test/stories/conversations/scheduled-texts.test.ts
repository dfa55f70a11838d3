import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** Texts of conversations: their state in words, sent again, sent later, or not sent. */
let town: Town;
let rita: Person;
let phone: string;
let next = 1000;
beforeAll(async () => {
  town = await openTown();
  ({ rep: rita } = await approvedBusiness(town));
});
beforeEach(async () => {
  await town.carrier({ reset: true });
  phone = phoneNumbered(next++);
  const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' } as const;
  await rita.api.POST('/v1/contacts', { body: { phone, firstName: 'Ann', consent } });
  await write({ body: 'Hi [1st], Rita at Lakeside Motors. Reply STOP to end' });
  await town.pass(20);
});
afterAll(() => town.leave());

const path = <More extends string>(more: More) =>
  `/v1/conversations/${encodeURIComponent(phone)}${more}` as const;
const write = (text: object) => rita.post(path('/texts'), text);
const withPhone = () => ({ params: { path: { phone } } });
async function show(textId: string) {
  const params = { path: { phone, textId } };
  return (await rita.api.GET('/v1/conversations/{phone}/texts/{textId}', { params })).data;
}
async function allTexts() {
  const { data } = await rita.api.GET('/v1/conversations/{phone}/texts', withPhone());
  return data?.items;
}
async function scheduled() {
  const { data } = await rita.api.GET('/v1/conversations/{phone}/scheduled', withPhone());
  return data?.items ?? [];
}
async function lastText() {
  return (await rita.api.GET('/v1/conversations/{phone}', withPhone())).data?.lastText;
}
const inSeconds = (seconds: number) =>
  new Date(town.system.now().getTime() + seconds * 1000).toISOString();
const later = (more: object = {}) => ({ body: 'Still coming?', sendAt: inSeconds(600), ...more });

describe('a text', () => {
  it('that arrived says so, who wrote it, its parts and its price', async () => {
    expect(await allTexts()).toMatchObject([
      {
        state: 'delivered',
        because: 'It arrived at the phone.',
        author: { name: 'rita' },
        parts: 1,
        priceUsd: 0.00881,
      },
    ]);
    const params = { path: { phone }, query: { format: 'json' as const } };
    const { data } = await rita.api.GET('/v1/contacts/{phone}/proof', { params });
    const story = typeof data === 'object' ? data.story : [];
    expect(story.find(({ what }) => what === 'text.handed-to-carrier')).toMatchObject({
      author: expect.stringMatching(/^pe_/),
      authorName: 'rita',
    });
  });

  it('is shown as the person would read it before it is sent, and nothing is stored', async () => {
    const preview = (body: object) => rita.post(path('/texts/preview'), body);
    const good = await preview({ body: 'Your [1st|friend] visit is at 5' });
    expect(good).toMatchObject({
      status: 200,
      body: { body: 'Your Ann visit is at 5', parts: 1, encoding: 'GSM-7', missing: [] },
    });
    const odd = await preview({ body: 'Your [car] is “ready” at bit.ly/x' });
    expect(odd.body).toMatchObject({
      missing: ['car'],
      plain: 'Your [car] is "ready" at bit.ly/x',
    });
    expect(odd.body.plainSaving).toBeUndefined();
    const long = await preview({ body: `It’s ready, [1st]. ${'We wait. '.repeat(8)}` });
    expect(long.body).toMatchObject({
      parts: 2,
      plainSaving: {
        text: `It's ready, [1st]. ${'We wait. '.repeat(8)}`,
        partsThen: 1,
        saved: { parts: 1, price: { low: 0.0093 } },
      },
    });
    const refusal = await write({ body: 'Ready at bit.ly/x' });
    expect(refusal.status).toBe(422);
    expect((await preview({ body: 'Ready at bit.ly/x' })).body.problems).toEqual(
      refusal.body.problems,
    );
    expect((await preview({ templateId: 'ready_repair-done' })).body.body).toContain('Hi Ann');
    expect(await allTexts()).toHaveLength(1);
  });

  it('that failed is sent again once, under a new id', async () => {
    await town.carrier({ phone, errors: { unreachable: [phone] } });
    const { id } = (await write({ body: 'Your car is ready.' })).body;
    await town.pass(20);
    expect(await show(id)).toMatchObject({
      state: 'failed',
      because: 'The phone could not be reached.',
    });
    await town.carrier({ reset: true });
    const again = await write({ again: id });
    expect(again).toMatchObject({ status: 202, body: { sendsAgain: id, state: 'planned' } });
    await town.pass(20);
    expect(await town.receivedBy(phone)).toContain('Your car is ready.');
    expect((await show(id))?.sentAgainAs).toBe(again.body.id);
    expect((await write({ again: id })).status).toBe(409);
    expect((await write({ again: again.body.id })).status).toBe(409);
  });

  it('that is unknown is sent again only for a reason, which the audit log keeps', async () => {
    await town.carrier({ phone, seed: 1, errors: { timeout: 1 }, receipts: { lost: 1 } });
    const { id } = (await write({ body: 'The part is in.' })).body;
    await town.pass(60);
    expect((await show(id))?.state).toBe('unknown');
    await town.carrier({ reset: true });
    expect((await write({ again: id })).status).toBe(400);
    const reason = 'She called: nothing has come.';
    expect((await write({ again: id, reason })).status).toBe(202);
    const { accountId } = (await rita.get('/v1/account')).body;
    const audit = await town.operator.get(`/v1/operator/accounts/${accountId}/audit`);
    expect(JSON.stringify(audit.body.items)).toContain(reason);
  });
});

describe('a text for later', () => {
  it('leaves at its time, and is in the inbox then', async () => {
    const { id } = (await write(later())).body;
    expect(await scheduled()).toMatchObject([{ id, state: 'planned', expected: { leaves: true } }]);
    expect(await lastText()).toMatch(/^Hi Ann/);
    await town.pass(590);
    expect(await town.receivedBy(phone)).toHaveLength(1);
    await town.pass(100);
    expect(await town.receivedBy(phone)).toHaveLength(2);
    expect(await lastText()).toBe('Still coming?');
    expect(await scheduled()).toEqual([]);
  });

  it('does not leave when the person answers first, if that was asked for', async () => {
    const { id } = (await write(later({ cancelOnReply: true }))).body;
    const { id: other } = (await write(later())).body;
    await town.reply(phone, 'On my way');
    const leaving = Object.fromEntries((await scheduled()).map((one) => [one.id, one.expected]));
    expect(leaving[id]).toMatchObject({ leaves: false, rule: 'answered-first' });
    expect(leaving[other]).toMatchObject({ leaves: true });
    await town.pass(700);
    expect(await show(id)).toMatchObject({ state: 'excluded', rule: 'answered-first' });
    expect((await show(other))?.state).toBe('delivered');
    expect(await town.receivedBy(phone)).toHaveLength(2);
  });

  it('can be cancelled until the sender has it', async () => {
    const { id } = (await write(later())).body;
    const cancelled = await rita.delete(path(`/texts/${id}`));
    expect(cancelled).toMatchObject({
      status: 200,
      body: { state: 'excluded', rule: 'cancelled' },
    });
    expect((await rita.delete(path(`/texts/${id}`))).status).toBe(200);
    const { id: left } = (await write(later())).body;
    await town.pass(700);
    expect(await town.receivedBy(phone)).toHaveLength(2);
    expect((await rita.delete(path(`/texts/${left}`))).status).toBe(409);
  });

  it('is refused now where the law would not let it leave at that time', async () => {
    const night = await write({ body: 'Hello?', sendAt: '2026-12-02T08:00:00.000Z' });
    expect(night).toMatchObject({ status: 409, body: { rule: 'quiet-hours' } });
    expect((await write({ body: 'Hello?', sendAt: inSeconds(-5) })).status).toBe(400);
    expect((await write({ body: 'Hello?', cancelOnReply: true })).status).toBe(400);
    expect((await write({ body: 'Hello?', again: 'tx_1' })).status).toBe(400);
  });

  it('does not leave to a person who opted out meanwhile', async () => {
    const { id } = (await write(later())).body;
    await town.reply(phone, 'STOP');
    await town.pass(700);
    expect(await show(id)).toMatchObject({ state: 'excluded', rule: 'opted-out' });
    expect(await town.receivedBy(phone)).toHaveLength(2);
  });
});

describe('a template', () => {
  const save = (name: string, text = 'Hi [1st|there], come by.') =>
    rita.post('/v1/templates', { name, text });

  it('has a name of its own, and is shown by its id', async () => {
    const first = await save('Come by');
    expect(first).toMatchObject({ status: 201, body: { problems: [] } });
    const { id } = first.body;
    expect((await rita.get(`/v1/templates/${id}`)).body).toMatchObject({ id, name: 'Come by' });
    expect((await save(' come  BY')).status).toBe(409);
    const other = (await save('Visit')).body.id;
    expect((await rita.patch(`/v1/templates/${other}`, { name: 'COME BY' })).status).toBe(409);
    expect((await rita.patch(`/v1/templates/${id}`, { name: 'Drop in' })).status).toBe(200);
    expect((await rita.patch(`/v1/templates/${other}`, { name: 'Come by' })).status).toBe(200);
    await rita.delete(`/v1/templates/${id}`);
    expect((await save('Drop in')).status).toBe(201);
    const { items } = (await rita.get('/v1/templates')).body;
    expect(items.map(({ name }) => name).sort()).toEqual(['Come by', 'Drop in']);
  });

  it('has its merge fields judged when it is saved', async () => {
    const broken = await save('Broken', 'Hi [1st, come by.');
    expect(broken).toMatchObject({
      status: 422,
      body: { type: expect.stringContaining('wording') },
    });
    const odd = await save('Odd', 'Your [tractor] is here.');
    expect(odd.body.problems).toMatchObject([{ rule: 'wording.unknown-field' }]);
  });

  it('is ready-made for the first day, and is sent by its id to one and to many', async () => {
    const { items } = (await rita.get('/v1/templates?readyMade=true')).body;
    const ids = items.map(({ id }) => id);
    expect(ids).toContain('ready_repair-done');
    expect((await rita.delete('/v1/templates/ready_repair-done')).status).toBe(409);
    const one = await write({ templateId: 'ready_repair-done' });
    expect(one.body.body).toMatch(/^Hi Ann, this is Lakeside Motors. The work on your car is done/);
    const many = { templateId: 'ready_introduction', audience: { all: true }, purpose: 'service' };
    const preview = await rita.post('/v1/group-sends/preview', many);
    expect(preview.body.blockers).toEqual([]);
    const sent = await rita.post('/v1/group-sends', many);
    expect(sent).toMatchObject({
      status: 202,
      body: { text: expect.stringContaining('text this number from now on') },
    });
    expect((await rita.post('/v1/group-sends', { ...many, text: 'Hi' })).status).toBe(400);
    expect((await write({ templateId: 'tp_none' })).status).toBe(404);
    await town.pass(60);
    expect((await town.receivedBy(phone)).at(-1)).toMatch(/text this number from now on/);
  });
});
