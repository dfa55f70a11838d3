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
  /** It was set aside, so the next one may be shown. */
  readonly onDone: () => void;
};

/** One conversation: the person, what a writer must know, the texts, and the field to answer. */
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

/**
 * A person who sees the texts has read them: exactly those on the screen, while the page is
 * visible.
 */
function useMarkRead(conversation: WholeConversation | undefined): void {
  const api = useApi();
  const mayWrite = useMayWrite();
  const isSeen = useSeen();
  const { phone = '', unread = 0, received = 0 } = conversation ?? {};
  useEffect(() => {
    if (!mayWrite || !isSeen || unread === 0) return;
    const params = { path: { phone } };
    // A failure here is not worth an error message: the next text tries again.
    answered(api.POST('/v1/conversations/{phone}/read', { params, body: { received } })).catch(
      () => undefined,
    );
  }, [api, mayWrite, isSeen, phone, unread, received]);
}
