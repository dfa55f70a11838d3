import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameOfProblem } from '../support/contract/keep-contract.ts';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** Bad input: a clear problem, and nothing changed. */
let town: Town;
let mine: Awaited<ReturnType<typeof approvedBusiness>>;
let other: Awaited<ReturnType<typeof approvedBusiness>>;
beforeAll(async () => {
  town = await openTown();
  mine = await approvedBusiness(town);
  other = await approvedBusiness(town, { name: 'Harbor Cars' });
});
afterAll(() => town.leave());

const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };

async function raw(path: string, given: { token?: string; body?: string; method?: string }) {
  const answer = await fetch(town.url + path, {
    method: given.method ?? (given.body === undefined ? 'GET' : 'POST'),
    headers: {
      'content-type': 'application/json',
      ...(given.token === undefined ? {} : { authorization: `Bearer ${given.token}` }),
    },
    ...(given.body === undefined ? {} : { body: given.body }),
  });
  const said = (await answer.json()) as { type?: string; message?: string; detail: string };
  const problem = { ...said, type: nameOfProblem(said.type) };
  return { status: answer.status, problem };
}

async function tokenFor(asked: unknown): Promise<string> {
  const answer = await fetch(`${town.url}/_local/token`, {
    method: 'POST',
    body: JSON.stringify(asked),
  });
  const { token } = (await answer.json()) as { token: string };
  return token;
}

describe('tokens', () => {
  it.each([
    ['no token', undefined],
    ['no token at all, only words', 'nonsense'],
    ['a token that somebody else signed', `${btoa('{"alg":"none"}')}.${btoa('{}')}.x`],
  ])('%s is unauthorized, as the gateway says it', async (_, token) => {
    const { status, problem } = await raw('/v1/contacts', token === undefined ? {} : { token });
    expect([status, problem.message]).toEqual([401, 'Unauthorized']);
  });

  it('a tenant is no operator, and an operator no tenant', async () => {
    const rep = await tokenFor({ accountId: mine.accountId, user: 'rita' });
    const operator = await tokenFor({ operator: true, user: 'olga' });
    expect((await raw('/v1/operator/accounts', { token: rep })).status).toBe(403);
    expect((await raw('/v1/contacts', { token: operator })).status).toBe(403);
  });
});

describe('bodies', () => {
  it.each([
    ['not JSON', '{"phone": '],
    ['a list', '[1]'],
    ['an unknown field', JSON.stringify({ phone: '+12125550111', consent, colour: 'red' })],
    ['a wrong phone number', JSON.stringify({ phone: '555-01', consent })],
    ['a foreign phone number', JSON.stringify({ phone: '+447700900123', consent })],
    ['no consent', JSON.stringify({ phone: '+12125550111' })],
    [
      'a consent without a date',
      JSON.stringify({ phone: '+12125550111', consent: { basis: 'express', source: 'x' } }),
    ],
  ])('%s changes nothing', async (_, body) => {
    const token = await tokenFor({ accountId: mine.accountId, user: 'rita' });
    const { status, problem } = await raw('/v1/contacts', { token, body });
    expect([status, problem.type]).toEqual([400, 'validation']);
    expect(problem.detail.length).toBeGreaterThan(10);
    expect((await mine.rep.get('/v1/contacts')).body.items).toEqual([]);
  });

  it.each([
    [{ audience: { phones: ['+12125550111', '12', 'x'] } }, /phones\.1: .*phones\.2: /],
    [{ audience: { phones: Array.from({ length: 30 }, () => '1') } }, /phones\.9: .*and 20 more/],
    [{ audience: { phones: [] } }, /phones: /],
    [{ audience: { phones: [5551234567] } }, /phones\.0: .*text in quotes/],
    [{ audience: { all: false } }, /all: /],
    [{ audience: { all: true, group: 'x' } }, /must be \{group\}/],
    [{ audience: 'everybody' }, /must be \{group\}/],
    [{ audience: { filter: { all: [] } } }, /filter\.all: must be a list/],
    [{ sendAt: '2026-12-01' }, /sendAt: .*offset/],
    [{ sendAt: '2026-12-01T09:00:00' }, /sendAt: .*offset/],
    [{ notAfter: '2026-12-01' }, /notAfter: .*offset/],
  ])('a group send with %j gets its problem named', async (wrong, words) => {
    const text = 'Hi [1st], Lakeside Motors: your car is ready. Reply STOP to end';
    const asked = { text, audience: { all: true }, purpose: 'service', ...wrong };
    const { status, body } = await mine.rep.post('/v1/group-sends', asked);
    expect([status, body.type]).toEqual([400, 'validation']);
    expect(body.detail).toMatch(words);
  });

  it('a blank Idempotency-Key is refused', async () => {
    const body = { name: 'Blank' };
    const answer = await mine.rep.post('/v1/groups', body, { 'idempotency-key': ' ' });
    expect([answer.status, answer.body.detail]).toEqual([400, expect.stringContaining('blank')]);
    expect((await mine.rep.get('/v1/groups')).body.items).toEqual([]);
  });

  it.each([
    '/v1/contacts?limit=abc',
    '/v1/contacts?limit=0',
    '/v1/contacts?colour=red',
    '/v1/contacts?cursor=nonsense',
    '/v1/group-sends?cursor=eyJ4IjoxfQ',
  ])('%s is refused', async (path) => {
    const { status, body } = await mine.rep.get(path);
    expect([status, body.type]).toEqual([400, 'validation']);
  });
});

describe('a body', () => {
  const contact = JSON.stringify({ phone: '+12125550112', consent });
  const post = async (body: string, said?: string, path = '/v1/contacts') => {
    const token = await tokenFor({ accountId: mine.accountId, user: 'rita' });
    const answer = await fetch(town.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...(said ? { 'content-type': said } : {}) },
      body: new TextEncoder().encode(body),
    });
    const { type, detail, errors } = (await answer.json()) as Record<string, unknown>;
    const problem = nameOfProblem(type);
    return { status: answer.status, problem, detail: String(detail), errors };
  };

  it.each(['text/xml', 'application/octet-stream', 'multipart/form-data; boundary=x'])(
    'that is said to be %s is refused, and says what to send',
    async (type) => {
      const { status, problem, detail } = await post(contact, type);
      expect([status, problem]).toEqual([415, 'not-json']);
      expect(detail).toContain('content-type: application/json');
    },
  );

  it('is JSON under its other names, without a name, and as curl and fetch call it', async () => {
    const names = [
      undefined,
      'application/json; charset=utf-8',
      'application/merge-patch+json',
      'application/x-www-form-urlencoded',
      'text/plain;charset=UTF-8',
    ];
    for (const type of names) expect((await post('{}', type)).status).toBe(400);
  });

  it('is refused when it is longer than any good one', async () => {
    const { status, problem } = await post(`{"phone":"${'1'.repeat(1_000_000)}"}`);
    expect([status, problem]).toEqual([413, 'too-large']);
    const toGateway = await post('1'.repeat(10 * 1024 * 1024 + 1));
    expect([toGateway.status, toGateway.problem]).toEqual([413, undefined]);
  });

  it('with half of a character is refused, not broken', async () => {
    const body = contact.replace('"consent"', '"firstName":"\\ud83d","consent"');
    const { status, problem, detail } = await post(body);
    expect([status, problem]).toEqual([400, 'validation']);
    expect(detail).toContain('half of a character');
  });

  it('may be empty where none is expected', async () => {
    const path = '/v1/group-sends/gs_none/pause';
    expect((await post('{}', undefined, path)).status).toBe(404);
    const { status, detail } = await post('{"reason":"Rain."}', undefined, path);
    expect([status, detail]).toEqual([400, 'body: unknown: "reason"']);
  });

  it('gets a problem in plain words', async () => {
    const { errors } = await post('{"phone":5,"firstName":"","consent":{"basis":"friend"}}');
    expect(errors).toEqual([
      { at: 'phone', message: 'must be text in quotes' },
      { at: 'firstName', message: 'must not be blank' },
      { at: 'consent.basis', message: 'must be one of "express", "relationship"' },
      { at: 'consent.source', message: 'is missing' },
    ]);
  });
});

describe('a problem', () => {
  it('has its own status, whatever its other members are', async () => {
    const { rep, accountId } = await approvedBusiness(town, { name: 'Slow Sales' });
    const path = `/v1/operator/accounts/${accountId}/suspend` as const;
    await town.operator.post(path, { reason: 'A look at it.' });
    const asked = { text: 'x', audience: { all: true }, purpose: 'service' };
    expect((await rep.post('/v1/group-sends', asked)).body).toMatchObject({
      type: 'account-not-active',
      status: 409,
      accountStatus: 'suspended',
    });
  });
});

describe('another account', () => {
  it('sees and changes nothing', async () => {
    const phone = phoneNumbered(700);
    await mine.rep.post('/v1/contacts', { phone, firstName: 'Ana', consent });
    const group = (await mine.rep.post('/v1/groups', { name: 'friends' })).body;
    const template = (await mine.rep.post('/v1/templates', { name: 'a', text: 'b' })).body;
    const text = 'Hi [1st], Rita at Lakeside Motors: your car is ready. Reply STOP to end';
    const asked = { text, audience: { phones: [phone] }, purpose: 'service' };
    const send = (await mine.rep.post('/v1/group-sends', asked)).body;
    await town.pass(10);
    const at = encodeURIComponent(phone);
    const tries: [Parameters<Person['ask']>[0], string, unknown?][] = [
      ['get', `/v1/contacts/${at}`],
      ['patch', `/v1/contacts/${at}`, { firstName: 'Eve' }],
      ['delete', `/v1/contacts/${at}`],
      ['get', `/v1/contacts/${at}/proof`],
      ['patch', `/v1/groups/${group.id}`, { name: 'mine now' }],
      ['patch', `/v1/templates/${template.id}`, { name: 'mine now' }],
      ['get', `/v1/group-sends/${send.id}`],
      ['post', `/v1/group-sends/${send.id}/pause`],
      ['post', `/v1/conversations/${at}/read`],
      ['delete', `/v1/opt-outs/${at}`],
      ['get', '/v1/imports/im_nobody'],
    ];
    for (const [verb, path, body] of tries) {
      const given = verb === 'delete' || verb === 'get' ? undefined : (body ?? {});
      const answer = await other.rep.ask(verb, path, given);
      expect([path, answer.status, answer.body.type]).toEqual([path, 404, 'not-found']);
    }
    for (const list of [
      'contacts',
      'groups',
      'templates',
      'group-sends',
      'conversations',
      'opt-outs',
      'imports',
    ]) {
      expect([list, (await other.rep.ask('get', `/v1/${list}`)).body.items]).toEqual([list, []]);
    }
    expect((await mine.rep.get(`/v1/contacts/${at}`)).body).toMatchObject({ firstName: 'Ana' });
  });
});

describe('re-enabling', () => {
  it('is refused, and insisting terminates the account for good', async () => {
    const { rep, accountId } = await approvedBusiness(town, { name: 'Stubborn Sales' });
    const phone = phoneNumbered(710);
    await rep.post('/v1/opt-outs', { phone, channel: 'phone', words: 'No more texts.' });
    const path = `/v1/opt-outs/${encodeURIComponent(phone)}` as const;
    const warned = await rep.delete(path);
    expect([warned.status, warned.body.type]).toEqual([409, 're-enable-terminates']);
    expect((await rep.get('/v1/account')).body.status).toBe('active');
    const insisted = await rep.delete(`${path}?confirm=Stubborn Sales`);
    expect([insisted.status, insisted.body.type]).toEqual([409, 'account-terminated']);
    expect((await rep.get('/v1/account')).body.status).toBe('terminated');
    const text = 'Hi [1st], Stubborn Sales here. Reply STOP to end';
    const send = await rep.post('/v1/group-sends', {
      text,
      audience: { all: true },
      purpose: 'service',
    });
    expect([send.status, send.body.type]).toEqual([409, 'account-terminated']);
    const reinstate = `/v1/operator/accounts/${accountId}/reinstate` as const;
    expect((await town.operator.post(reinstate, { reason: 'Please.' })).status).toBe(409);
  });
});
