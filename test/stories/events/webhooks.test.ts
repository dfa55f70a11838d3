import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newBrowser } from '../support/browser-at-push.ts';
import type { Person } from '../support/person.ts';
import { openReceiver } from '../support/receiver.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/** Events of an account come to its own server: signed, at least once, tried again for a day. */
let town: Town;
let rep: Person;
let accountId: string;
let number: string;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  ({ rep, accountId, number } = await approvedBusiness(town));
  receiver = await openReceiver();
  await town.quiet();
});
afterEach(() => receiver.close());
afterAll(() => town.leave());

const phone = phoneNumbered(7);
/** Time is jumped over: what is due is done at its end. */
const jump = (seconds: number) => {
  return town.setClock(new Date(town.system.now().getTime() + seconds * 1000).toISOString());
};
const text = (body: string) => town.reply(phone, body, number);

async function subscribe(events = ['text.received'], url = receiver.url) {
  const { status, body } = await rep.post('/v1/webhooks', { url, events });
  expect(status).toBe(201);
  return body;
}

/** What a receiver does with a delivery: throws for one that is not ours. */
function verified(n: number, secret: unknown): unknown {
  const { headers, body } = receiver.received[n] ?? { headers: {}, body: '' };
  // The library compares with the clock of this machine; the receiver's is the town's.
  const now = Number((headers as Record<string, string>)['webhook-timestamp']) * 1000;
  vi.useFakeTimers({ toFake: ['Date'], now });
  try {
    return new Webhook(String(secret)).verify(body, headers as Record<string, string>);
  } finally {
    vi.useRealTimers();
  }
}

const deliveries = async ({ id }: { id: string }, query = '') => {
  return (await rep.get(`/v1/webhooks/${id}/deliveries?${query}`)).body.items;
};

describe('a webhook', () => {
  it('gets the event of the feed, signed, and no other type', async () => {
    const { cursor } = (await rep.get('/v1/events?after=now')).body;
    const hook = await subscribe();
    await rep.post('/v1/opt-outs', { phone: phoneNumbered(8), channel: 'phone' });
    await text('Is my car ready?');
    const events = (await rep.get(`/v1/events?after=${cursor}`)).body.items;
    const event = events.find(({ type }) => type === 'text.received');
    expect(events.length).toBeGreaterThan(1);
    expect(receiver.received).toHaveLength(1);
    expect(verified(0, hook.secret)).toEqual({
      type: 'text.received',
      timestamp: event?.at,
      data: event,
    });
    const { 'webhook-id': id, 'webhook-timestamp': at } = receiver.received[0]?.headers ?? {};
    expect([id, Number(at) * 1000]).toEqual([event?.id, town.system.now().getTime()]);
    expect(await deliveries(hook)).toMatchObject([
      { id: event?.id, state: 'delivered', tries: 1, status: 200 },
    ]);
    const { body } = await rep.get('/v1/webhooks');
    expect(body.items).toMatchObject([{ id: hook.id, enabled: true }]);
    expect(JSON.stringify(body)).not.toContain('whsec_');
  });

  it('is tried again later under the same id, until it takes the event', async () => {
    const hook = await subscribe();
    receiver.answers({ status: 503 });
    await text('one');
    expect(await deliveries(hook, 'state=pending')).toMatchObject([
      { tries: 1, status: 503, problem: 'The receiver answered 503.' },
    ]);
    await jump(4);
    expect(receiver.received).toHaveLength(1);
    await jump(1);
    expect(receiver.received).toHaveLength(2);
    expect((await rep.get(`/v1/webhooks/${hook.id}`)).body.failingSince).toBeDefined();
    receiver.answers({ status: 200 });
    await jump(300);
    await jump(2_000);
    expect(receiver.received).toHaveLength(3);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(verified(2, hook.secret)).toMatchObject({ type: 'text.received' });
    expect((await rep.get(`/v1/webhooks/${hook.id}`)).body.failingSince).toBeUndefined();
  });

  it('is switched off when nothing gets through for a day, and replayed', async () => {
    const [hook, other] = [await subscribe(), await openReceiver()];
    await subscribe(['webhook.switched-off'], other.url);
    receiver.answers({ status: 500 });
    await text('one');
    for (const wait of [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000]) await jump(wait);
    expect(receiver.received).toHaveLength(8);
    expect(await deliveries(hook)).toMatchObject([{ state: 'failed', tries: 8 }]);
    const off = (await rep.get(`/v1/webhooks/${hook.id}`)).body;
    expect(off).toMatchObject({ enabled: false, switchedOff: { because: expect.any(String) } });
    expect(other.received.map(({ body }) => JSON.parse(body).data)).toMatchObject([
      { type: 'webhook.switched-off', webhookId: hook.id },
    ]);
    other.close();
    await text('two');
    expect(receiver.received).toHaveLength(8);

    receiver.answers({ status: 200 });
    const since = { since: '2026-11-24T00:00:00Z' };
    expect((await rep.post(`/v1/webhooks/${hook.id}/replay`, since)).status).toBe(409);
    await rep.patch(`/v1/webhooks/${hook.id}`, { enabled: true });
    expect((await rep.post(`/v1/webhooks/${hook.id}/replay`, since)).status).toBe(202);
    await town.quiet();
    expect(receiver.received).toHaveLength(10);
    expect((await deliveries(hook)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    const [newest] = await deliveries(hook);
    await rep.post(`/v1/webhooks/${hook.id}/replay`, { eventIds: [newest?.id, 'ev_none'] });
    await town.quiet();
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(newest?.id);
    expect(receiver.received).toHaveLength(11);
  });

  it('is switched off at once by a receiver that is gone', async () => {
    const hook = await subscribe();
    receiver.answers({ status: 410 });
    await text('one');
    await jump(600);
    expect(receiver.received).toHaveLength(1);
    expect((await rep.get(`/v1/webhooks/${hook.id}`)).body.enabled).toBe(false);
  });

  it('signs with both secrets for a day after a rotation', async () => {
    const hook = await subscribe();
    const key = { 'idempotency-key': 'rotation 1' };
    const rotated = (await rep.post(`/v1/webhooks/${hook.id}/rotate`, undefined, key)).body;
    const again = (await rep.post(`/v1/webhooks/${hook.id}/rotate`, undefined, key)).body;
    expect(again.secret).toBe(rotated.secret);
    expect(rotated.secret).not.toBe(hook.secret);
    await text('one');
    for (const secret of [hook.secret, rotated.secret]) {
      expect(verified(0, secret)).toMatchObject({ type: 'text.received' });
    }
    await jump(86_400);
    await text('two');
    expect(() => verified(1, hook.secret)).toThrow();
    expect(verified(1, rotated.secret)).toMatchObject({ type: 'text.received' });
  });

  it('that does not answer holds up no other', async () => {
    const silent = await openReceiver();
    silent.answers({ silent: true });
    await subscribe(['*'], silent.url);
    await subscribe();
    const texted = text('one');
    await receiver.has(1);
    await silent.has(1);
    silent.close();
    await texted;
  });

  it('is tried by a test delivery, which goes to it alone', async () => {
    const [hook, other] = [await subscribe(['contact.kept']), await openReceiver()];
    await subscribe(['*'], other.url);
    expect((await rep.post(`/v1/webhooks/${hook.id}/test`)).status).toBe(202);
    await town.quiet();
    expect(verified(0, hook.secret)).toMatchObject({ type: 'webhook.test' });
    expect(other.received).toHaveLength(0);
    other.close();
  });

  it('leads to no inner address, is edited by its version, and is of its account', async () => {
    for (const url of ['https://169.254.169.254/', 'https://10.0.0.1/', 'https://db.internal/']) {
      const answer = await rep.post('/v1/webhooks', { url, events: ['*'] });
      expect([answer.status, answer.body.type]).toEqual([400, 'validation']);
    }
    const hook = await subscribe();
    const path = `/v1/webhooks/${hook.id}` as const;
    const old = { 'if-match': '"old"' };
    expect((await rep.patch(path, { enabled: false }, old)).status).toBe(412);
    expect((await rep.patch(path, { url: 'https://10.0.0.1/' })).status).toBe(400);
    const stranger = (await approvedBusiness(town)).rep;
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.delete(path)).status).toBe(404);
    const member = await town.signIn({ accountId, user: 'ben', role: 'representative' });
    expect((await member.get('/v1/webhooks')).status).toBe(403);
    expect((await rep.delete(path, old)).status).toBe(412);
    expect((await rep.delete(path)).status).toBe(204);
    await text('one');
    expect(receiver.received).toHaveLength(0);
  });
});

describe('a browser whose app is closed', () => {
  const list = async (who: Person) => (await who.get('/v1/push-subscriptions')).body;
  const register = async (who: Person) => {
    const browser = newBrowser();
    const { keys } = browser;
    const asked = { endpoint: receiver.url, keys };
    const { status, body } = await who.put('/v1/push-subscriptions', asked);
    expect(status).toBe(200);
    return { browser, id: body.id };
  };

  it('is notified of a new text: who, what and where, for its own eyes alone', async () => {
    await rep.post('/v1/contacts', {
      phone,
      firstName: 'Ana',
      lastName: 'Lopez',
      consent: { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' },
    });
    const { browser } = await register(rep);
    await text('Is my car ready? ¡Gracias!');
    const [called] = receiver.received;
    expect(receiver.received).toHaveLength(1);
    expect(called?.body).not.toContain('car');
    const texts = await rep.get(`/v1/conversations/${encodeURIComponent(phone)}/texts`);
    const [last] = texts.body.items;
    expect(browser.read(called?.bytes)).toEqual({
      title: 'Ana Lopez',
      body: 'Is my car ready? ¡Gracias!',
      phone,
      textId: last?.id,
      at: last?.at,
    });
    expect(called?.headers).toMatchObject({ ttl: '43200', urgency: 'high' });
    const { publicKey } = await list(rep);
    expect(await browser.senderOf(called?.headers.authorization, String(publicKey))).toEqual({
      aud: new URL(receiver.url).origin,
      exp: Math.floor(town.system.now().getTime() / 1000) + 43_200,
      sub: 'mailto:operator@example.com',
    });
  });

  it('is notified only of what its person answers, and not after they left', async () => {
    const sam = await town.signIn({ accountId, user: 'sam@lakeside.example' });
    const [ritas, sams] = [await register(rep), await openReceiver()];
    const { keys } = newBrowser();
    await sam.put('/v1/push-subscriptions', { endpoint: sams.url, keys });
    const { id: personId } = (await sam.get('/v1/me')).body;
    await text('one');
    expect([receiver.received.length, sams.received.length]).toEqual([1, 1]);
    const talk = `/v1/conversations/${encodeURIComponent(phone)}` as const;
    await rep.post(`${talk}/assign`, { assignee: personId });
    await text('two');
    expect([receiver.received.length, sams.received.length]).toEqual([1, 2]);
    await rep.delete(`/v1/people/${personId}`);
    await town.quiet();
    await text('three');
    expect([receiver.received.length, sams.received.length]).toEqual([2, 2]);
    const own = `/v1/push-subscriptions/${ritas.id}` as const;
    expect((await rep.delete(own)).status).toBe(204);
    expect((await rep.delete(own)).body.type).toBe('not-found');
    await text('four');
    expect([receiver.received.length, sams.received.length]).toEqual([2, 2]);
    sams.close();
  });

  it('is tried again a little later, and forgotten when it is gone', async () => {
    await register(rep);
    receiver.answers({ status: 503 });
    await text('one');
    receiver.answers({ status: 201 });
    await jump(10);
    expect(receiver.received).toHaveLength(2);
    receiver.answers({ status: 410 });
    await text('two');
    expect((await list(rep)).items).toEqual([]);
    await text('three');
    expect(receiver.received).toHaveLength(3);
  });

  it.each([
    ['an address that only our side reaches', { endpoint: 'https://169.254.169.254/send' }],
    ['a key that is no point of the curve', { keys: { ...newBrowser().keys, p256dh: 'BAAA' } }],
    ['a secret of another length', { keys: { ...newBrowser().keys, auth: 'AAAA' } }],
  ])('is not registered with %s', async (_, wrong) => {
    const good = { endpoint: receiver.url, keys: newBrowser().keys };
    const { status, body } = await rep.put('/v1/push-subscriptions', { ...good, ...wrong });
    expect([status, body.type]).toEqual([400, 'validation']);
    expect((await list(rep)).items).toEqual([]);
  });
});
