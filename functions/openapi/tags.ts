import type { Route } from '../../shared/lambda/endpoint.ts';

/** The chapters of the document, by the second part of a path. */
const chapters: Readonly<Record<string, string>> = {
  account: 'The account: its status and why, its numbers, its use.',
  contacts: 'The phonebook: people whom the account may text, each with the consent for it.',
  conversations: 'One-to-one texts with a person, and what the business notes about them.',
  events: 'What happened in the account, in order, to catch up by a cursor.',
  exports: 'Files of what the account holds.',
  'group-sends': 'One personal text for many: previewed, accepted, paced, steered, counted.',
  groups: 'Named sets of contacts, filled by hand or by a filter.',
  imports: 'Address books as files: checked, attested, imported row by row.',
  live: 'Hints for a frontend that there is something new to read.',
  me: 'Who is signed in.',
  openapi: 'This document.',
  operator: 'For operators: screening, numbers, suspensions, held imports.',
  'opt-outs': 'Who left, how, and why nobody brings them back.',
  people: 'Who works in the account, and in which role.',
  problems: 'What each problem means.',
  'push-subscriptions': 'Browsers that are notified of new texts while the app is closed.',
  search: 'Contacts and conversations by words.',
  templates: 'Texts that are kept for use again.',
  webhooks: 'Events of the account, delivered to your server.',
};

/** `/v1/operator/accounts/...` is the operators', `/v1/contacts/...` belongs to contacts. */
export function tagOf({ path }: Pick<Route, 'path'>): string {
  return path.split('/')[2]?.replace('.json', '') ?? '';
}

/** The chapters of these routes. Throws for a route without a chapter: that is a bug. */
export function tagsOf(routes: readonly Pick<Route, 'path'>[]) {
  return [...new Set(routes.map(tagOf))].map((name) => {
    const description = chapters[name];
    if (description === undefined) throw new Error(`Say in chapters what /v1/${name} is about.`);
    return { name, description };
  });
}
