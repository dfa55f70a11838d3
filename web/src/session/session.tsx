import { createContext, type ReactNode, useContext } from 'react';
import type { Messenger } from '../../../client/src/messenger.ts';
import type { paths } from '../../../client/src/schema.d.ts';
import type { ConfigFile } from './config-file.ts';
import type { SignIn } from './sign-in.ts';

/** What `/v1/me` says: who it is, in which role, and of which account. */
export type Me = paths['/v1/me']['get']['responses']['200']['content']['application/json'];

type Session = {
  readonly api: Messenger;
  readonly me: Me;
  readonly config: ConfigFile;
  readonly signIn: SignIn;
};

const SessionContext = createContext<Session | undefined>(undefined);

/** Everything inside knows who is signed in. */
export function SessionProvider(given: { session: Session; children: ReactNode }) {
  return <SessionContext value={given.session}>{given.children}</SessionContext>;
}

/** Who is signed in, and the API as them. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('Nobody is signed in here.');
  return session;
}

/** The API, with the token of the signed-in person. Its calls throw `Problem` when refused. */
export function useApi(): Messenger {
  return useSession().api;
}

/** True for people who may change things: a viewer only reads. */
export function useMayWrite(): boolean {
  return useSession().me.role !== 'viewer';
}
