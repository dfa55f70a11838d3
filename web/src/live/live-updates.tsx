import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type AccountEvent, followEvents } from '../../../client/src/events.ts';
import { type Live, openLive } from '../../../client/src/live.ts';
import { forgetLaterPages, renewLines, shownAmong } from '../inbox/renew-lines.ts';
import { useSession } from '../session/session.tsx';
import { phonesIn, readAgain } from './read-again.ts';

/** Called with each event of the account; the lists are read again besides. */
type Listener = (event: AccountEvent) => void | Promise<void>;
const listeners = new Set<Listener>();

/** A listener that fails must not stop the updates. */
async function notifyListeners(events: readonly AccountEvent[]): Promise<void> {
  const notified = events.flatMap((event) => [...listeners].map((listener) => listener(event)));
  await Promise.allSettled(notified);
}

/** Calls `listener` for each event of the account for as long as the component is shown. */
export function useAccountEvents(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

const LiveContext = createContext<Live | undefined>(undefined);

/** The live updates; undefined before they are opened. */
export function useLive(): Live | undefined {
  return useContext(LiveContext);
}

/**
 * Follows the account's events while the app is open: what they name is read again. The socket says
 * when to look; without it we look every few seconds. What came while we were away is caught up.
 */
export function LiveUpdates({ children }: { readonly children: ReactNode }) {
  const { api, me, signIn } = useSession();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState<Live>();
  useEffect(() => {
    const ends = new AbortController();
    const live = openLive(api, { token: signIn.token, signal: ends.signal, wakes: window });
    setOpened(live);
    const { hint } = live;
    const follow = async () => {
      let after = 'now';
      while (!ends.signal.aborted) {
        const { signal } = ends;
        const options = { after, everyMs: 5_000, hint, signal };
        try {
          for await (const { events, cursor, missed } of followEvents(api, options)) {
            after = cursor;
            if (missed) {
              forgetLaterPages(queryClient);
              await queryClient.invalidateQueries();
            } else {
              const { talks, maybe } = phonesIn(events);
              const phones = [...talks, ...shownAmong(queryClient, maybe)];
              const lines = renewLines(queryClient, { api, me }, phones);
              await Promise.all([lines, readAgain(queryClient, events)]);
            }
            await notifyListeners(events);
          }
        } catch {
          // No connection, say: the same cursor goes on where we were.
          await Promise.race([hint(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
        }
      }
    };
    void follow();
    return () => ends.abort();
  }, [api, me, signIn, queryClient]);
  return <LiveContext value={opened}>{children}</LiveContext>;
}
