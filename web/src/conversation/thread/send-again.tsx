import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Dialog } from '../../parts/overlays/dialog.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useChange } from '../use-changes.ts';
import type { Text } from '../use-conversation.ts';

/** Sends a text once more. Where nobody knows whether the first arrived, a person says why. */
export function SendAgain(given: { phone: string; text: Text; onClose: () => void }) {
  const { phone, text, onClose } = given;
  const t = useTranslations('conversation');
  const [reason, setReason] = useState('');
  const change = useChange(phone, undefined, 'dialog');
  const needsReason = text.state === 'unknown';
  const send = () => {
    const why = needsReason ? { reason } : {};
    change.mutate({ verb: 'again', textId: text.id, ...why }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('sendAgain')}
      onClose={onClose}
      acts={
        <Button
          look="strong"
          isBusy={change.isPending}
          disabled={needsReason && reason.trim() === ''}
          onClick={send}
        >
          {t('sendAgain')}
        </Button>
      }
    >
      <p>{text.body}</p>
      {needsReason ? (
        <TextField
          label={t('againReason')}
          hint={t('againUnknown')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      ) : (
        <p className="soft">{t('againFailed')}</p>
      )}
      {change.error && <ProblemNotice error={change.error} />}
    </Dialog>
  );
}
