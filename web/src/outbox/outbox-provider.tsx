import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { renewLines } from '../inbox/renew-lines.ts';
import { useSession } from '../session/session.tsx';
import { Outbox } from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';

const OutboxContext = createContext<Outbox | undefined>(undefined);

/** Sends what was left in the outbox, whatever page is open. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const { api, me } = useSession();
  const owner = `${me.account?.accountId ?? ''}.${me.id ?? me.email}`;
  const queryClient = useQueryClient();
  const outbox = useMemo(() => {
    const readAgain = (phone: string) => {
      void renewLines(queryClient, { api, me }, [phone]);
      for (const name of ['texts', 'scheduled']) {
        void queryClient.invalidateQueries({ queryKey: [name, phone] });
      }
    };
    return new Outbox(api, owner, readAgain);
  }, [api, me, owner, queryClient]);
  useEffect(() => outbox.start(), [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

/** The outbox, and what it holds for one person. */
export function useOutbox(phone: string): {
  outbox: Outbox;
  entries: readonly OutboxEntry[];
} {
  const outbox = useContext(OutboxContext);
  if (outbox === undefined) throw new Error('There is no outbox here.');
  const all = useSyncExternalStore(outbox.subscribe, () => outbox.entries);
  const entries = useMemo(() => all.filter((entry) => entry.phone === phone), [all, phone]);
  return { outbox, entries };
}
