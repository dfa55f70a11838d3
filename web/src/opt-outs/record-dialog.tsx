import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { renewLines, shownAmong } from '../inbox/renew-lines.ts';
import { Button } from '../parts/button.tsx';
import { SelectField, TextAreaField, TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { phoneNumber } from '../parts/phone-number.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useSession } from '../session/session.tsx';

const channels = ['phone', 'email', 'in-person', 'web', 'other'] as const;

type Draft = {
  readonly phone: string;
  readonly channel: (typeof channels)[number];
  readonly words: string;
  /** As the clock here shows it; empty means now. */
  readonly at: string;
};

/** Records that somebody asked not to be texted, by another way than a text. */
export function RecordDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('optOuts');
  const id = useId();
  const [draft, setDraft] = useState<Draft>({ phone: '', channel: 'phone', words: '', at: '' });
  const { mutate, isPending, error } = useRecord(onClose);
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  return (
    <Dialog
      title={t('record')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={id} look="danger" isBusy={isPending}>
            {t('recordNow')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="opt-out-form"
        onSubmit={(event) => {
          event.preventDefault();
          mutate(draft);
        }}
      >
        <p>{t('recordMeans')}</p>
        <TextField
          type="tel"
          label={t('phone')}
          value={draft.phone}
          required
          autoComplete="off"
          onChange={({ target }) => change({ phone: target.value })}
        />
        <SelectField
          label={t('channel')}
          value={draft.channel}
          onChange={({ target }) =>
            change({ channel: channels.find((one) => one === target.value) ?? 'other' })
          }
        >
          {channels.map((one) => (
            <option key={one} value={one}>
              {t(`channelName.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextAreaField
          label={t('words')}
          hint={t('wordsMore')}
          value={draft.words}
          maxLength={1000}
          rows={2}
          onChange={({ target }) => change({ words: target.value })}
        />
        <TextField
          type="datetime-local"
          label={t('when')}
          hint={t('whenMore')}
          value={draft.at}
          onChange={({ target }) => change({ at: target.value })}
        />
        {error && <ProblemNotice error={error} />}
      </form>
    </Dialog>
  );
}

function useRecord(onDone: () => void) {
  const t = useTranslations('optOuts');
  const session = useSession();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ phone, channel, words, at }: Draft) => {
      const said = words.trim();
      const when = at && new Date(at).toISOString();
      const body = { phone, channel, ...(said && { words: said }), ...(when && { at: when }) };
      return answered(session.api.POST('/v1/opt-outs', { body }));
    },
    onSuccess: async ({ phone }) => {
      const names = ['opt-outs', 'contacts', 'groups'];
      await Promise.all([
        renewLines(queryClient, session, shownAmong(queryClient, [phone])),
        ...names.map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
      ]);
      say(t('recorded', { phone: phoneNumber(phone) }));
      onDone();
    },
  });
}
