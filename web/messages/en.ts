import accounts from './en/accounts.json';
import app from './en/app.json';
import composer from './en/composer.json';
import contacts from './en/contacts.json';
import conversation from './en/conversation.json';
import groupSends from './en/group-sends.json';
import groups from './en/groups.json';
import heldImports from './en/held-imports.json';
import imports from './en/imports.json';
import inbox from './en/inbox.json';
import optOuts from './en/opt-outs.json';
import parts from './en/parts.json';
import people from './en/people.json';
import screening from './en/screening.json';
import settings from './en/settings.json';
import templates from './en/templates.json';

/** Every word in English; one file for each folder of pages. */
export const english = {
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
