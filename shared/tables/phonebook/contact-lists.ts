import type { PhoneNumber } from '../../values/phone-number.ts';
import { readShards } from '../client/sharded-list.ts';
import { type Contact, type ContactRow, contactIn, contactsTable as table } from './contacts.ts';
import {
  countPhones,
  type PageWanted,
  type PhonePage,
  pageInOrder,
  pageOfWalk,
  phoneList,
} from './phone-lists.ts';

/** A page of the phonebook in order of number, of numbers with this beginning; a moment old. */
export async function contactPage(
  accountId: string,
  page: PageWanted & { readonly phonePrefix?: string | undefined },
): Promise<PhonePage<Contact>> {
  const list = phoneList(accountId, { TableName: table() }, page.phonePrefix);
  const { items, next } = await pageInOrder<ContactRow>(list, page);
  return { items: items.map(contactIn), next };
}

/**
 * A page of a walk through all contacts, strongly consistent, in an arbitrary order: a quarter of
 * the queries of `contactPage`.
 */
export async function walkContacts(
  accountId: string,
  page: PageWanted,
): Promise<PhonePage<Contact>> {
  const list = phoneList(accountId, { TableName: table(), ConsistentRead: true });
  const { items, next } = await pageOfWalk<ContactRow>(list, page);
  return { items: items.map(contactIn), next };
}

/** All contacts, in no order and a moment old, until `each` answers that it is enough. */
export async function readContacts(
  accountId: string,
  each: (contact: Contact) => 'enough' | undefined,
): Promise<void> {
  const list = phoneList(accountId, { TableName: table() });
  await readShards<ContactRow>(list, (row) => each(contactIn(row)));
}

/** The same for the numbers alone. */
export async function readPhones(
  accountId: string,
  each: (phone: PhoneNumber) => 'enough' | undefined,
): Promise<void> {
  const list = phoneList(accountId, { TableName: table(), ProjectionExpression: 'phone' });
  await readShards<{ phone: PhoneNumber }>(list, ({ phone }) => each(phone));
}

const countedPages = 60;

/** How many contacts have numbers with this beginning; `exact` is false for very many. */
export async function countContacts(
  accountId: string,
  phonePrefix: string | undefined,
): Promise<{ rows: number; exact: boolean }> {
  return countPhones(phoneList(accountId, { TableName: table() }, phonePrefix), countedPages);
}
