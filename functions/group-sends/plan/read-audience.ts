import { matches } from '../../../shared/rules/audience-filter.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { walkContacts } from '../../../shared/tables/phonebook/contact-lists.ts';
import type { Contact } from '../../../shared/tables/phonebook/contacts.ts';
import { walkMembers } from '../../../shared/tables/phonebook/members.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { momentOf } from './plan-text.ts';

export type AudiencePage = {
  readonly phones: readonly PhoneNumber[];
  /** Set when the whole contacts were read, strongly consistent, to find the phones. */
  readonly contacts?: readonly Contact[];
  readonly next: string | undefined;
};

/** The most contacts that are read for a page of a filter that matches few. */
const mostLookedAt = 1_000;

/**
 * The next phones of the audience after `from`, in the order of the phonebook: about `limit` of
 * them, or fewer when a filter matches few. More follow while `next` is set.
 */
export async function readAudience(
  send: GroupSend,
  page: { limit: number; from: string | undefined },
): Promise<AudiencePage> {
  const { accountId, audience } = send;
  if ('filter' in audience && audience.filter) {
    const { filter } = audience;
    return readFiltered(accountId, page, (contact) => matches(contact, filter, momentOf(send)));
  }
  if ('group' in audience) {
    const { items: phones, next } = await walkMembers(accountId, audience.group, page);
    return { phones, next };
  }
  if ('phones' in audience) {
    const sorted = [...audience.phones].sort();
    const rest = page.from === undefined ? sorted : sorted.filter((one) => one > String(page.from));
    const phones = rest.slice(0, page.limit);
    return { phones, next: rest.length > page.limit ? phones.at(-1) : undefined };
  }
  const { items: contacts, next } = await walkContacts(accountId, page);
  return { phones: contacts.map(({ phone }) => phone), contacts, next };
}

async function readFiltered(
  accountId: string,
  page: { limit: number; from: string | undefined },
  fits: (contact: Contact) => boolean,
): Promise<AudiencePage> {
  const fitting: Contact[] = [];
  let { from } = page;
  for (let read = 0; read < mostLookedAt; read += page.limit) {
    const { items, next } = await walkContacts(accountId, { limit: page.limit, from });
    fitting.push(...items.filter(fits));
    from = next;
    if (from === undefined || fitting.length >= page.limit) break;
  }
  return { phones: fitting.map(({ phone }) => phone), contacts: fitting, next: from };
}
