import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { Present } from '../../../client/src/presence.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { nameOf, phoneNumber } from '../parts/phone-number.ts';
import { useMayWrite, useSession } from '../session/session.tsx';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { Assignee } from './assignee.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { OptOutDialog } from './opt-out-dialog.tsx';
import { Others } from './presence.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { useChange } from './use-changes.ts';
import type { WholeConversation } from './use-conversation.ts';

type Given = {
  readonly conversation: WholeConversation;
  /** Who else has it open. */
  readonly others: readonly Present[];
  readonly backTo: string;
  readonly onDone: () => void;
};

/** Who it is, whose it is, and what can be done with the conversation. */
export function ConversationHead({ conversation, others, backTo, onDone }: Given) {
  const t = useTranslations('conversation');
  const mayWrite = useMayWrite();
  const { phone } = conversation;
  const name = nameOf(conversation);
  return (
    <header className="conversation-head">
      <Link href={backTo} className="conversation-back" aria-label={t('back')}>
        <Icon name="back" />
      </Link>
      <div className="conversation-who">
        <h2 id="conversation-title" tabIndex={-1}>
          {name}
        </h2>
        <p className="small soft numbers">
          {name !== phoneNumber(phone) && phoneNumber(phone)}
          {!conversation.inPhonebook && ` ${t('notInPhonebook')}`}
          {conversation.contact?.timeZone &&
            ` · ${conversation.contact.timeZone.replace('_', ' ')}`}
        </p>
        <Others others={others} />
      </div>
      {mayWrite && (
        <>
          <Assignee conversation={conversation} />
          <Acts conversation={conversation} onDone={onDone} />
        </>
      )}
    </header>
  );
}

type Open = 'note' | 'snooze' | 'opt-out' | 'wrong-number' | undefined;

function Acts({ conversation, onDone }: Omit<Given, 'backTo' | 'others'>) {
  const t = useTranslations('conversation');
  const { me } = useSession();
  const [open, setOpen] = useState<Open>();
  const { phone, version, state, assignee, optedOut } = conversation;
  const change = useChange(phone, version);
  const isDone = state === 'done';
  const finish = () => {
    change.mutate({ verb: 'done', done: !isDone }, { onSuccess: () => !isDone && onDone() });
  };
  const isMine = assignee?.id === me.id;
  const toMe = () => change.mutate({ verb: 'assign', assignee: isMine ? null : (me.id ?? null) });
  useShortcut('e', t('keys.done'), finish);
  useShortcut('a', t('keys.assign'), toMe);
  useShortcut('z', t('keys.snooze'), () => setOpen('snooze'));
  useShortcut('n', t('keys.note'), () => setOpen('note'));
  useShortcut('u', t('keys.unread'), () => change.mutate({ verb: 'unread' }));
  useShortcut('o', t('keys.optOut'), () => !optedOut && setOpen('opt-out'));
  useShortcut('w', t('keys.wrongNumber'), () => !optedOut && setOpen('wrong-number'));
  const close = () => setOpen(undefined);
  return (
    <div className="conversation-acts">
      <Button onClick={() => setOpen('note')}>
        <Icon name="note" />
        {t('note')}
      </Button>
      <Button onClick={() => setOpen('snooze')}>
        <Icon name="clock" />
        {t('snooze')}
      </Button>
      <Button isBusy={change.isPending} onClick={finish}>
        <Icon name="check" />
        {isDone ? t('reopen') : t('done')}
      </Button>
      {!optedOut && (
        <>
          <Button look="quiet" onClick={() => setOpen('wrong-number')}>
            {t('wrongNumber')}
          </Button>
          <Button look="quiet" onClick={() => setOpen('opt-out')}>
            {t('recordOptOut')}
          </Button>
        </>
      )}
      {open === 'note' && <NoteDialog phone={phone} onClose={close} />}
      {open === 'snooze' && <SnoozeDialog conversation={conversation} onClose={close} />}
      {(open === 'opt-out' || open === 'wrong-number') && (
        <OptOutDialog conversation={conversation} kind={open} onClose={close} />
      )}
    </div>
  );
}
