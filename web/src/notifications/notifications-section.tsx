import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useApi } from '../session/session.tsx';
import { howNotified, turnOff, turnOn } from './this-browser.ts';

const queryKey = ['this-browser'];

/** Whether this browser is notified of new texts while the app is closed, and the switch for it. */
export function NotificationsSection() {
  const t = useTranslations('settings');
  const api = useApi();
  const queryClient = useQueryClient();
  const { data: notified } = useQuery({ queryKey, queryFn: howNotified });
  const change = useMutation({
    mutationFn: () => (notified === 'on' ? turnOff(api) : turnOn(api)),
    onSuccess: (now) => queryClient.setQueryData(queryKey, now),
  });
  return (
    <section className="card settings-section" aria-labelledby="notifications">
      <h2 id="notifications">{t('notifications')}</h2>
      <p>{t('notificationsMore')}</p>
      {notified && <p role="status">{t(`notified.${notified}`)}</p>}
      {(notified === 'on' || notified === 'off') && (
        <Button
          look={notified === 'on' ? 'plain' : 'strong'}
          isBusy={change.isPending}
          onClick={() => change.mutate()}
        >
          {t(notified === 'on' ? 'notifyOff' : 'notifyOn')}
        </Button>
      )}
      {change.error && <ProblemNotice error={change.error} />}
    </section>
  );
}
