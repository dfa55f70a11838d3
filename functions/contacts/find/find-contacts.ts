import { matches } from '../../../shared/rules/audience-filter.ts';
import { contactPage } from '../../../shared/tables/phonebook/contact-lists.ts';
import { type Contact, contactsOf } from '../../../shared/tables/phonebook/contacts.ts';
import type { Group } from '../../../shared/tables/phonebook/groups.ts';
import { memberPage } from '../../../shared/tables/phonebook/members.ts';
import type { AudienceFilter } from '../../../shared/values/audience-filter.ts';
import type { Search } from './search-contacts.ts';

export type Read = { accountId: string; limit: number; from: string | undefined };
export type Found = { items: Contact[]; next: string | undefined };

/** Contacts in order of number. A page holds fewer than requested when some did not match. */
export type Source = {
  readonly read: (read: Read) => Promise<Found>;
  /** True when every contact that is read matches, so a page of the requested size is enough. */
  readonly isPlain: boolean;
};

/**
 * Where to search: in a group, or in the whole phonebook. `filters`: conditions that all must fit.
 */
export function sourceOf(
  search: Search,
  given: { group: Group | undefined; filters: readonly AudienceFilter[]; at: Date },
): Source {
  const { group, at } = given;
  const filters = group?.filter ? [group.filter, ...given.filters] : given.filters;
  const read = group && !group.filter ? membersOf(group.groupId) : everybody(search.phonePrefix);
  const fits = (contact: Contact) => {
    return search.matches(contact) && filters.every((one) => matches(contact, one, at));
  };
  return {
    isPlain: search.isPlain && filters.length === 0 && !(group && search.phonePrefix),
    read: async (wanted) => {
      const { items, next } = await read(wanted);
      return { items: items.filter(fits), next };
    },
  };
}

function everybody(phonePrefix: string | undefined): Source['read'] {
  return async ({ accountId, limit, from }) => {
    return contactPage(accountId, { limit, from, phonePrefix });
  };
}

/** The contact's own list of groups is the truth; the member rows only say where to look. */
function membersOf(groupId: string): Source['read'] {
  return async ({ accountId, limit, from }) => {
    const { items: phones, next } = await memberPage(accountId, groupId, { limit, from });
    const contacts = await contactsOf(accountId, phones, { consistent: true });
    const items = phones.flatMap((phone) => contacts.get(phone) ?? []);
    return { items: items.filter((one) => one.groups.includes(groupId)), next };
  };
}
