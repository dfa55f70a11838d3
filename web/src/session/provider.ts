import { ErrorResponse, UserManager } from 'oidc-client-ts';
import type { ConfigFile } from './config-file.ts';
import { userStore } from './kept-user.ts';

/**
 * What is asked of the sign-in provider. The library behind it is loaded when one of these is
 * needed: a page of somebody who is signed in opens without it.
 */
export type Provider = ReturnType<typeof openProvider>;

/** `comesBackTo` is the path to which the provider sends people back. */
export function openProvider(config: ConfigFile, comesBackTo: string) {
  const manager = new UserManager({
    authority: config.issuer,
    metadataUrl: config.metadataUrl,
    client_id: config.clientId,
    redirect_uri: `${location.origin}${comesBackTo}`,
    scope: 'openid email profile',
    userStore,
    automaticSilentRenew: false,
    revokeTokenTypes: ['refresh_token'],
  });
  return {
    comeBack: () => comeBack(manager),
    renew: () => renew(manager),
    begin: () =>
      manager.signinRedirect({ state: `${location.pathname}${location.search}${location.hash}` }),
    end: () => end(manager, config),
  };
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

/** A new token; undefined where the session ended. */
async function renew(manager: UserManager): Promise<string | undefined> {
  const user = await manager.signinSilent().catch((error: unknown) => {
    // Only the provider ends a session: a lost connection signs nobody out.
    if (error instanceof ErrorResponse) return null;
    throw error;
  });
  if (!user?.id_token) await manager.removeUser();
  return user?.id_token;
}

async function end(manager: UserManager, config: ConfigFile): Promise<void> {
  await manager.revokeTokens().catch(() => undefined);
  await manager.removeUser();
  const query = new URLSearchParams({
    client_id: config.clientId,
    logout_uri: `${location.origin}/`,
  });
  location.assign(`${config.signOutUrl}?${query}`);
}
