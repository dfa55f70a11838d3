import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';

/** Says that there is no connection, and that nothing written is lost. */
export function OfflineBanner() {
  const t = useTranslations('app');
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{!isOnline && <p className="shell-banner">{t('offline')}</p>}</div>;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
