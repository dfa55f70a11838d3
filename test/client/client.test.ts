import { describe, expect, it } from 'vitest';
import { followEvents } from '../../client/src/events.ts';
import { openMessenger } from '../../client/src/messenger.ts';
import { itemsOf } from '../../client/src/pages.ts';
import { Problem } from '../../client/src/problem.ts';

/** What the client promises about retries, keys, tokens, pages and events: no network is needed. */
type Answer = Response | Error;
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

function clientThatHears(answers: readonly Answer[]) {
  const sent: Request[] = [];
  const stale: boolean[] = [];
  const api = openMessenger({
    baseUrl: 'https://api.example',
    token: (given) => `token-${stale.push(given.stale)}`,
    patience: { tries: 3, firstWaitMs: 1 },
    fetch: async (request) => {
      sent.push(request);
      const answer = answers[sent.length - 1];
      if (answer === undefined) throw new Error('Nobody expected another request.');
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { api, sent, stale };
}

const lost = () => new TypeError('fetch failed');
const keyOf = (request: Request | undefined) => request?.headers.get('idempotency-key');
const path = { params: { path: { phone: '+12125550143' } } };
const sendText = (api: ReturnType<typeof clientThatHears>['api'], headers = {}) =>
  api.POST('/v1/conversations/{phone}/texts', { ...path, body: { body: 'Hi' }, headers });

describe('a request', () => {
  it('that sends keeps one key and one body over all tries', async () => {
    const busy = json(503, { message: 'Service Unavailable' });
    const { api, sent } = clientThatHears([lost(), busy, json(202, { id: 'tx_1' })]);
    const { data } = await sendText(api);
    expect(data?.id).toBe('tx_1');
    expect(keyOf(sent[0])).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(sent.map(keyOf)).size).toBe(1);
    expect(await Promise.all(sent.map((request) => request.text()))).toEqual(
      Array.from({ length: 3 }, () => '{"body":"Hi"}'),
    );
  });

  it('keeps a key of its own, and another has another', async () => {
    const { api, sent } = clientThatHears([json(202, {}), json(202, {}), json(202, {})]);
    await sendText(api, { 'idempotency-key': 'mine' });
    await sendText(api);
    await sendText(api);
    expect(keyOf(sent[0])).toBe('mine');
    expect(new Set(sent.map(keyOf)).size).toBe(3);
  });

  it('that edits is not tried again: nobody knows whether the first was done', async () => {
    const { api, sent } = clientThatHears([lost(), json(200, {})]);
    const edit = api.PATCH('/v1/contacts/{phone}', { ...path, body: { firstName: 'Ana' } });
    await expect(edit).rejects.toThrow('fetch failed');
    expect(sent).toHaveLength(1);
  });

  it('is given up after so many tries', async () => {
    const { api, sent } = clientThatHears([lost(), lost(), lost(), json(200, {})]);
    await expect(api.GET('/v1/account')).rejects.toThrow('fetch failed');
    expect(sent).toHaveLength(3);
  });

  it('whose token is refused is sent once more with a new one, and then refused', async () => {
    const no = () => json(401, { message: 'Unauthorized' });
    const { api, sent, stale } = clientThatHears([no(), json(200, {}), no(), no()]);
    await api.GET('/v1/account');
    expect(stale).toEqual([false, true]);
    expect(sent[1]?.headers.get('authorization')).toBe('Bearer token-2');
    const refused = await api.GET('/v1/account').catch((error) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect([refused.name, refused.status, refused.message]).toEqual([
      'unauthorized',
      401,
      'Unauthorized',
    ]);
  });
});

describe('a refusal', () => {
  it('has a name, a page, the words of the problem and its places', async () => {
    const type = 'https://api.example/v1/problems/validation';
    const errors = [{ at: 'phone', message: 'is too short' }];
    const title = 'The request is not valid';
    const rule = 'quiet-hours';
    const body = { type, title, status: 400, detail: 'phone', errors, rule };
    const { api } = clientThatHears([json(400, body)]);
    const problem = await api.GET('/v1/account').catch((error) => error);
    expect(problem).toMatchObject({ name: 'validation', page: type, status: 400, errors, rule });
    expect(problem.message).toBe('phone');
  });

  it('that asks for a wait of hours is given back at once, and says for how long', async () => {
    const type = 'https://api.example/v1/problems/too-many-texts';
    const body = { type, title: 'No more texts today', status: 429, detail: 'Tomorrow.' };
    const { api, sent } = clientThatHears([json(429, body, { 'retry-after': '50400' })]);
    const problem = await api.GET('/v1/account').catch((error) => error);
    expect([problem.name, problem.headers.get('retry-after')]).toEqual(['too-many-texts', '50400']);
    expect(sent).toHaveLength(1);
  });

  it('that is no JSON is one too', async () => {
    const { api } = clientThatHears([new Response('<h1>Bad gateway</h1>', { status: 500 })]);
    const problem = await api.GET('/v1/account').catch((error) => error);
    expect(problem).toMatchObject({ name: 'broken', status: 500 });
  });
});

it('a list is read page by page, and no page more than is asked for', async () => {
  const pages = [
    { items: [1, 2], nextCursor: 'a' },
    { items: [], nextCursor: 'b' },
    { items: [3] },
  ];
  const asked: (string | undefined)[] = [];
  const read = async (cursor: string | undefined) => {
    asked.push(cursor);
    return { data: pages[asked.length - 1] ?? { items: [] } };
  };
  const all: number[] = [];
  for await (const item of itemsOf(read)) all.push(item);
  expect([all, asked]).toEqual([
    [1, 2, 3],
    [undefined, 'a', 'b'],
  ]);
  asked.length = 0;
  for await (const _ of itemsOf(read)) break;
  expect(asked).toEqual([undefined]);
});

describe('events', () => {
  const event = (id: string) => ({ id, at: '2026-11-24T17:00:00.000Z', type: 'contact.kept' });

  it('are followed from cursor to cursor, each once', async () => {
    const { api, sent } = clientThatHears([
      json(200, { items: [], cursor: 'c1', more: false }),
      json(200, { items: [event('e1')], cursor: 'c2', more: true }),
      json(200, { items: [event('e2')], cursor: 'c3', more: false }),
    ]);
    const found: string[] = [];
    for await (const { events, cursor } of followEvents(api, { everyMs: 1 })) {
      found.push(...events.map(({ id }) => `${id} ${cursor}`));
      if (found.length === 2) break;
    }
    expect(found).toEqual(['e1 c2', 'e2 c3']);
    const after = sent.map(({ url }) => new URL(url).searchParams.get('after'));
    expect(after).toEqual(['now', 'c1', 'c2']);
  });

  it('are read again at once when a hint comes while they are read', async () => {
    let news = Promise.withResolvers<void>();
    const wake = () => {
      news.resolve();
      news = Promise.withResolvers();
    };
    const pages = [
      { items: [], cursor: 'c1', more: false },
      { items: [event('e1')], cursor: 'c2', more: false },
    ];
    let asked = 0;
    const api = openMessenger({
      baseUrl: 'https://api.example',
      token: () => 'token',
      fetch: async () => {
        if (asked === 0) wake();
        return json(200, pages[asked++]);
      },
    });
    const options = { everyMs: 600_000, hint: () => news.promise };
    const { value } = await followEvents(api, options).next();
    expect(value?.events).toEqual([event('e1')]);
  });

  it('that are not kept any more are reported as missed', async () => {
    const type = 'https://api.example/v1/problems/events-expired';
    const { api } = clientThatHears([
      json(410, { type, detail: 'Too old.' }),
      json(200, { items: [], cursor: 'c9', more: false }),
    ]);
    const { value } = await followEvents(api, { after: 'old' }).next();
    expect(value).toMatchObject({ events: [], cursor: 'c9', missed: true });
  });

  it('end when they are not wanted any more', async () => {
    const stop = new AbortController();
    const { api } = clientThatHears([json(200, { items: [], cursor: 'c1', more: false })]);
    const next = followEvents(api, { everyMs: 60_000, signal: stop.signal }).next();
    setTimeout(() => stop.abort(), 5);
    expect((await next).done).toBe(true);
  });
});
