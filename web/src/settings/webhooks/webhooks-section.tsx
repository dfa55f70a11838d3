import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import { AddWebhook } from './add-webhook.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { WebhookItem } from './webhook-item.tsx';

/** The servers of the business that get its events. Only owners see them. */
export function WebhooksSection() {
  const t = useTranslations('settings');
  const api = useApi();
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const { data, error } = useQuery({
    queryKey: ['webhooks', 'all'],
    queryFn: () => answered(api.GET('/v1/webhooks')),
  });
  return (
    <section className="card settings-section" aria-labelledby="webhooks">
      <h2 id="webhooks">{t('webhooks')}</h2>
      <p className="soft">{data?.items.length === 0 ? t('webhooksNone') : t('webhooksMore')}</p>
      {error && <ProblemNotice error={error} />}
      <ul className="webhooks" aria-label={t('webhooks')}>
        {data?.items.map((webhook) => (
          <WebhookItem key={webhook.id} webhook={webhook} onSecret={setSecret} />
        ))}
      </ul>
      <div>
        <Button onClick={() => setAdding(true)}>
          <Icon name="plus" />
          {t('addWebhook')}
        </Button>
      </div>
      {isAdding && (
        <AddWebhook
          onClose={() => setAdding(false)}
          onAdded={(made) => {
            setAdding(false);
            setSecret(made);
          }}
        />
      )}
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </section>
  );
}
