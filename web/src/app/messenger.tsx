import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Languages } from '../languages/languages.tsx';
import { OutboxProvider } from '../outbox/outbox-provider.tsx';
import { Toasts } from '../parts/overlays/toasts.tsx';
import { SessionProvider } from '../session/session.tsx';
import { Shortcuts } from '../shortcuts/shortcuts.tsx';
import { Doorstep } from './doorstep.tsx';
import { keepForOffline } from './keep-for-offline.ts';
import { keepOpening, type Opened } from './open-session.ts';
import { makeQueryClient } from './query-client.ts';
import { Shell } from './shell.tsx';

const queryClient = makeQueryClient();

/** The whole app: finds out who is signed in, then shows their pages. */
export function Messenger() {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  useEffect(() => {
    const ends = new AbortController();
    void keepOpening((found) => {
      setOpened(found);
      if (found.state === 'open') keepForOffline();
    }, ends.signal);
    return () => ends.abort();
  }, []);
  return (
    <QueryClientProvider client={queryClient}>
      <Languages>
        <Toasts>
          {opened.state === 'open' ? (
            <SessionProvider session={opened.session}>
              <Shortcuts>
                <OutboxProvider>
                  <Shell />
                </OutboxProvider>
              </Shortcuts>
            </SessionProvider>
          ) : (
            <Doorstep opened={opened} />
          )}
        </Toasts>
      </Languages>
    </QueryClientProvider>
  );
}
