import type { english } from './en.ts';
import accounts from './es/accounts.json';
import app from './es/app.json';
import composer from './es/composer.json';
import contacts from './es/contacts.json';
import conversation from './es/conversation.json';
import groupSends from './es/group-sends.json';
import groups from './es/groups.json';
import heldImports from './es/held-imports.json';
import imports from './es/imports.json';
import inbox from './es/inbox.json';
import optOuts from './es/opt-outs.json';
import parts from './es/parts.json';
import people from './es/people.json';
import screening from './es/screening.json';
import settings from './es/settings.json';
import templates from './es/templates.json';

/** Every word in Spanish: the same keys as in English, which the type holds. */
export const spanish: typeof english = {
  accounts,
  app,
  composer,
  contacts,
  conversation,
  groupSends,
  groups,
  heldImports,
  imports,
  inbox,
  optOuts,
  parts,
  people,
  screening,
  settings,
  templates,
};
