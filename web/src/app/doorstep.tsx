import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { isWithoutConnection, type Opened } from './open-session.ts';
import './doorstep.css';

/** What is shown while nobody is signed in: opening, refused, or something broken. */
export function Doorstep({ opened }: { opened: Exclude<Opened, { state: 'open' }> }) {
  const t = useTranslations('app');
  const isOffline = isWithoutConnection(opened);
  if (opened.state === 'opening') {
    return (
      <main className="doorstep" aria-busy="true">
        <p role="status" className="soft">
          {t('opening')}
        </p>
      </main>
    );
  }
  const { signIn } = opened;
  return (
    <main className="doorstep">
      <h1>{t('name')}</h1>
      {opened.state === 'refused' && <p>{t('signInRefused', { why: opened.why })}</p>}
      {isOffline && <p role="alert">{t('openOffline')}</p>}
      {opened.state === 'broken' && !isOffline && <ProblemNotice error={opened.error} />}
      <div className="doorstep-acts">
        {!isOffline && signIn && (
          <Button look="strong" onClick={() => void signIn.begin()}>
            {t('signIn')}
          </Button>
        )}
        {opened.state === 'broken' && (
          <Button onClick={() => location.reload()}>{t('tryAgain')}</Button>
        )}
        {opened.state === 'broken' && !isOffline && signIn && (
          <Button onClick={() => void signIn.end()}>{t('signOut')}</Button>
        )}
      </div>
    </main>
  );
}
