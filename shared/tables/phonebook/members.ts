import type { PhoneNumber } from '../../values/phone-number.ts';
import { writeAll } from '../client/bulk-writes.ts';
import { tableName } from '../client/database.ts';
import { readShards } from '../client/sharded-list.ts';
import {
  bundleInList,
  countPhones,
  type PageWanted,
  type PhonePage,
  pageInOrder,
  pageOfWalk,
  phoneList,
} from './phone-lists.ts';

/** The membership of a phone in a group: a row for the list of members. */
export type Membership = { readonly groupId: string; readonly phone: string };

const table = /* @__PURE__ */ tableName('MEMBERS_TABLE');
const listOf = (accountId: string, groupId: string) => `${accountId}#${groupId}`;

function keyOf(accountId: string, { groupId, phone }: Membership) {
  return { bundle: bundleInList(listOf(accountId, groupId), phone), phone };
}

/**
 * The member rows are an index: the contact's own `groups` is the truth. A row left over by a crash
 * names a person whom the planner will not treat as a member.
 */
export async function putMembers(accountId: string, members: readonly Membership[]): Promise<void> {
  const items = members.map((one) => ({ PutRequest: { Item: keyOf(accountId, one) } }));
  await writeAll(table(), items);
}

export async function removeMembers(
  accountId: string,
  members: readonly Membership[],
): Promise<void> {
  const items = members.map((one) => ({ DeleteRequest: { Key: keyOf(accountId, one) } }));
  await writeAll(table(), items);
}

const clearingPage = 500;

/** Removes every member row of a group; the next try finishes one that died half way. */
export async function clearMembers(accountId: string, groupId: string): Promise<void> {
  let from: string | undefined;
  do {
    const page = await walkMembers(accountId, groupId, { limit: clearingPage, from });
    const members = page.items.map((phone) => ({ groupId, phone }));
    await removeMembers(accountId, members);
    from = page.next;
  } while (from !== undefined);
}

/** The phones of a group, in order of number, a page at a time. */
export async function memberPage(
  accountId: string,
  groupId: string,
  page: PageWanted,
): Promise<PhonePage<PhoneNumber>> {
  const { items, next } = await pageInOrder<{ phone: PhoneNumber }>(
    membersOf(accountId, groupId),
    page,
  );
  return { items: items.map(({ phone }) => phone), next };
}

/** A page of a walk through all of them, in an arbitrary order: fewer queries. */
export async function walkMembers(
  accountId: string,
  groupId: string,
  page: PageWanted,
): Promise<PhonePage<PhoneNumber>> {
  const { items, next } = await pageOfWalk<{ phone: PhoneNumber }>(
    membersOf(accountId, groupId),
    page,
  );
  return { items: items.map(({ phone }) => phone), next };
}

/** All of them, in no order, until `each` answers that it is enough. */
export async function readMembers(
  accountId: string,
  groupId: string,
  each: (phone: PhoneNumber) => 'enough' | undefined,
): Promise<void> {
  await readShards<{ phone: PhoneNumber }>(membersOf(accountId, groupId), ({ phone }) =>
    each(phone),
  );
}

const countedPages = 60;

/** How many people are listed in a group; `exact` is false for very many. */
export async function countMembers(
  accountId: string,
  groupId: string,
): Promise<{ rows: number; exact: boolean }> {
  return countPhones(membersOf(accountId, groupId), countedPages);
}

function membersOf(accountId: string, groupId: string) {
  return phoneList(listOf(accountId, groupId), { TableName: table(), ConsistentRead: true });
}
