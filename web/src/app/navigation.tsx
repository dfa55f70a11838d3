import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import type { Messenger } from '../../../client/src/messenger.ts';
import { type Language, languages, useLanguage } from '../languages/languages.tsx';
import { turnOff } from '../notifications/this-browser.ts';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../session/session.tsx';
import type { SignIn } from '../session/sign-in.ts';
import type { Page } from './pages.ts';
import './navigation.css';

type Given = {
  readonly pages: readonly Page[];
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Only on one machine. */
  readonly onPhones?: () => void;
};

/** Links to every page, who is signed in, the language, and the way out. */
export function Navigation({ pages, isOpen, onToggle, onPhones }: Given) {
  const t = useTranslations('app');
  const { me } = useSession();
  const [location] = useLocation();
  // A link that was followed has done its work: on a phone the menu would hide the page.
  useEffect(() => {
    if (location) onToggle(false);
  }, [location, onToggle]);
  const follow = () => {
    // The menu hides the link that was pressed: the focus goes to the page.
    if (isOpen) document.getElementById('page')?.focus();
    onToggle(false);
  };
  return (
    <header className="nav" data-open={isOpen || undefined}>
      <div className="nav-head">
        <span className="nav-name">{me.account?.name ?? t('staff')}</span>
        <button
          type="button"
          className="nav-menu"
          aria-expanded={isOpen}
          aria-controls="nav-body"
          onClick={() => onToggle(!isOpen)}
        >
          <Icon name={isOpen ? 'close' : 'menu'} />
          <span>{t('menu')}</span>
        </button>
      </div>
      <div className="nav-body" id="nav-body">
        <nav aria-label={t('pages')}>
          <ul>
            {pages.map(
              ({ link }) => link && <PageLink key={link.to} link={link} onFollow={follow} />,
            )}
          </ul>
        </nav>
        <div className="nav-foot">
          {onPhones && (
            <button type="button" className="nav-item" onClick={onPhones}>
              <Icon name="phone" />
              <span>{t('pretendPhones')}</span>
            </button>
          )}
          <Person />
        </div>
      </div>
    </header>
  );
}

/** The link of the page that is open changes no address, and closes the menu all the same. */
function PageLink(given: { link: NonNullable<Page['link']>; onFollow: () => void }) {
  const { link, onFollow } = given;
  const page = useTranslations('app.page');
  const [location] = useLocation();
  const isHere = location === link.to || location.startsWith(`${link.to}/`);
  return (
    <li>
      <Link
        href={link.to}
        className="nav-item"
        onClick={onFollow}
        {...(isHere && { 'aria-current': 'page' })}
      >
        <Icon name={link.icon} />
        <span>{page(link.words)}</span>
      </Link>
    </li>
  );
}

function Person() {
  const t = useTranslations('app');
  const { api, me, signIn } = useSession();
  const { language, choose } = useLanguage();
  return (
    <div className="nav-person">
      <p className="nav-who">
        <strong>{me.name}</strong>
        <span className="soft small">{t(`role.${me.role}`)}</span>
      </p>
      <label className="hidden" htmlFor="language">
        {t('language')}
      </label>
      <select
        id="language"
        className="nav-language"
        value={language}
        onChange={({ target }) => choose(target.value as Language)}
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {t(`languageName.${one}`)}
          </option>
        ))}
      </select>
      <button type="button" className="nav-item" onClick={() => void leave(api, signIn)}>
        <Icon name="leave" />
        <span>{t('signOut')}</span>
      </button>
    </div>
  );
}

const longestWaitMs = 3_000;

/** Whoever signs in here next must not be shown who wrote to this person. */
async function leave(api: Messenger, signIn: SignIn): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, longestWaitMs));
  await Promise.race([turnOff(api).catch(() => undefined), late]);
  await signIn.end();
}
