import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useChange } from './use-changes.ts';

/** A note to the others. It is never sent, and says so. */
export function NoteDialog({ phone, onClose }: { phone: string; onClose: () => void }) {
  const t = useTranslations('conversation');
  const [body, setBody] = useState('');
  const change = useChange(phone, undefined, 'dialog');
  const save = () => change.mutate({ verb: 'note', body: body.trim() }, { onSuccess: onClose });
  return (
    <Dialog
      title={t('noteTitle')}
      onClose={onClose}
      acts={
        <Button
          look="strong"
          isBusy={change.isPending}
          disabled={body.trim() === ''}
          onClick={save}
        >
          {t('saveNote')}
        </Button>
      }
    >
      <TextAreaField
        label={t('note')}
        hint={t('noteHint')}
        maxLength={2000}
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
      {change.error && <ProblemNotice error={change.error} />}
    </Dialog>
  );
}
