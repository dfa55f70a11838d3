import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { afterHours, localInput, onDayAt } from '../composer/times.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useChange } from './use-changes.ts';
import type { WholeConversation } from './use-conversation.ts';

/** Snoozes a conversation until a time; it is back sooner when the person writes. */
export function SnoozeDialog(given: { conversation: WholeConversation; onClose: () => void }) {
  const { conversation, onClose } = given;
  const { phone, version, snoozedUntil } = conversation;
  const t = useTranslations('conversation');
  const format = useFormatter();
  const now = new Date();
  const choices = [afterHours(now, 3), onDayAt(now, 1, 9), onDayAt(now, 7, 9)];
  const [own, setOwn] = useState(localInput(onDayAt(now, 2, 9)));
  const change = useChange(phone, version, 'dialog');
  const snooze = (until: Date | null) => {
    const wanted = until?.toISOString() ?? null;
    change.mutate({ verb: 'snooze', until: wanted }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('snooze')} onClose={onClose}>
      <p className="soft">{t('snoozeHint')}</p>
      <div className="conversation-choices">
        {choices.map((time) => (
          <Button key={time.toISOString()} onClick={() => snooze(time)}>
            {format.dateTime(time, { weekday: 'long', hour: 'numeric', minute: '2-digit' })}
          </Button>
        ))}
      </div>
      <TextField
        label={t('otherTime')}
        type="datetime-local"
        value={own}
        onChange={({ target }) => setOwn(target.value)}
      />
      <div className="conversation-choices">
        <Button look="strong" disabled={own === ''} onClick={() => snooze(new Date(own))}>
          {t('snooze')}
        </Button>
        {snoozedUntil && <Button onClick={() => snooze(null)}>{t('endSnooze')}</Button>}
      </div>
      {change.error && <ProblemNotice error={change.error} />}
    </Dialog>
  );
}
