import type { ConfigFile } from './config-file.ts';
import { isAnybodyKept, readKeptUser } from './kept-user.ts';
import type { Provider } from './provider.ts';

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
const loadProvider = () => import('./provider.ts');

// Who signs in needs it at once: it is loaded while we ask where to sign in. A failure is told when
// it is used.
if (location.pathname === callbackPath || !isAnybodyKept()) loadProvider().catch(() => undefined);

/**
 * Finds who is signed in: kept from before, or just back from the sign-in page. `signedIn` is false
 * where somebody must sign in first, `refused` says that the sign-in page sent them back, and
 * `isOfAccount` that they are no operator.
 */
export async function openSignIn(
  config: ConfigFile,
): Promise<{ signIn: SignIn; signedIn: boolean; isOfAccount?: boolean; refused?: string }> {
  let opened: Provider | undefined;
  const provider = async () => {
    opened ??= (await loadProvider()).openProvider(config, callbackPath);
    return opened;
  };
  const signIn = signInOf(config, provider);
  if (location.pathname === callbackPath) {
    const refused = await (await provider()).comeBack();
    if (refused !== undefined) return { signIn, signedIn: false, refused };
  }
  const user = readKeptUser(config);
  const isOfAccount = user?.profile?.['custom:accountId'] !== undefined;
  return { signIn, signedIn: user !== undefined, isOfAccount };
}

function signInOf(config: ConfigFile, provider: () => Promise<Provider>): SignIn {
  let renewing: Promise<string> | undefined;
  let isEnding = false;
  const renew = async () => {
    const token = await (await provider()).renew();
    if (token === undefined) throw new SignedOut('The session ended.');
    return token;
  };
  return {
    token: async ({ stale }) => {
      const user = readKeptUser(config);
      if (user === undefined) throw new SignedOut('Nobody is signed in.');
      if (!stale && !isOver(user.expires_at) && user.id_token) return user.id_token;
      if (!user.refresh_token) throw new SignedOut('The session ended.');
      // Many requests may find out at once; one new token is enough for all.
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    // Requests of a page that signs out find nobody signed in. The provider still knows the person
    // then: to send them to it would sign them in again.
    begin: async () => {
      if (!isEnding) await (await provider()).begin();
    },
    end: async () => {
      isEnding = true;
      reloadWhenShownAgain();
      try {
        await (await provider()).end();
      } catch (error) {
        // Without a connection its code cannot be loaded: the person is still signed in.
        isEnding = false;
        throw error;
      }
    },
  };
}

/** A browser may keep the page in memory, and show what was on it to whoever goes back. */
function reloadWhenShownAgain(): void {
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

function isOver(expiresAtSeconds: number | undefined): boolean {
  return expiresAtSeconds !== undefined && expiresAtSeconds * 1_000 <= Date.now();
}
