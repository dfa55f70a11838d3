import { createHash } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedBusiness, openTown, type Town } from '../stories/support/town.ts';

/** Signing in as a browser does: the authorization code flow with PKCE, refresh and sign-out. */
let town: Town;
let accountId: string;
beforeAll(async () => {
  town = await openTown('2026-11-24T17:00:00.000Z');
  ({ accountId } = await approvedBusiness(town));
  await town.quiet();
});
afterAll(() => town.leave());

const verifier = 'a-verifier-that-is-long-enough-for-the-standard-0123456789';
const challenge = createHash('sha256').update(verifier).digest('base64url');
type Metadata = Record<
  'issuer' | 'authorization_endpoint' | 'token_endpoint' | 'end_session_endpoint' | 'jwks_uri',
  string
>;

async function metadata(): Promise<Metadata> {
  const answer = await fetch(`${town.url}/_local/sign-in/.well-known/openid-configuration`);
  return (await answer.json()) as Metadata;
}

function clientOf(): { id: string; callback: string; home: string } {
  const client = town.system.deployment.ofType('AWS::Cognito::UserPoolClient')[0];
  const id = String(client?.identity.ref);
  return { id, callback: `${town.url}/signed-in`, home: `${town.url}/` };
}

/** A browser that keeps cookies and follows to the page that waits for somebody. */
function browser() {
  const cookies = new Map<string, string>();
  const visit = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(url, town.url), {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    const { callback } = clientOf();
    return next && !next.startsWith(callback) ? visit(next) : answer;
  };
  return visit;
}

async function begin(visit: ReturnType<typeof browser>, more: Record<string, string> = {}) {
  const { id, callback } = clientOf();
  const asked = new URLSearchParams({
    client_id: id,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid email profile',
    state: 'state-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  });
  return visit(`${(await metadata()).authorization_endpoint}?${asked}`);
}

async function exchange(form: Record<string, string>) {
  const { id, callback } = clientOf();
  const answer = await fetch((await metadata()).token_endpoint, {
    method: 'POST',
    headers: { origin: new URL(callback).origin },
    body: new URLSearchParams({ client_id: id, ...form }),
  });
  const body = (await answer.json()) as Record<string, string>;
  return { status: answer.status, body, headers: answer.headers };
}

/** Presses the button of a person and takes the tokens. */
async function signIn(name: string) {
  const visit = browser();
  const page = await begin(visit);
  const html = await page.text();
  const [, sub = ''] = new RegExp(`value="([^"]+)"[^>]*>${name}</button>`).exec(html) ?? [];
  const back = await visit(page.url, { sub });
  const location = new URL(String(back.headers.get('location')));
  expect(location.searchParams.get('state')).toBe('state-1');
  const code = String(location.searchParams.get('code'));
  const grant = { grant_type: 'authorization_code', code, redirect_uri: clientOf().callback };
  const tokens = await exchange({ ...grant, code_verifier: verifier });
  expect(tokens.status).toBe(200);
  return { visit, tokens };
}

const as = (token: string | undefined) => ({ headers: { authorization: `Bearer ${token}` } });

describe('signing in', () => {
  it('makes an ID token of the template: its issuer, audience, claims and lifetime', async () => {
    const { tokens } = await signIn('Rita Moss');
    const { issuer, jwks_uri } = await metadata();
    const { payload } = await jwtVerify(
      String(tokens.body.id_token),
      createRemoteJWKSet(new URL(jwks_uri)),
      { issuer, audience: clientOf().id, currentDate: town.system.now() },
    );
    expect(issuer).toMatch(/^https:\/\/cognito-idp\.us-east-1\.amazonaws\.com\/us-east-1_/);
    expect(payload).toMatchObject({
      token_use: 'id',
      email: 'rita@lakeside.example',
      name: 'Rita Moss',
      'custom:accountId': accountId,
      'custom:personId': expect.stringMatching(/^pe_/),
    });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(15 * 60);
    expect(tokens.headers.get('access-control-allow-origin')).toBe(town.url);
    const me = await fetch(`${town.url}/v1/me`, as(tokens.body.id_token));
    expect(await me.json()).toMatchObject({ name: 'Rita Moss', role: 'owner' });
  });

  it('lets the first operator in, whom the template made', async () => {
    const { tokens } = await signIn('operator@example.com');
    const listed = await fetch(`${town.url}/v1/operator/accounts`, as(tokens.body.id_token));
    expect(listed.status).toBe(200);
    expect((await fetch(`${town.url}/v1/contacts`, as(tokens.body.id_token))).status).toBe(403);
  });

  it('wants PKCE, and a page that the template names', async () => {
    const back = await begin(browser(), { code_challenge: '', code_challenge_method: '' });
    expect(back.headers.get('location')).toContain('error=invalid_request');
    const elsewhere = await begin(browser(), { redirect_uri: 'https://evil.example/signed-in' });
    expect(elsewhere.status).toBe(400);
  });
});

describe('a session', () => {
  it('continues by its refresh token, until the person is removed', async () => {
    const owner = await town.representative(accountId);
    const invited = { email: 'paul@lakeside.example', role: 'viewer', name: 'Paul' };
    const { id } = (await owner.post('/v1/people', invited)).body;
    await town.quiet();
    const { tokens } = await signIn('Paul');
    await town.pass(21 * 60);
    expect((await fetch(`${town.url}/v1/me`, as(tokens.body.id_token))).status).toBe(401);
    const refresh = {
      grant_type: 'refresh_token',
      refresh_token: String(tokens.body.refresh_token),
    };
    const again = await exchange(refresh);
    expect((await fetch(`${town.url}/v1/me`, as(again.body.id_token))).status).toBe(200);
    // A client takes no other moment of signing in than that of its first token.
    const [first, renewed] = [tokens, again].map(({ body }) => decodeJwt(String(body.id_token)));
    expect(renewed?.auth_time).toBe(first?.auth_time);
    await owner.delete(`/v1/people/${id}`);
    await town.quiet();
    expect((await fetch(`${town.url}/v1/me`, as(again.body.id_token))).status).toBe(403);
    const refused = await exchange(refresh);
    expect([refused.status, refused.body.error]).toEqual([400, 'invalid_grant']);
  });

  it('ends with a sign-out, as Cognito asks for one', async () => {
    const { visit } = await signIn('Rita Moss');
    const { end_session_endpoint } = await metadata();
    const { id, home } = clientOf();
    const asked = new URLSearchParams({ client_id: id, logout_uri: home });
    const page = await (await visit(`${end_session_endpoint}?${asked}`)).text();
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const landed = await visit(action, { xsrf, logout: 'yes' });
    expect([landed.status, landed.url]).toEqual([200, home]);
    expect(await (await begin(visit)).text()).toContain('Who are you?');
  });
});

describe('a script', () => {
  it('gets a token without signing in, also from a page on another port', async () => {
    const ask = (method: string, body?: object) =>
      fetch(`${town.url}/_local/token`, {
        method,
        headers: { origin: 'http://localhost:5173', 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    const may = await ask('OPTIONS');
    expect(may.headers.get('access-control-allow-headers')).toBe('content-type');
    const answer = await ask('POST', { accountId, user: 'vera', role: 'viewer' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    const { token } = (await answer.json()) as { token: string };
    const me = (await (await fetch(`${town.url}/v1/me`, as(token))).json()) as { id: string };
    expect(me).toMatchObject({ email: 'vera@example.com', role: 'viewer' });
    const byId = await ask('POST', { accountId, user: me.id });
    const again = (await byId.json()) as { token: string };
    expect(await (await fetch(`${town.url}/v1/me`, as(again.token))).json()).toEqual(me);
    expect((await ask('POST', { accountId, user: 'vera', role: 'owner' })).status).toBe(409);
  });
});

describe('a token', () => {
  it('that is not for us to take is refused: an access token', async () => {
    const { tokens } = await signIn('Rita Moss');
    const answer = await fetch(`${town.url}/v1/me`, as(tokens.body.access_token));
    expect(answer.status).toBe(401);
  });
});
