import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Messenger as ApiClient } from '../../../client/src/messenger.ts';
import { readInboxAhead } from '../inbox/read-ahead.ts';
import { Languages } from '../languages/languages.tsx';
import { OutboxProvider } from '../outbox/outbox-provider.tsx';
import { Toasts } from '../parts/overlays/toasts.tsx';
import { SessionProvider } from '../session/session.tsx';
import { Shortcuts } from '../shortcuts/shortcuts.tsx';
import { Doorstep } from './doorstep.tsx';
import { keepForOffline } from './keep-for-offline.ts';
import { keepOpening, type Opened } from './open-session.ts';
import { loadPageAt } from './pages.ts';
import { makeQueryClient } from './query-client.ts';
import { Shell } from './shell.tsx';

const queryClient = makeQueryClient();

// The code of the page is loaded while we ask who is signed in.
loadPageAt(location.pathname);

/** The whole app: finds out who is signed in, then shows their pages. */
export function Messenger() {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  useEffect(() => {
    const ends = new AbortController();
    const onOutcome = (found: Opened) => {
      setOpened(found);
      if (found.state === 'open') keepForOffline();
    };
    const onApi = (api: ApiClient) => readInboxAhead(queryClient, api, location.pathname);
    void keepOpening({ onOutcome, onApi }, ends.signal);
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
