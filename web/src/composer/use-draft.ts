import { useState } from 'react';
import { useSession } from '../session/session.tsx';

/** The draft of a text to one person. */
export type Draft = { readonly body: string; readonly write: (body: string) => void };

/**
 * The draft to a person, kept in the browser: it survives a reload, another page and a lost
 * connection.
 */
export function useDraft(phone: string): Draft {
  const { me } = useSession();
  const place = `messenger.draft.${me.account?.accountId ?? ''}.${me.id ?? me.email}.${phone}`;
  const [body, setBody] = useState(() => localStorage.getItem(place) ?? '');
  const write = (next: string) => {
    if (next === '') localStorage.removeItem(place);
    else localStorage.setItem(place, next);
    setBody(next);
  };
  return { body, write };
}
