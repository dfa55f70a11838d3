import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';

/** The pretend phones beside the app: both sides of a chat at once. Only on one machine. */
export function PhonesDrawer({ url, onClose }: { url: string; onClose: () => void }) {
  const t = useTranslations('app');
  return (
    <aside className="phones-drawer" aria-label={t('pretendPhones')}>
      <div className="phones-drawer-head">
        <a href={url} target="_blank" rel="noreferrer">
          {t('phonesAlone')}
        </a>
        <Button look="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <iframe src={url} title={t('pretendPhones')} />
    </aside>
  );
}
