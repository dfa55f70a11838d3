import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signDelivery } from '../../shared/values/webhooks/sign-delivery.ts';
import { callReceiver } from '../../shared/webhooks/call-receiver.ts';

/** A call goes to the address that was judged, follows nothing, and never throws. */
const sent = { headers: { 'webhook-id': 'ev_1' }, body: '{"type":"webhook.test"}' };
let server: Server;
let port = 0;
const paths: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    paths.push(request.url ?? '');
    if (request.url === '/hangs-up') return request.socket.destroy();
    const [, status = '200'] = (request.url ?? '').split('/');
    response.writeHead(Number(status), { location: '/200/after-redirect' });
    // An answer without an end is not waited for.
    response.write('x'.repeat(100));
    if (request.url !== '/200/endless') response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  delete process.env.WEBHOOK_TARGETS;
  paths.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function call(path: string, host = '127.0.0.1') {
  process.env.WEBHOOK_TARGETS = 'public-and-loopback';
  return callReceiver(`http://${host}:${port}${path}`, sent);
}

describe('a call', () => {
  it('is good with 2xx, also where the answer has no end', async () => {
    expect(await call('/204')).toEqual({ status: 204 });
    expect(await call('/200/endless')).toEqual({ status: 200 });
    expect(await call('/200', 'localhost')).toEqual({ status: 200 });
  });

  it('is not good with anything else, and says why', async () => {
    expect(await call('/500')).toMatchObject({ status: 500, problem: expect.any(String) });
    expect(await call('/404')).toMatchObject({ status: 404 });
    expect((await call('/hangs-up')).problem).toContain('ECONNRESET');
  });

  it('follows no redirect', async () => {
    expect((await call('/302')).problem).toContain('Redirects are not followed');
    expect(paths).toEqual(['/302']);
  });

  it('does not reach an inner address: neither as it is, nor behind a name', async () => {
    process.env.WEBHOOK_TARGETS = 'public';
    const direct = await callReceiver(`https://127.0.0.1:${port}/200`, sent);
    expect(direct.problem).toContain('public');
    process.env.WEBHOOK_TARGETS = 'public-and-loopback';
    // The name was good when it was saved; it leads inside when it is looked up.
    const named = callReceiver(`http://localhost:${port}/200`, sent);
    process.env.WEBHOOK_TARGETS = 'public';
    expect((await named).problem).toContain('not public');
    expect(paths).toEqual([]);
  });
});

describe('a signature', () => {
  const secrets = [1, 2].map((n) => `whsec_${Buffer.alloc(24, n).toString('base64')}`);

  it('is what the public library takes, by either secret', () => {
    const at = new Date();
    const headers = signDelivery({ id: 'ev_1', at, body: sent.body }, secrets);
    for (const secret of secrets) {
      expect(new Webhook(secret).verify(sent.body, headers)).toEqual({ type: 'webhook.test' });
    }
    const stranger = new Webhook(`whsec_${Buffer.alloc(24, 3).toString('base64')}`);
    expect(() => stranger.verify(sent.body, headers)).toThrow();
    expect(() => new Webhook(secrets[0] ?? '').verify(`${sent.body} `, headers)).toThrow();
  });
});
