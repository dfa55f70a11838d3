import accounts from './en/accounts.json';
import contacts from './en/contacts.json';
import groupSends from './en/group-sends.json';
import groups from './en/groups.json';
import heldImports from './en/held-imports.json';
import imports from './en/imports.json';
import optOuts from './en/opt-outs.json';
import people from './en/people.json';
import screening from './en/screening.json';
import settings from './en/settings.json';
import templates from './en/templates.json';

/** The words of all other pages, in English; one file for each folder of pages. */
export const laterEnglish = {
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
