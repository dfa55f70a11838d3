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
    expect((await fixture.call('POST', '/act/sleep')).status).toBe(503);
    await fixture.system.travel({ frozen: true, now: startsAt });
    await fixture.system.travel({ frozen: true });
    await fixture.system.travel({ now: startsAt });
    expect((await fixture.call('POST', '/act/time')).status).toBe(200);
  });

  it('waits while virtual time is frozen: a slow machine is not a slow function', async () => {
    expect((await fixture.call('POST', '/act/sleep')).status).toBe(200);
  });

  it('refuses more than 10 MB', async () => {
    const { status } = await fixture.call('POST', '/act/event', 'x'.repeat(11 * 1024 * 1024));
    expect(status).toBe(413);
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
