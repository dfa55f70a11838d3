import type { ComponentType } from 'react';
import type { firstEnglish } from '../../messages/first-en.ts';
import InboxPage from '../inbox/inbox-page.tsx';
import type { IconName } from '../parts/icon.tsx';

/** A page: where it is, whom it is for, and the link that leads there. */
export type Page = {
  /** As wouter reads it: `/contacts/:phone?`. */
  readonly path: string;
  /** Staff see the pages of operators, people of an account all others. */
  readonly for: 'account' | 'operator';
  /** Its link in the navigation: where it leads, and its name in the messages of the app. */
  readonly link?: { readonly to: string; readonly words: LinkWords; readonly icon: IconName };
} & Shown;

/**
 * The first page comes with the app, and needs its first words alone. Any other is loaded when it
 * is opened: what it exports by default is shown.
 */
type Shown =
  | { readonly shown: ComponentType; readonly load?: never }
  | { readonly shown?: never; readonly load: () => Promise<{ default: ComponentType }> };

type LinkWords = keyof typeof firstEnglish.app.page;

/** All pages, in the order of their links. A new page is one entry here; its folder has the rest. */
export const pages: readonly Page[] = [
  {
    path: '/inbox/:box?/:phone?',
    for: 'account',
    link: { to: '/inbox', words: 'inbox', icon: 'inbox' },
    shown: InboxPage,
  },
  {
    path: '/contacts/:phone?/:part?',
    for: 'account',
    link: { to: '/contacts', words: 'contacts', icon: 'contacts' },
    load: () => import('../contacts/contacts-page.tsx'),
  },
  {
    path: '/groups/:groupId?',
    for: 'account',
    link: { to: '/groups', words: 'groups', icon: 'groups' },
    load: () => import('../groups/groups-page.tsx'),
  },
  {
    path: '/group-sends/:id?',
    for: 'account',
    link: { to: '/group-sends', words: 'groupSends', icon: 'send' },
    load: () => import('../group-sends/group-sends-page.tsx'),
  },
  {
    path: '/imports/:importId?',
    for: 'account',
    link: { to: '/imports', words: 'imports', icon: 'import' },
    load: () => import('../imports/imports-page.tsx'),
  },
  {
    path: '/opt-outs',
    for: 'account',
    link: { to: '/opt-outs', words: 'optOuts', icon: 'optOut' },
    load: () => import('../opt-outs/opt-outs-page.tsx'),
  },
  {
    path: '/screening',
    for: 'operator',
    link: { to: '/screening', words: 'screening', icon: 'shield' },
    load: () => import('../screening/screening-page.tsx'),
  },
  {
    path: '/accounts/:accountId?/:view?',
    for: 'operator',
    link: { to: '/accounts', words: 'accounts', icon: 'building' },
    load: () => import('../accounts/accounts-page.tsx'),
  },
  {
    path: '/held-imports',
    for: 'operator',
    link: { to: '/held-imports', words: 'heldImports', icon: 'held' },
    load: () => import('../held-imports/held-imports-page.tsx'),
  },
  {
    path: '/templates',
    for: 'account',
    link: { to: '/templates', words: 'templates', icon: 'template' },
    load: () => import('../templates/templates-page.tsx'),
  },
  {
    path: '/people',
    for: 'account',
    link: { to: '/people', words: 'people', icon: 'people' },
    load: () => import('../people/people-page.tsx'),
  },
  {
    path: '/settings',
    for: 'account',
    link: { to: '/settings', words: 'settings', icon: 'settings' },
    load: () => import('../settings/settings-page.tsx'),
  },
];

/** Loads the page of an address ahead. */
export function loadPageAt(address: string): void {
  const first = `/${address.split('/')[1]}`;
  const page = pages.find(({ link }) => link?.to === first);
  // A page that cannot be loaded is told when it is shown.
  page?.load?.().catch(() => undefined);
}
