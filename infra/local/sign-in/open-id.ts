import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import type { Tokens, Trust } from '../gateway/tokens.ts';
import { KeptSessions } from './kept-sessions.ts';
import type { ClientSettings } from './read-client.ts';
import { showPeople } from './sign-in-page.ts';
import { signInPath } from './sign-in-path.ts';
import type { User, UserPool } from './user-pool.ts';

/** What the sign-in works with. */
export interface SignInSetup {
  readonly trust: Trust;
  readonly client: ClientSettings;
  readonly tokens: Tokens;
  readonly userPool: UserPool;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The managed login of the template's user pool: an OpenID provider with its issuer, its client and
 * its lifetimes, whose page lists the people in place of asking for a password. Authorization code
 * with PKCE, refresh, revocation and sign-out, under Cognito's paths.
 */
export function makeOpenId(setup: SignInSetup): Handler {
  const provider = makeProvider(setup);
  const answer = provider.callback();
  return async (request, response) => {
    const path = (request.url ?? '').slice(signInPath.length);
    const [, uid] = /^\/as\/([\w-]+)$/.exec(path) ?? [];
    if (uid !== undefined)
      return showPeople({ provider, userPool: setup.userPool }, request, response);
    // As when it is mounted: the provider finds its own place by both.
    const url = asKnown(path);
    Object.assign(request, { originalUrl: `${signInPath}${url}`, url });
    await answer(request, response);
  };
}

/** Cognito's sign-out names its parameter in a way of its own. */
function asKnown(path: string): string {
  return path.replace(/([?&])logout_uri=/, '$1post_logout_redirect_uri=');
}

function makeProvider({ trust, client, tokens, userPool }: SignInSetup): Provider {
  const { idSeconds, accessSeconds, refreshSeconds } = client;
  const provider = new Provider(trust.issuer, {
    adapter: KeptSessions,
    clients: [
      {
        client_id: trust.audience,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [...client.callbackUrls],
        post_logout_redirect_uris: [...client.logoutUrls],
      },
    ],
    jwks: { keys: [tokens.privateKey] },
    cookies: { keys: ['one machine, nothing to protect'] },
    scopes: ['openid', 'email', 'profile'],
    claims: {
      openid: [
        'sub',
        'token_use',
        'cognito:username',
        'cognito:groups',
        'email',
        'email_verified',
        'name',
        'custom:accountId',
        'custom:personId',
      ],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    rotateRefreshToken: false,
    expiresWithSession: async () => false,
    clientBasedCORS: (_, origin) =>
      client.callbackUrls.some((url) => new URL(url).origin === origin),
    ttl: {
      IdToken: idSeconds,
      AccessToken: accessSeconds,
      RefreshToken: refreshSeconds,
      AuthorizationCode: 300,
      Interaction: 3600,
      Session: 3600,
      Grant: refreshSeconds,
    },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userInfo',
      revocation: '/oauth2/revoke',
      end_session: '/logout',
      jwks: '/.well-known/jwks.json',
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form);
        },
      },
    },
    interactions: { url: (_, { uid }) => `${signInPath}/as/${uid}` },
    findAccount: (_, sub) => accountOf(userPool.find(sub)),
    loadExistingGrant: async (ctx) => {
      const { session, client: asking, params } = ctx.oidc;
      if (!session?.accountId || !asking) return undefined;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: asking.clientId });
      grant.addOIDCScope(String(params?.scope ?? 'openid'));
      await grant.save();
      return grant;
    },
  });
  keepVirtualTime(provider, tokens);
  return provider;
}

/** The claims of a user's tokens; none for a disabled user, also at a refresh. */
function accountOf(user: User | undefined) {
  if (!user?.enabled) return undefined;
  const { sub, attributes, groups } = user;
  return {
    accountId: sub,
    claims: () => ({
      sub,
      'cognito:username': sub,
      token_use: 'id',
      ...attributes,
      email_verified: true,
      ...(groups.length === 0 ? {} : { 'cognito:groups': [...groups] }),
    }),
  };
}

/** The provider knows the machine's time alone; a token must hold in that of the system. */
function keepVirtualTime(provider: Provider, tokens: Tokens): void {
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route !== 'token') return;
    const body: unknown = ctx.body;
    if (body === null || typeof body !== 'object' || !('id_token' in body)) return;
    ctx.body = { ...body, id_token: await tokens.inVirtualTime(String(body.id_token)) };
  });
}

function signOutPage(form: string): string {
  const yes = '<input type="hidden" name="logout" value="yes" form="op.logoutForm">';
  return `<!doctype html><title>Signing out</title>${form}${yes}
<button form="op.logoutForm">Sign out</button>
<script>document.forms[0].submit()</script>`;
}
