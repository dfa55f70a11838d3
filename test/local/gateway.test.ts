import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, startFixture, startsAt } from './fixture/start.ts';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await startFixture();
}, 60_000);
afterAll(() => fixture?.stop());

describe('the gateway', () => {
  it('answers an open route without a token, and others only with one', async () => {
    const { url } = fixture.system;
    expect((await fetch(`${url}/open`)).status).toBe(200);
    const refused = await fetch(`${url}/items/work/all`);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({ message: 'Unauthorized' });
    const forged = { headers: { authorization: 'Bearer a.b.c' } };
    expect((await fetch(`${url}/items/work/all`, forged)).status).toBe(401);
  });

  it('gives the function what API Gateway would', async () => {
    const { status, body } = await fixture.call('POST', '/act/event?a=1&a=2&b=x%20y', { n: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: '2.0',
      routeKey: 'POST /act/{what}',
      rawPath: '/act/event',
      rawQueryString: 'a=1&a=2&b=x%20y',
      queryStringParameters: { a: '1,2', b: 'x y' },
      pathParameters: { what: 'event' },
      body: '{"n":1}',
      isBase64Encoded: false,
      headers: { 'content-type': 'application/json' },
      requestContext: {
        http: { method: 'POST', path: '/act/event' },
        authorizer: {
          jwt: { claims: { 'cognito:username': 'ann', 'custom:accountId': 'acme' } },
        },
      },
    });
  });

  it('writes lists of claims as text', async () => {
    const token = await fixture.system.token({ operator: true, user: 'olga' });
    const answer = await fetch(`${fixture.system.url}/act/event`, {
      method: 'POST',
      headers: { authorization: token },
    });
    expect(await answer.json()).toMatchObject({
      requestContext: { authorizer: { jwt: { claims: { 'cognito:groups': '[operator]' } } } },
    });
  });

  it('decodes path parameters, and prefers fixed words', async () => {
    expect((await fixture.call('PUT', '/items/a%2Fb/%2B14155550100', { value: 'x' })).status).toBe(
      204,
    );
    await fixture.system.idle();
    const followed = await fixture.notes('follow');
    expect(followed).toMatchObject([{ key: 'a/b/+14155550100', value: 'x' }]);
    const missing = await fixture.call('GET', '/nowhere');
    expect(missing).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  });

  it('turns failures of a function into 500, and of time into 503', async () => {
    expect((await fixture.call('POST', '/act/crash')).status).toBe(500);
    await fixture.system.travel({ frozen: false });
    // With frozen time a function has more patience than its timeout.
    await fixture.system.travel({ frozen: false });
    const late = await fixture.call('POST', '/act/sleep');
    expect(late).toEqual({ status: 503, body: { message: 'Service Unavailable' } });
    await fixture.system.travel({ frozen: true, now: startsAt });
    await fixture.system.travel({ frozen: true });
    await fixture.system.travel({ now: startsAt });
    expect((await fixture.call('POST', '/act/time')).status).toBe(200);
  });

  it('waits while virtual time is frozen: a slow machine is not a slow function', async () => {
    expect((await fixture.call('POST', '/act/sleep')).status).toBe(200);
  });

  it('refuses more than 10 MB', async () => {
    const { status, body } = await fixture.call('POST', '/act/event', 'x'.repeat(11 * 1024 * 1024));
    expect(status).toBe(413);
    expect(body).toEqual({ message: 'Request Entity Too Large' });
  });

  it('answers preflights of the origins in the template alone', async () => {
    const ask = (origin: string) =>
      fetch(`${fixture.system.url}/open`, { method: 'OPTIONS', headers: { origin } });
    const allowed = await ask('http://localhost:5173');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(
      (await ask('http://evil.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });

  it('gives Lambdas virtual time, the template environment and nothing of ours', async () => {
    const { body: time } = await fixture.call('POST', '/act/time');
    expect(time).toMatchObject({ now: Date.parse(startsAt), iso: startsAt });
    const { body: environment } = await fixture.call('POST', '/act/environment');
    expect(environment).toMatchObject({ AWS_REGION: 'us-east-1', CONFIGURATION_SET: 'Run-texts' });
    expect(environment).not.toHaveProperty('PATH');
    expect(environment).not.toHaveProperty('HOME');
  });
});

/** As a browser would send it: `fetch` takes no Host of its own. */
function statusOf(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | undefined> {
  const token = { operator: true, user: 'olga' };
  return new Promise((resolve, reject) => {
    const call = request(fixture.system.url + path, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('error', reject);
    call.end(method === 'POST' ? JSON.stringify(token) : undefined);
  });
}

describe('what stands behind the API', () => {
  const port = () => new URL(fixture.system.url).port;

  it('answers to the names of this machine alone', async () => {
    for (const host of ['localhost', `localhost:${port()}`, '127.0.0.1:80', `[::1]:${port()}`]) {
      expect(await statusOf('/_local/token', { host }, 'POST'), host).toBe(200);
    }
    const led = ['evil.example', `evil.example:${port()}`, 'localhost.evil.example', '10.0.0.1'];
    for (const host of led) {
      expect(await statusOf('/_local/token', { host }, 'POST'), host).toBe(403);
      expect(await statusOf('/_local/phones', { host }), host).toBe(403);
      expect(await statusOf('/_local/sign-in/oauth2/authorize', { host }), host).toBe(403);
      const scan = { host, 'x-amz-target': 'DynamoDB_20120810.Scan' };
      expect(await statusOf('/_aws/dynamodb', scan, 'POST'), host).toBe(403);
    }
  });

  it('answers to scripts and to pages of this machine, and to no other page', async () => {
    const ours = ['http://localhost:5173', 'http://127.0.0.1:8080', fixture.system.url];
    for (const origin of ours) {
      expect(await statusOf('/_local/token', { origin }, 'POST'), origin).toBe(200);
    }
    const foreign = ['http://evil.example', 'http://localhost.evil.example', 'null'];
    for (const origin of foreign) {
      // What a page may send without being asked: the answer it could not read, but time has moved.
      const plain = { origin, 'content-type': 'text/plain' };
      expect(await statusOf('/_local/token', plain, 'POST'), origin).toBe(403);
      expect(await statusOf('/_local/clock', plain, 'POST'), origin).toBe(403);
      expect(await statusOf('/event', plain, 'POST'), origin).toBe(403);
      expect(await statusOf('/_local/token', { origin }, 'OPTIONS'), origin).toBe(403);
    }
  });

  it('says what is wrong with an address that cannot be read', async () => {
    expect(await statusOf('/_local/%', {})).toBe(400);
    expect(await statusOf('/_local/phones/%E0%A4%A', {})).toBe(400);
    expect(await statusOf('/%', {})).toBe(400);
    expect(await statusOf('/_local/nothing', {})).toBe(404);
  });
});
