import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { components } from '../../../../client/src/schema.d.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ConfirmDialog } from '../../parts/overlays/confirm-dialog.tsx';
import { useSay } from '../../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import { Deliveries } from './deliveries.tsx';

type Webhook = components['schemas']['Webhook'];

/** One webhook: its address, its state, and what can be done with it. */
export function WebhookItem(given: { webhook: Webhook; onSecret: (secret: string) => void }) {
  const { webhook, onSecret } = given;
  const { id, url, description, events, enabled } = webhook;
  const t = useTranslations('settings');
  const act = useActs(webhook, onSecret);
  const [isOpen, setOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const press = (name: Act) => () => act.mutate(name);
  const isBusy = act.isPending;
  return (
    <li className="webhook">
      <div className="webhook-head">
        <strong>{description || url}</strong>
        <span>{enabled ? t('on') : t('off')}</span>
      </div>
      {description && <p className="small">{url}</p>}
      <p className="soft small">{events.includes('*') ? t('allEvents') : events.join(', ')}</p>
      <Standing webhook={webhook} />
      <div className="webhook-acts">
        <Button isBusy={isBusy} onClick={press('test')}>
          {t('testIt')}
        </Button>
        <Button isBusy={isBusy} onClick={press('toggle')}>
          {enabled ? t('switchOff') : t('switchOn')}
        </Button>
        <Button isBusy={isBusy} onClick={press('rotate')}>
          {t('rotate')}
        </Button>
        <Button look="danger" isBusy={isBusy} onClick={() => setRemoving(true)}>
          {t('remove')}
        </Button>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('deliveries')}
        </Button>
      </div>
      {act.error && !isRemoving && <ProblemNotice error={act.error} />}
      {isOpen && <Deliveries webhookId={id} />}
      {isRemoving && (
        <ConfirmDialog
          title={t('removeTitle', { name: description || url })}
          keep={t('keep')}
          act={t('removeIt')}
          isBusy={isBusy}
          error={act.error}
          onConfirm={press('remove')}
          onClose={() => setRemoving(false)}
        >
          {t('removeMore')}
        </ConfirmDialog>
      )}
    </li>
  );
}

function Standing({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const { switchedOff, failingSince, previousSecretUntil } = webhook;
  const time = (iso: string) =>
    format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      {switchedOff && <Notice look="warn">{switchedOff.because}</Notice>}
      {failingSince && !switchedOff && (
        <Notice look="warn">{t('failingSince', { time: time(failingSince) })}</Notice>
      )}
      {previousSecretUntil && (
        <p className="soft small">{t('oldSecret', { time: time(previousSecretUntil) })}</p>
      )}
    </>
  );
}

type Act = 'test' | 'toggle' | 'rotate' | 'remove';

function useActs({ id, enabled, version }: Webhook, onSecret: (secret: string) => void) {
  const t = useTranslations('settings');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  const path = { webhookId: id };
  const header = { 'If-Match': `"${version}"` };
  return useMutation({
    mutationFn: async (act: Act) => {
      if (act === 'test') {
        await answered(api.POST('/v1/webhooks/{webhookId}/test', { params: { path } }));
      } else if (act === 'toggle') {
        const body = { enabled: !enabled };
        const params = { path, header };
        await answered(api.PATCH('/v1/webhooks/{webhookId}', { params, body }));
      } else if (act === 'rotate') {
        const asked = api.POST('/v1/webhooks/{webhookId}/rotate', { params: { path } });
        onSecret((await answered(asked)).secret);
      } else await api.DELETE('/v1/webhooks/{webhookId}', { params: { path } });
    },
    onSuccess: (_, act) => {
      if (act === 'test') say(t('tested'));
      if (act === 'remove') say(t('webhookRemoved'));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  });
}
