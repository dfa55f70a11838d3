import accounts from './es/accounts.json';
import contacts from './es/contacts.json';
import groupSends from './es/group-sends.json';
import groups from './es/groups.json';
import heldImports from './es/held-imports.json';
import imports from './es/imports.json';
import optOuts from './es/opt-outs.json';
import people from './es/people.json';
import screening from './es/screening.json';
import settings from './es/settings.json';
import templates from './es/templates.json';
import type { laterEnglish } from './later-en.ts';

/** The same in Spanish: the type holds that no key is missing. */
export const laterSpanish: typeof laterEnglish = {
  accounts,
  contacts,
  groupSends,
  groups,
  heldImports,
  imports,
  optOuts,
  people,
  screening,
  settings,
  templates,
};
