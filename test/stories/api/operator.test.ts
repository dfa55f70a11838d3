import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditEntry, hashOf } from '../../../shared/values/audit-chain.ts';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** Operators screen, suspend, investigate, reinstate and terminate accounts. */
let town: Town;
let operator: Person;
let next = 700;
let nextNumber = 7000;
beforeAll(async () => {
  town = await openTown();
  ({ operator } = town);
});
afterAll(() => town.leave());

type Given = { phoneNumber: string; partsPerSecond: number };

const root = '/v1/operator/accounts';
const newNumber = () => `+1517555${nextNumber++}`;
const newPhone = () => phoneNumbered(next++);
const application = {
  name: 'Harbor Hardware',
  website: 'harbor.example',
  use: 'Tell customers that an order has come.',
  optIn: 'Customers ask for a text at the counter.',
  contact: { name: 'Hal Moss', email: 'hal@harbor.example', phone: '(800) 555-0199' },
};
const because = { reason: 'Looked at.' };

async function applied(): Promise<string> {
  const opened = await operator.post(root, application);
  expect(opened.status).toBe(201);
  return String(opened.body.accountId);
}

describe('screening', () => {
  it('opens an account that cannot send, once under an Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'open-1' };
    const first = await operator.post(root, application, key);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ status: 'screening', rulebook: 'us-2026', numbers: [] });
    const again = await operator.post(root, application, key);
    expect(again.body.accountId).toBe(first.body.accountId);
    const other = await operator.post(root, { ...application, name: 'Else' }, key);
    expect([other.status, other.body.type]).toEqual([409, 'idempotency-mismatch']);
    const rep = await town.representative(String(first.body.accountId));
    const send = { text: 'Hi', audience: { all: true }, purpose: 'service' };
    const sent = await rep.post('/v1/group-sends', send);
    expect([sent.status, sent.body.type]).toEqual([409, 'account-not-active']);
  });

  it.each([
    ['no way to opt in', { optIn: undefined }],
    ['no mail address', { contact: { ...application.contact, email: 'hal' } }],
    ['an unknown rulebook', { rulebook: 'mars-1' }],
    ['an unknown field', { plan: 'gold' }],
  ])('refuses an application with %s', async (_, more) => {
    const answer = await operator.post(root, { ...application, ...more });
    expect([answer.status, answer.body.type]).toEqual([400, 'validation']);
  });

  it('ends with numbers at the pace of their kind; a number belongs to one account', async () => {
    const [one, two] = [await applied(), await applied()];
    const number = newNumber();
    const numbers = [
      { phoneNumber: number },
      { phoneNumber: '(800) 555-0142' },
      { phoneNumber: '24 700' },
      { phoneNumber: newNumber(), partsPerSecond: 10 },
    ];
    const approved = await operator.post(`${root}/${one}/approve`, { ...because, numbers });
    expect(approved.status).toBe(200);
    expect(approved.body.status).toBe('active');
    const paces = Object.fromEntries(
      (approved.body.numbers as Given[]).map((given) => [given.phoneNumber, given.partsPerSecond]),
    );
    expect(paces).toMatchObject({ [number]: 1, '+18005550142': 3, '24700': 100 });
    const repeat = await operator.post(`${root}/${one}/approve`, { ...because, numbers });
    expect([repeat.status, repeat.body.approvedAt]).toEqual([200, approved.body.approvedAt]);
    const asked = { ...because, numbers: [{ phoneNumber: number }] };
    const taken = await operator.post(`${root}/${two}/approve`, asked);
    expect([taken.status, taken.body.type]).toEqual([409, 'conflict']);
    expect((await operator.get(`${root}/${two}`)).body).toMatchObject({
      status: 'screening',
      numbers: [],
    });
    const wrong = await operator.post(`${root}/${two}/approve`, { ...because, numbers: [] });
    expect(wrong.body.type).toBe('validation');
  });

  it('can end in a refusal, for good', async () => {
    const accountId = await applied();
    expect((await operator.post(`${root}/${accountId}/suspend`, because)).status).toBe(409);
    const ended = await operator.post(`${root}/${accountId}/terminate`, because);
    expect([ended.status, ended.body.status]).toEqual([200, 'terminated']);
    expect((await operator.post(`${root}/${accountId}/terminate`, because)).status).toBe(200);
    const asked = { ...because, numbers: [{ phoneNumber: newNumber() }] };
    for (const [verb, body] of [
      ['approve', asked],
      ['suspend', because],
      ['reinstate', because],
    ] as const) {
      const answer = await operator.post(`${root}/${accountId}/${verb}`, body);
      expect([verb, answer.status, answer.body.type]).toEqual([verb, 409, 'account-terminated']);
    }
    expect((await operator.put(`${root}/${accountId}/numbers`, asked)).status).toBe(409);
    expect((await operator.put(`${root}/${accountId}/policy`, {})).status).toBe(409);
  });
});

describe('the operators alone', () => {
  it('may call these routes', async () => {
    const { rep, accountId } = await approvedBusiness(town);
    const listed = await rep.get(root);
    expect([listed.status, listed.body.type]).toEqual([403, 'forbidden']);
    expect((await rep.post(`${root}/${accountId}/reinstate`, because)).status).toBe(403);
    expect((await operator.get(`${root}/ac_nobody`)).status).toBe(404);
    expect((await operator.get('/v1/account')).status).toBe(403);
  });

  it('list accounts by status, a page at a time', async () => {
    await applied();
    const first = (await operator.get(`${root}?status=screening&limit=1`)).body;
    expect(first.items).toMatchObject([{ status: 'screening' }]);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await operator.get(`${root}?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.body.items.map((account) => account.accountId));
      cursor = page.body.nextCursor ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    const all = (await operator.get(`${root}?limit=200`)).body.items;
    expect([...all].map((account) => account.accountId)).toEqual(seen);
  });
});

describe('an account that is stopped', () => {
  it('by an operator holds its group sends, and goes on when the tenant resumes', async () => {
    const { rep, accountId } = await approvedBusiness(town, { partsPerSecond: 1 });
    const people = Array.from({ length: 15 }, newPhone);
    for (const phone of people) {
      const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
      await rep.post('/v1/contacts', { phone, firstName: 'Ana', consent });
    }
    const text = 'Hi [1st], Rita at Lakeside Motors. Your part is in. Reply STOP to end';
    const send = { text, audience: { all: true }, purpose: 'service' };
    const { id } = (await rep.post('/v1/group-sends', send)).body;
    await town.pass(4);
    const stopped = await operator.post(`${root}/${accountId}/suspend`, because);
    expect(stopped.body).toMatchObject({ status: 'suspended', suspensions: 1 });
    await town.pass(30);
    const received = async () => {
      const texts = await Promise.all(people.map((phone) => town.receivedBy(phone)));
      return texts.flat().length;
    };
    const before = await received();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(15);
    expect((await rep.post(`/v1/group-sends/${id}/resume`)).body.type).toBe('account-not-active');
    const reinstated = await operator.post(`${root}/${accountId}/reinstate`, because);
    expect(reinstated.body).toMatchObject({ status: 'active', heldGroupSends: [id] });
    expect(reinstated.body.next).toContain('the tenant resumes');
    const again = await operator.post(`${root}/${accountId}/reinstate`, because);
    expect([again.status, again.body.status]).toEqual([200, 'active']);
    await town.pass(30);
    expect(await received()).toBe(before);
    expect((await rep.post(`/v1/group-sends/${id}/resume`)).status).toBe(200);
    await town.pass(30);
    expect(await received()).toBe(15);
  });

  it('by its opt-outs has a case with all facts, and the same opt-outs count no more', async () => {
    const { rep, accountId } = await approvedBusiness(town);
    const people = Array.from({ length: 8 }, newPhone);
    const consent = { basis: 'express', source: 'bought list', obtainedAt: '2026-11-01' };
    for (const phone of people) await rep.post('/v1/contacts', { phone, firstName: 'A', consent });
    const text = 'Hi [1st], Lakeside Motors has winter tires. Reply STOP to end';
    const send = { text, audience: { all: true }, purpose: 'marketing' };
    const { id } = (await rep.post('/v1/group-sends', send)).body;
    await town.pass(20);
    for (const phone of people.slice(0, 5)) await town.reply(phone, 'STOP, who are you?');
    expect((await rep.get('/v1/account')).body.status).toBe('suspended');
    await rep.post('/v1/contacts', { phone: people[0], consent });
    const found = (await operator.get(`${root}/${accountId}/case`)).body;
    expect(found.evidence).toMatchObject({ optOuts: 5, optOutsBySend: { [String(id)]: 5 } });
    const expected = {
      words: 'STOP, who are you?',
      groupSendId: id,
      consent: { source: 'bought list', recordedBy: expect.stringContaining('rita@') },
    };
    expect(found.optOuts).toMatchObject(Array.from({ length: 5 }, () => expected));
    expect(found.groupSends).toMatchObject([{ id, text, audience: { all: true }, optOuts: 5 }]);
    expect(found).toMatchObject({ reAdded: 1, earlierSuspensions: [] });
    const story = (found.timeline as AuditEntry[]).map((entry) => entry.what);
    expect(story).toEqual([
      'account.suspended',
      'account.warned',
      'account.approved',
      'account.opened',
    ]);
    await operator.post(`${root}/${accountId}/reinstate`, { reason: 'They will ask first.' });
    await town.reply(people[5] ?? '', 'STOP');
    expect((await rep.get('/v1/account')).body.status).toBe('active');
    const after = (await operator.get(`${root}/${accountId}/case`)).body;
    expect(after.earlierSuspensions).toHaveLength(1);
  });
});

describe('other decisions of operators', () => {
  it('numbers: added, their pace changed, an unused one removed, a used one not', async () => {
    const { rep, accountId, number } = await approvedBusiness(town);
    const put = (...numbers: { phoneNumber: string; partsPerSecond?: number }[]) =>
      operator.put(`${root}/${accountId}/numbers`, { ...because, numbers });
    const mistaken = newNumber();
    const two = await put({ phoneNumber: number, partsPerSecond: 5 }, { phoneNumber: mistaken });
    expect((two.body.numbers as Given[]).map((one) => one.partsPerSecond).sort()).toEqual([1, 5]);
    const one = await put({ phoneNumber: number, partsPerSecond: 5 });
    expect(one.body.numbers).toMatchObject([{ phoneNumber: number }]);
    const other = await applied();
    const asked = { ...because, numbers: [{ phoneNumber: mistaken }] };
    expect((await operator.post(`${root}/${other}/approve`, asked)).status).toBe(200);
    const phone = newPhone();
    const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
    await rep.post('/v1/contacts', { phone, firstName: 'Ana', consent });
    const text = 'Hi [1st], Lakeside Motors. Your part is in. Reply STOP to end';
    await rep.post('/v1/group-sends', { text, audience: { all: true }, purpose: 'service' });
    await town.pass(10);
    expect(await town.receivedBy(phone)).toHaveLength(1);
    const used = await put({ phoneNumber: newNumber() });
    expect([used.status, used.body.type]).toEqual([409, 'conflict']);
  });

  it('a policy, checked by the rules', async () => {
    const { accountId } = await approvedBusiness(town);
    const put = (policy: unknown) => operator.put(`${root}/${accountId}/policy`, policy);
    const set = await put({ burst: { optOuts: 2 }, reason: 'A small shop.' });
    expect(set.body.policy).toMatchObject({ burst: { optOuts: 2, withinMinutes: 60 } });
    expect((await put({ burst: { optOuts: 2 } })).status).toBe(200);
    const wrong = await put({ burst: { optOuts: 0 }, warnAt: 7 });
    expect([wrong.status, wrong.body.type]).toEqual([400, 'validation']);
    expect(wrong.body.errors).toHaveLength(2);
    expect((await put({ patience: 3 })).status).toBe(400);
    const { items } = (await operator.get(`${root}/${accountId}/audit`)).body;
    expect(items.filter((one) => one.what === 'account.policy-set')).toHaveLength(1);
  });

  it('a mistaken opt-out is voided, with ledger and audit; the person may be added', async () => {
    const { rep, accountId } = await approvedBusiness(town);
    const phone = newPhone();
    const path = `${root}/${accountId}/opt-outs/${encodeURIComponent(phone)}/void`;
    expect((await operator.post(path, because)).status).toBe(404);
    await rep.post('/v1/opt-outs', { phone, channel: 'phone' });
    expect((await operator.post(path, {})).body.type).toBe('validation');
    const voided = await operator.post(path, { reason: 'A digit was mistyped.' });
    expect(voided.body).toMatchObject({ phone, state: 'voided' });
    expect((await operator.post(path, because)).body.endedBecause).toBe('A digit was mistyped.');
    const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
    expect((await rep.post('/v1/contacts', { phone, consent })).status).toBe(201);
    const { items } = (await operator.get(`${root}/${accountId}/audit`)).body;
    expect(items.filter((one) => one.what === 'opt-out.voided')).toHaveLength(1);
  });

  it('leave an audit log whose chain holds', async () => {
    const { accountId } = await approvedBusiness(town);
    for (const verb of ['suspend', 'reinstate', 'suspend', 'terminate']) {
      await operator.post(`${root}/${accountId}/${verb}`, { reason: `To ${verb}.` });
    }
    const { items } = (await operator.get(`${root}/${accountId}/audit`)).body;
    const entries = items.map((item) => ({ ...item }) as Record<string, unknown> as AuditEntry);
    expect(entries.map((entry) => entry.what)).toEqual([
      'account.opened',
      'account.approved',
      'account.suspended',
      'account.reinstated',
      'account.suspended',
      'account.terminated',
    ]);
    for (const [n, entry] of entries.entries()) {
      const before = entries[n - 1]?.hash ?? '0'.repeat(64);
      expect(entry.before).toBe(before);
      expect(entry.hash).toBe(hashOf(entry, before));
    }
  });
});
