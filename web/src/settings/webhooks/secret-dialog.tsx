import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/overlays/dialog.tsx';
import { useSay } from '../../parts/overlays/toasts.tsx';

/** Shows a new secret, this one time. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('settings');
  const say = useSay();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    say(t('copied'));
  };
  return (
    <Dialog
      title={t('secret')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={() => void copy()}>{t('copy')}</Button>
          <Button look="strong" onClick={onClose}>
            {t('secretKept')}
          </Button>
        </>
      }
    >
      <p>{t('secretMore')}</p>
      <p className="secret">{secret}</p>
    </Dialog>
  );
}
