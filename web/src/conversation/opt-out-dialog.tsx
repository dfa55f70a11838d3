import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { nameOf } from '../parts/phone-number.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useChange } from './use-changes.ts';
import type { WholeConversation } from './use-conversation.ts';

const channels = ['phone', 'email', 'in-person', 'web', 'other'] as const;
type Channel = (typeof channels)[number];

/**
 * Records that they asked to stop, or that it is not their number. No representative can undo it.
 */
export function OptOutDialog(given: {
  conversation: WholeConversation;
  kind: 'opt-out' | 'wrong-number';
  onClose: () => void;
}) {
  const { conversation, kind, onClose } = given;
  const t = useTranslations('conversation');
  const isWrong = kind === 'wrong-number';
  const [channel, setChannel] = useState<Channel>(isWrong ? 'other' : 'phone');
  const [words, setWords] = useState('');
  const change = useChange(conversation.phone, undefined, 'dialog');
  const record = () => {
    const said = words.trim();
    const kind = isWrong ? 'wrongNumber' : 'recorded';
    const act = { verb: 'opt-out', kind, channel, ...(said && { words: said }) } as const;
    change.mutate(act, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={isWrong ? t('wrongNumber') : t('recordOptOut')}
      onClose={onClose}
      acts={
        <Button look="danger" isBusy={change.isPending} onClick={record}>
          {t('recordIt')}
        </Button>
      }
    >
      <p>{t('optOutMeans', { name: nameOf(conversation) })}</p>
      <SelectField
        label={t('channel')}
        value={channel}
        onChange={({ target }) => {
          const chosen = channels.find((one) => one === target.value);
          if (chosen) setChannel(chosen);
        }}
      >
        {channels.map((one) => (
          <option key={one} value={one}>
            {t(`channelName.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('theirWords')}
        value={words}
        maxLength={1000}
        onChange={({ target }) => setWords(target.value)}
      />
      {change.error && <ProblemNotice error={change.error} />}
    </Dialog>
  );
}
