import { endpoint } from '../../shared/lambda/endpoint.ts';
import { type Contact, contactPage, contactsOf } from '../../shared/tables/contacts.ts';
import { cursorOf, keyOf } from '../../shared/tables/cursor.ts';
import type { Row } from '../../shared/tables/database.ts';
import { memberPage } from '../../shared/tables/groups.ts';
import { refused } from '../../shared/values/refused.ts';
import { contactAnswers } from './contact-answer.ts';
import * as contract from './contract.ts';
import { groupBy } from './resolve-groups.ts';
import { type Search, searchFor } from './search-contacts.ts';

/** A search by name reads at most so many contacts a page: then the page is short, with a cursor. */
const mostRead = 5000;
const readAtOnce = 500;

/**
 * Lists the phonebook in order of number. A number is found by its beginning; a name by looking
 * through the pages, so a page may be short although more follow (`nextCursor` tells).
 */
export const listContacts = endpoint(contract.listContacts, async ({ accountId, query }) => {
  const search = searchFor(query.q);
  const source = query.group
    ? membersOf(await groupIdOf(accountId, query.group))
    : everybody(search.phonePrefix);
  const from = keyOf(query.cursor, { accountId })?.phone;
  const page = await readPage(source, {
    accountId,
    limit: query.limit,
    search,
    from: typeof from === 'string' ? from : undefined,
  });
  const next: Row | undefined = page.next === undefined ? undefined : { phone: page.next };
  return {
    body: {
      items: await contactAnswers(accountId, page.items),
      nextCursor: cursorOf(next, 'accountId'),
    },
  };
});

type Read = { accountId: string; limit: number; from: string | undefined };
type Found = { items: Contact[]; next: string | undefined };
type Source = (read: Read) => Promise<Found>;

function everybody(phonePrefix: string | undefined): Source {
  return async ({ accountId, limit, from: phone }) => {
    const from = phone === undefined ? undefined : { accountId, phone };
    const found = await contactPage(accountId, { limit, from, phonePrefix });
    return { items: found.items, next: found.next ? found.items.at(-1)?.phone : undefined };
  };
}

/** The contact's own list of groups is the truth; the member rows only say where to look. */
function membersOf(groupId: string): Source {
  return async ({ accountId, limit, from }) => {
    const members = await memberPage(accountId, groupId, { limit, from });
    const contacts = await contactsOf(accountId, members.phones, { consistent: true });
    const items = members.phones.flatMap((phone) => contacts.get(phone) ?? []);
    return { items: items.filter((one) => one.groups.includes(groupId)), next: members.next };
  };
}

async function readPage(source: Source, wanted: Read & { search: Search }): Promise<Found> {
  const { accountId, limit, search } = wanted;
  const items: Contact[] = [];
  let { from } = wanted;
  for (let read = 0; read < mostRead; read += readAtOnce) {
    const size = search.isPlain ? limit - items.length : readAtOnce;
    const found = await source({ accountId, limit: size, from });
    for (const contact of found.items.filter(search.matches)) {
      if (items.length === limit) return { items, next: items.at(-1)?.phone };
      items.push(contact);
    }
    from = found.next;
    if (from === undefined || items.length === limit) break;
  }
  return { items, next: from };
}

async function groupIdOf(accountId: string, asked: string): Promise<string> {
  const group = await groupBy(accountId, asked);
  if (group) return group.groupId;
  throw refused('not-found', `There is no group "${asked}" in this account.`);
}
