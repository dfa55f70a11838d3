import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { components } from '../../../../client/src/schema.d.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Dialog } from '../../parts/overlays/dialog.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';

type EventType = components['schemas']['Webhook']['events'][number];

const eventTypes: readonly EventType[] = [
  'text.received',
  'text.state',
  'conversation.changed',
  'contact.opted-out',
  'contact.returned',
  'contact.paused',
  'contact.kept',
  'account.status',
  'person.changed',
  'group-send.progress',
  'import.progress',
  'webhook.switched-off',
];

/** Asks where events go, and which. */
export function AddWebhook(given: { onClose: () => void; onAdded: (secret: string) => void }) {
  const { onClose, onAdded } = given;
  const t = useTranslations('settings');
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [chosen, setChosen] = useState<readonly EventType[]>([]);
  const add = useAdd(onAdded);
  const send = () => {
    const words = description.trim();
    const events: EventType[] = chosen.length === 0 ? ['*'] : [...chosen];
    add.mutate({ url: url.trim(), events, ...(words && { description: words }) });
  };
  return (
    <Dialog
      title={t('addWebhook')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="strong" isBusy={add.isPending} onClick={send}>
            {t('add')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('address')}
        type="url"
        placeholder="https://"
        hint={t('addressHint')}
        value={url}
        onChange={({ target }) => setUrl(target.value)}
      />
      <TextField
        label={t('description')}
        maxLength={200}
        value={description}
        onChange={({ target }) => setDescription(target.value)}
      />
      <fieldset className="webhook-events">
        <legend>{t('events')}</legend>
        <p className="soft small">{t('eventsHint')}</p>
        {eventTypes.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={chosen.includes(type)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, type] : chosen.filter((one) => one !== type))
              }
            />
            <code>{type}</code>
          </label>
        ))}
      </fieldset>
      {add.error && <ProblemNotice error={add.error} />}
    </Dialog>
  );
}

type NewWebhook = { url: string; events: EventType[]; description?: string };

function useAdd(onAdded: (secret: string) => void) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewWebhook) => answered(api.POST('/v1/webhooks', { body })),
    onSuccess: async ({ secret }) => {
      await queryClient.invalidateQueries({ queryKey: ['webhooks'] });
      onAdded(secret);
    },
  });
}
