import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';

/** Who may sign in to an account, and how that changes. */
let town: Town;
let accountId: string;
let owner: Person;
beforeAll(async () => {
  town = await openTown();
  ({ accountId, rep: owner } = await approvedBusiness(town));
  await town.quiet();
});
afterAll(() => town.leave());

type User = { email: string; enabled: boolean; invitations: number; groups: string[] };

/** The user of the pool with this address, as `GET /_local/users` shows it. */
async function userOf(email: string): Promise<User | undefined> {
  await town.quiet();
  const answer = await fetch(`${town.url}/_local/users`);
  const { users } = (await answer.json()) as { users: User[] };
  return users.find((user) => user.email === email);
}

const signedIn = (email: string) => town.signIn({ accountId, user: email });

async function invited(email: string, role: string) {
  const { status, body } = await owner.post('/v1/people', { email, role });
  expect([status, body.state]).toEqual([201, 'invited']);
  return body;
}

async function listed(email: string) {
  const { items } = (await owner.get('/v1/people')).body;
  return items.find((person) => person.email === email);
}

describe('the first owner', () => {
  it('is the contact of the business, invited when an operator approves', async () => {
    expect(await listed('rita@lakeside.example')).toMatchObject({
      name: 'Rita Moss',
      role: 'owner',
      state: 'invited',
      sentAt: expect.any(String),
    });
    expect(await userOf('rita@lakeside.example')).toMatchObject({ invitations: 1, groups: [] });
  });
});

describe('an invitation', () => {
  it('makes one person and one user, however often it is asked for', async () => {
    const asked = { email: 'Vera@Lakeside.example', role: 'viewer', name: 'Vera' };
    const key = { 'idempotency-key': 'vera-1' };
    const answers = await Promise.all([1, 2, 3].map(() => owner.post('/v1/people', asked, key)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toContain(201);
    expect((await owner.post('/v1/people', asked)).status).toBe(200);
    expect(await userOf('vera@lakeside.example')).toMatchObject({ invitations: 1, enabled: true });
    const other = await owner.post('/v1/people', { ...asked, role: 'owner' });
    expect([other.status, other.body.type]).toEqual([409, 'conflict']);
  });

  it('is sent again to who has not signed in, not within ten minutes', async () => {
    await town.pass(660);
    const asked = { email: 'vera@lakeside.example', role: 'viewer' };
    await owner.post('/v1/people', asked);
    await owner.post('/v1/people', asked);
    expect(await userOf('vera@lakeside.example')).toMatchObject({ invitations: 2 });
    const vera = await signedIn('vera@lakeside.example');
    expect((await vera.get('/v1/me')).body).toMatchObject({
      email: 'vera@lakeside.example',
      role: 'viewer',
      account: { accountId, name: 'Lakeside Motors', status: 'active' },
    });
    expect(await listed('vera@lakeside.example')).toMatchObject({ state: 'active' });
    await town.pass(660);
    await owner.post('/v1/people', asked);
    expect(await userOf('vera@lakeside.example')).toMatchObject({ invitations: 2 });
  });

  it('that can reach nobody says so to the owner', async () => {
    await invited('nobody@shop.invalid', 'representative');
    await town.quiet();
    expect(await listed('nobody@shop.invalid')).toMatchObject({
      problem: expect.stringContaining('No e-mail could be sent'),
    });
    const other = await approvedBusiness(town, { name: 'Harbor Cars' });
    const asked = { email: 'vera@lakeside.example', role: 'owner' };
    const { body } = await other.rep.post('/v1/people', asked);
    await town.quiet();
    const { items } = (await other.rep.get('/v1/people')).body;
    expect(items.find(({ id }) => id === body.id)?.problem).toMatch(/signs in elsewhere/);
    expect((await other.rep.delete(`/v1/people/${body.id}`)).status).toBe(204);
    expect(await userOf('vera@lakeside.example')).toMatchObject({ enabled: true });
  });

  it.each([
    [{ email: 'no address', role: 'viewer' }],
    [{ email: 'a@b.example', role: 'operator' }],
    [{ email: 'a@b.example', role: 'viewer', name: ' ' }],
    [{ email: `${'a'.repeat(250)}@b.example`, role: 'viewer' }],
  ])('of %j is refused', async (asked) => {
    const { status, body } = await owner.post('/v1/people', asked);
    expect([status, body.type]).toEqual([400, 'validation']);
  });
});

describe('a role', () => {
  it('holds from the next request on, whatever the token says', async () => {
    const { id } = await invited('remo@lakeside.example', 'viewer');
    const remo = await signedIn('remo@lakeside.example');
    const group = { name: 'Regulars' };
    expect((await remo.post('/v1/groups', group)).status).toBe(403);
    const changed = await owner.patch(`/v1/people/${id}`, { role: 'representative' });
    expect([changed.status, changed.body.role]).toEqual([200, 'representative']);
    expect((await remo.post('/v1/groups', group)).status).toBe(201);
    expect((await remo.post('/v1/people', { email: 'a@b.example', role: 'owner' })).status).toBe(
      403,
    );
    const stale = { 'if-match': '"old"' };
    expect((await owner.patch(`/v1/people/${id}`, { name: 'Remo' }, stale)).status).toBe(412);
    const named = { 'if-match': changed.headers.get('etag') ?? '' };
    expect((await owner.patch(`/v1/people/${id}`, { name: 'Remo' }, named)).status).toBe(200);
    expect((await remo.get('/v1/me')).body).toMatchObject({ name: 'Remo' });
  });
});

describe('who is removed', () => {
  it('may do nothing any more, cannot sign in, and may be invited again', async () => {
    const { id } = await invited('paul@lakeside.example', 'representative');
    const paul = await signedIn('paul@lakeside.example');
    expect((await paul.get('/v1/contacts')).status).toBe(200);
    expect((await owner.delete(`/v1/people/${id}`)).status).toBe(204);
    expect((await paul.get('/v1/contacts')).status).toBe(403);
    expect((await owner.delete(`/v1/people/${id}`)).status).toBe(204);
    expect(await userOf('paul@lakeside.example')).toMatchObject({ enabled: false });
    expect(await listed('paul@lakeside.example')).toBeUndefined();
    const gone = (await owner.get('/v1/people?state=removed')).body.items;
    expect(gone.map(({ email }) => email)).toContain('paul@lakeside.example');
    expect((await owner.patch(`/v1/people/${id}`, { role: 'viewer' })).status).toBe(409);
    expect((await invited('paul@lakeside.example', 'viewer')).id).toBe(id);
    expect(await userOf('paul@lakeside.example')).toMatchObject({ enabled: true });
    expect((await paul.get('/v1/me')).body.role).toBe('viewer');
  });

  it('is nobody of another account', async () => {
    const { rep } = await approvedBusiness(town, { name: 'Corner Bikes' });
    const { id } = (await owner.get('/v1/people')).body.items[0] ?? {};
    expect((await rep.delete(`/v1/people/${id}`)).status).toBe(404);
    expect((await rep.patch(`/v1/people/${id}`, { role: 'viewer' })).status).toBe(404);
  });

  it('is in the audit log, with who did it', async () => {
    const { items } = (await town.operator.get(`/v1/operator/accounts/${accountId}/audit`)).body;
    const acts = items.map(({ what }) => String(what));
    expect(acts).toEqual(
      expect.arrayContaining(['person.invited', 'person.changed', 'person.removed']),
    );
  });
});

describe('an operator who acts', () => {
  const note = 'The owner called and was rude.';

  it('writes a reason for the tenant and a note for colleagues, which no tenant sees', async () => {
    const { accountId: id, rep } = await approvedBusiness(town, { name: 'Two Texts' });
    const phone = '+12125550177';
    await rep.post('/v1/opt-outs', { phone, channel: 'phone' });
    const at = `/v1/operator/accounts/${id}` as const;
    const texts = { reason: 'Wrong number typed.', note };
    const acts = [
      await town.operator.post(`${at}/opt-outs/${encodeURIComponent(phone)}/void`, texts),
      await town.operator.put(`${at}/policy`, { rampUp: 'lifted', ...texts }),
      await town.operator.post(`${at}/suspend`, { reason: 'We look into it.', note }),
    ];
    expect(acts.map(({ status }) => status)).toEqual([200, 200, 200]);
    const tenant = [
      '/v1/account',
      '/v1/opt-outs',
      `/v1/contacts/${encodeURIComponent(phone)}/proof`,
    ];
    const read = await Promise.all(tenant.map((path) => rep.get(path)));
    expect(JSON.stringify(read.map(({ body }) => body))).not.toContain('rude');
    expect(read[0]?.body.because).toBe('We look into it.');
    const { timeline } = (await town.operator.get(`${at}/case`)).body;
    const noted = (timeline as { what: string; note?: string }[]).filter(
      (one) => one.note === note,
    );
    expect(noted.map(({ what }) => what).sort()).toEqual([
      'account.ramp-up-lifted',
      'account.suspended',
      'opt-out.voided',
    ]);
  });

  it('finds accounts by the beginnings of words, by id, and by status', async () => {
    const { accountId: id } = await approvedBusiness(town, { name: 'Café Zürich & Söhne' });
    const find = async (q: string, more = '') => {
      const path = `/v1/operator/accounts?q=${encodeURIComponent(q)}${more}` as const;
      const { status, body } = await town.operator.get(path);
      return status === 200 ? body.items.map((one) => one.accountId) : status;
    };
    expect(await find('zurich')).toEqual([id]);
    expect(await find('cafe sohne')).toEqual([id]);
    expect(await find(id)).toEqual([id]);
    expect(await find('zurich', '&status=suspended')).toEqual([]);
    expect(await find('cafe harbor')).toEqual([]);
    expect(await find('rita@lakeside.example zu')).toEqual([id]);
    expect(await find('z')).toBe(400);
    const every = [await find('lakeside', '&limit=200')].flat();
    expect(every.length).toBeGreaterThan(3);
    expect(new Set(every).size).toBe(every.length);
    expect(await find('ls')).toEqual([]);
  });
});

describe('an account whose owner is gone', () => {
  it('gets another one from an operator, with a reason and a note in the audit log', async () => {
    const { accountId: id, rep } = await approvedBusiness(town, { name: 'Gone Owner' });
    const path = `/v1/operator/accounts/${id}/owners` as const;
    const texts = {
      reason: 'The owner has died; the register names Lee.',
      note: 'Seen: the deed.',
    };
    const asked = { email: 'Lee@gone.example', name: 'Lee', ...texts };
    const invite = (more: object = {}) => town.operator.post(path, { ...asked, ...more });
    const made = await invite();
    expect(made).toMatchObject({ status: 201, body: { role: 'owner', state: 'invited' } });
    expect((await invite()).status).toBe(200);
    expect(await userOf('lee@gone.example')).toMatchObject({ invitations: 1, enabled: true });
    const lee = await town.signIn({ accountId: id, user: 'lee@gone.example' });
    expect((await lee.get('/v1/me')).body).toMatchObject({ role: 'owner', name: 'Lee' });
    const { id: gone } = (await rep.get('/v1/me')).body;
    expect((await lee.delete(`/v1/people/${gone}`)).status).toBe(204);
    await lee.post('/v1/people', { email: 'sam@gone.example', role: 'viewer' });
    const raised = await invite({ email: 'sam@gone.example' });
    expect(raised).toMatchObject({ status: 200, body: { role: 'owner' } });
    const { items } = (await town.operator.get(`/v1/operator/accounts/${id}/audit`)).body;
    const invited = items.filter(({ what }) => what === 'person.owner-invited');
    expect(invited).toHaveLength(2);
    const details = { personId: made.body.id, note: texts.note };
    expect(invited[0]).toMatchObject({ why: texts.reason, details });
    expect((await invite({ reason: undefined })).status).toBe(400);
    expect((await invite({ role: 'viewer' })).status).toBe(400);
    const none = await town.operator.post('/v1/operator/accounts/ac_none/owners', asked);
    expect(none.status).toBe(404);
  });
});

describe('the last owner', () => {
  it('may change their own name', async () => {
    const me = (await owner.get('/v1/me')).body.id;
    const { status, body } = await owner.patch(`/v1/people/${me}`, { name: 'Rita M. Moss' });
    expect([status, body.name, body.role]).toEqual([200, 'Rita M. Moss', 'owner']);
  });

  it('stays: not removed, not demoted, and not for one who never signed in', async () => {
    const me = (await owner.get('/v1/me')).body.id;
    const both = [
      owner.delete(`/v1/people/${me}`),
      owner.patch(`/v1/people/${me}`, { role: 'viewer' }),
    ];
    for (const { status, body } of await Promise.all(both)) {
      expect([status, body.rule]).toEqual([409, 'people.last-owner']);
    }
    expect((await owner.get('/v1/me')).body.role).toBe('owner');
  });

  it('is one of two who remove each other at the same moment', async () => {
    const { accountId: id, rep } = await approvedBusiness(town, { name: 'Two Owners' });
    const ann = await town.signIn({ accountId: id, user: 'ann@two.example' });
    const [first, second] = [(await rep.get('/v1/me')).body.id, (await ann.get('/v1/me')).body.id];
    const outcomes = await Promise.all([
      rep.delete(`/v1/people/${second}`),
      ann.delete(`/v1/people/${first}`),
    ]);
    const statuses = outcomes.map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => status === 403 || status === 409)).toHaveLength(1);
  });

  it('is one of two who both leave at the same moment', async () => {
    const { accountId: id, rep } = await approvedBusiness(town, { name: 'Both Leave' });
    const ann = await town.signIn({ accountId: id, user: 'ann@leave.example' });
    const left = await Promise.all(
      [rep, ann].map(async (who) => who.delete(`/v1/people/${(await who.get('/v1/me')).body.id}`)),
    );
    expect(left.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
