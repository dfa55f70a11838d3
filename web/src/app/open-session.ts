import { type Messenger, openMessenger } from '../../../client/src/messenger.ts';
import { isNoConnection } from '../parts/use-words-of.ts';
import { answered } from '../session/answered.ts';
import { readConfig } from '../session/config.ts';
import type { useSession } from '../session/session.tsx';
import { openSignIn, SignedOut, type SignIn } from '../session/sign-in.ts';

/** How far the sign-in is. */
export type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: ReturnType<typeof useSession> }
  | { readonly state: 'refused'; readonly why: string; readonly signIn: SignIn }
  | { readonly state: 'broken'; readonly error: unknown; readonly signIn?: SignIn };

let opening: Promise<Opened> | undefined;

/** Called as soon as somebody of an account may ask the API, before it is known who it is. */
type OnApi = (api: Messenger) => void;

/**
 * Opens the session once for this page: a visitor who is not signed in goes to the sign-in page.
 */
function openSession(onApi: OnApi): Promise<Opened> {
  opening ??= open(onApi).finally(() => {
    opening = undefined;
  });
  return opening;
}

const tryAgainMs = 3_000;

/**
 * Opens the session, and again for as long as there is no connection: `onOutcome` gets each
 * outcome. Browsers do not always know that they are offline, so we do not wait for their word
 * alone.
 */
export async function keepOpening(
  { onOutcome, onApi }: { onOutcome: (opened: Opened) => void; onApi: OnApi },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const opened = await openSession(onApi);
    if (!signal.aborted) onOutcome(opened);
    if (!isWithoutConnection(opened)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, tryAgainMs);
      window.addEventListener('online', resolve, { once: true, signal });
    });
  }
}

/** Nobody answered at all. */
export function isWithoutConnection(opened: Opened): boolean {
  return opened.state === 'broken' && isNoConnection(opened.error);
}

async function open(onApi: OnApi): Promise<Opened> {
  let signIn: SignIn | undefined;
  try {
    const config = await readConfig();
    const found = await openSignIn(config);
    signIn = found.signIn;
    if (found.refused !== undefined) return { state: 'refused', why: found.refused, signIn };
    if (!found.signedIn) return await leave(signIn);
    const token = tokenOf(signIn);
    const api = openMessenger({ baseUrl: config.apiUrl, token });
    if (found.isOfAccount) onApi(api);
    const me = await answered(api.GET('/v1/me'));
    return { state: 'open', session: { api, me, config, signIn } };
  } catch (error) {
    if (error instanceof SignedOut && signIn) return await leave(signIn);
    return { state: 'broken', error, ...(signIn && { signIn }) };
  }
}

/**
 * The token of every request. If the session has ended, the person is sent to the sign-in page
 * once, and comes back to the same page; drafts are kept.
 */
function tokenOf(signIn: SignIn): SignIn['token'] {
  let isLeaving = false;
  return async (given) => {
    try {
      return await signIn.token(given);
    } catch (error) {
      if (error instanceof SignedOut && !isLeaving) {
        isLeaving = true;
        await signIn.begin();
      }
      throw error;
    }
  };
}

/** The browser is about to open another page. */
async function leave(signIn: SignIn): Promise<Opened> {
  await signIn.begin();
  return { state: 'opening' };
}
