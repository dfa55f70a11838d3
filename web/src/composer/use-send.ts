import { useState } from 'react';
import type { WholeConversation } from '../conversation/use-conversation.ts';
import { useOutbox } from '../outbox/outbox-provider.tsx';
import type { Draft } from './use-draft.ts';
import type { Purpose } from './use-preview.ts';

/** A time in the form of its field, and whether a reply makes the text unneeded. */
export type Later = { readonly at: string; readonly unlessReply: boolean };

/** What kind of text it is, when it leaves, and whether it may: then it goes to the outbox. */
export function useSend(conversation: WholeConversation, draft: Draft) {
  const { phone, maySend } = conversation;
  const { outbox } = useOutbox(phone);
  const [purpose, setPurpose] = useState<Purpose>('service');
  const [later, setLater] = useState<Later>();
  const body = draft.body.trim();
  const canSend = body !== '' && (later ? later.at !== '' : maySend[purpose].may);
  const send = () => {
    if (!canSend) return;
    const time = later && {
      sendAt: new Date(later.at).toISOString(),
      ...(later.unlessReply && { cancelOnReply: true }),
    };
    outbox.add(phone, { body, purpose, ...time });
    draft.write('');
    setLater(undefined);
  };
  return { purpose, setPurpose, later, setLater, canSend, send };
}
