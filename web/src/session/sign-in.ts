import { ErrorResponse, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ConfigFile } from './config-file.ts';

/** The signed-in person: tokens, and how to sign out. */
export type SignIn = {
  /** The token for the API. `stale`: the last one was refused, so a new one is fetched. */
  readonly token: (given: { stale: boolean }) => Promise<string>;
  /** Opens the sign-in page; afterwards the person is back on the current page. */
  readonly begin: () => Promise<void>;
  /** Revokes the tokens, then opens the provider's sign-out page. */
  readonly end: () => Promise<void>;
};

/** The session ended: only a new sign-in helps. */
export class SignedOut extends Error {}

const callbackPath = '/signed-in';

/**
 * Finds who is signed in: kept from before, or just back from the sign-in page. `signedIn` is false
 * where somebody must sign in first, `refused` says that the sign-in page sent them back, and
 * `isOfAccount` that they are no operator.
 */
export async function openSignIn(
  config: ConfigFile,
): Promise<{ signIn: SignIn; signedIn: boolean; isOfAccount?: boolean; refused?: string }> {
  const manager = new UserManager({
    authority: config.issuer,
    metadataUrl: config.metadataUrl,
    client_id: config.clientId,
    redirect_uri: `${location.origin}${callbackPath}`,
    scope: 'openid email profile',
    // Kept over tabs and restarts for as long as the refresh token lives.
    userStore: new WebStorageStateStore({ store: localStorage }),
    automaticSilentRenew: false,
    revokeTokenTypes: ['refresh_token'],
  });
  const signIn = signInOf(manager, config);
  if (location.pathname === callbackPath) {
    const refused = await comeBack(manager);
    if (refused !== undefined) return { signIn, signedIn: false, refused };
  }
  const user = await manager.getUser();
  const isOfAccount = user?.profile['custom:accountId'] !== undefined;
  return { signIn, signedIn: user !== null, isOfAccount };
}

/**
 * Takes the code from the address and goes to where the person was; why not, where it fails. The
 * reference of the API is a page of its own, which is loaded.
 */
async function comeBack(manager: UserManager): Promise<string | undefined> {
  try {
    const user = await manager.signinRedirectCallback();
    const wanted = typeof user.state === 'string' ? user.state : '/';
    if (/^\/docs\b/.test(wanted)) location.replace(wanted);
    else history.replaceState(null, '', wanted.startsWith('/') ? wanted : '/');
    return undefined;
  } catch (error) {
    history.replaceState(null, '', '/');
    return error instanceof Error ? error.message : String(error);
  }
}

function signInOf(manager: UserManager, config: ConfigFile): SignIn {
  let renewing: Promise<string> | undefined;
  const renew = async () => {
    const user = await manager.signinSilent().catch((error: unknown) => {
      // Only the provider ends a session: a lost connection signs nobody out.
      if (error instanceof ErrorResponse) return null;
      throw error;
    });
    if (!user?.id_token) {
      await manager.removeUser();
      throw new SignedOut('The session ended.');
    }
    return user.id_token;
  };
  return {
    token: async ({ stale }) => {
      const user = await manager.getUser();
      if (user === null) throw new SignedOut('Nobody is signed in.');
      if (!stale && !user.expired && user.id_token) return user.id_token;
      if (!user.refresh_token) throw new SignedOut('The session ended.');
      // Many requests may find out at once; one new token is enough for all.
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    begin: () =>
      manager.signinRedirect({ state: `${location.pathname}${location.search}${location.hash}` }),
    end: async () => {
      await manager.revokeTokens().catch(() => undefined);
      await manager.removeUser();
      const query = new URLSearchParams({
        client_id: config.clientId,
        logout_uri: `${location.origin}/`,
      });
      location.assign(`${config.signOutUrl}?${query}`);
    },
  };
}
