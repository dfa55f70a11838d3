import { useEffect, useRef } from 'react';
import { Composer } from '../composer/composer.tsx';
import { useDraft } from '../composer/use-draft.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useMayWrite } from '../session/session.tsx';
import { ConversationHead } from './conversation-head.tsx';
import { Marks } from './marks.tsx';
import { usePresence } from './presence.tsx';
import { Thread } from './thread/thread.tsx';
import { useConversation, type WholeConversation } from './use-conversation.ts';
import { useSeen } from './use-seen.ts';
import './conversation.css';

type Given = {
  readonly phone: string;
  /** The list it was opened from. */
  readonly backTo: string;
  /** It was set aside: the next one may come. */
  readonly onDone: () => void;
};

/** One conversation: who it is, what must be known, what was said, and a place to answer. */
export function ConversationPane({ phone, backTo, onDone }: Given) {
  const { data: conversation, error } = useConversation(phone);
  const mayWrite = useMayWrite();
  const { others, writing } = usePresence(phone);
  const kept = useDraft(phone);
  const draft = {
    ...kept,
    write: (body: string) => {
      if (body !== '') writing();
      kept.write(body);
    },
  };
  const field = useRef<HTMLTextAreaElement>(null);
  useMarkRead(conversation);
  const edit = (body: string) => {
    draft.write(body);
    field.current?.focus();
  };
  if (error && !conversation) {
    return (
      <div className="conversation">
        <ProblemNotice error={error} />
      </div>
    );
  }
  if (!conversation) return <div className="conversation" aria-busy="true" />;
  return (
    <section className="conversation" aria-labelledby="conversation-title">
      <ConversationHead
        conversation={conversation}
        others={others}
        backTo={backTo}
        onDone={onDone}
      />
      <Marks conversation={conversation} />
      <Thread phone={phone} onEdit={edit} />
      {mayWrite && !conversation.readOnly && (
        <Composer conversation={conversation} draft={draft} field={field} />
      )}
    </section>
  );
}

/** Who sees the texts has read them: exactly as many as their screen shows, while it is looked at. */
function useMarkRead(conversation: WholeConversation | undefined): void {
  const api = useApi();
  const mayWrite = useMayWrite();
  const isSeen = useSeen();
  const { phone = '', unread = 0, received = 0 } = conversation ?? {};
  useEffect(() => {
    if (!mayWrite || !isSeen || unread === 0) return;
    const params = { path: { phone } };
    // Read or not is no news worth an error: it is asked again with the next text.
    answered(api.POST('/v1/conversations/{phone}/read', { params, body: { received } })).catch(
      () => undefined,
    );
  }, [api, mayWrite, isSeen, phone, unread, received]);
}
