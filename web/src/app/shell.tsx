import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useLanguage } from '../languages/languages.tsx';
import { LiveUpdates } from '../live/live-updates.tsx';
import { NewTexts } from '../live/new-texts.tsx';
import { OpenFromNotification } from '../notifications/open-from-notification.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { useSession } from '../session/session.tsx';
import { keepFocus } from '../shortcuts/keep-focus.ts';
import { AccountBanner } from './account-banner.tsx';
import { Navigation } from './navigation.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { type Page, pages } from './pages.ts';
import { PhonesDrawer } from './phones-drawer.tsx';
import './shell.css';

const shown = pages.map((page) => ({
  ...page,
  Shown: page.load ? withAllWords(lazy(page.load)) : page.shown,
}));

/** The frame of every page: navigation, the page, and on one machine the pretend phones. */
export function Shell() {
  const t = useTranslations('app');
  const { me, config } = useSession();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [arePhonesOpen, setPhonesOpen] = useState(false);
  useEffect(keepFocus, []);
  const kind = me.role === 'operator' ? 'operator' : 'account';
  const mine = shown.filter((page) => page.for === kind);
  return (
    <div className="shell" data-phones={arePhonesOpen || undefined}>
      <a className="shell-skip" href="#page">
        {t('skipToPage')}
      </a>
      <Navigation
        pages={mine}
        isOpen={isMenuOpen}
        onToggle={setMenuOpen}
        {...(config.phonesUrl && { onPhones: () => setPhonesOpen(!arePhonesOpen) })}
      />
      <div className="shell-main">
        <OfflineBanner />
        {kind === 'account' && <AccountBanner />}
        <main id="page" tabIndex={-1} className="shell-page">
          {kind === 'account' ? (
            <LiveUpdates>
              <Pages mine={mine} />
              <NewTexts />
              <OpenFromNotification />
            </LiveUpdates>
          ) : (
            <Pages mine={mine} />
          )}
        </main>
      </div>
      {config.phonesUrl && arePhonesOpen && (
        <PhonesDrawer url={config.phonesUrl} onClose={() => setPhonesOpen(false)} />
      )}
    </div>
  );
}

function Pages({ mine }: { mine: readonly (Page & { Shown: ComponentType })[] }) {
  const t = useTranslations('app');
  const [location] = useLocation();
  const first = mine.find(({ link }) => link !== undefined)?.link?.to;
  return (
    <PageBoundary key={location.split('/')[1] ?? ''}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {mine.map(({ path, Shown }) => (
            <Route key={path} path={path}>
              <Shown />
            </Route>
          ))}
          <Route path="/">{first && <Redirect to={first} replace />}</Route>
          <Route>
            <EmptyState title={t('noSuchPage')}>{t('noSuchPageMore')}</EmptyState>
          </Route>
        </Switch>
      </Suspense>
    </PageBoundary>
  );
}

/** A page that is shown once all words are there: those of the first page come before. */
function withAllWords(Shown: ComponentType): ComponentType {
  return function Waiting() {
    const { hasAllWords, failure } = useLanguage();
    if (hasAllWords) return <Shown />;
    if (failure !== undefined) throw failure;
    return <Loading />;
  };
}

function Loading() {
  const t = useTranslations('app');
  return <p className="shell-loading">{t('loading')}</p>;
}
