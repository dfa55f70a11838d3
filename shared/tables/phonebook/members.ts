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

/** That a phone is in a group: a row that lists it there. */
export type Membership = { readonly groupId: string; readonly phone: string };

const table = /* @__PURE__ */ tableName('MEMBERS_TABLE');
const listOf = (accountId: string, groupId: string) => `${accountId}#${groupId}`;

function keyOf(accountId: string, { groupId, phone }: Membership) {
  return { bundle: bundleInList(listOf(accountId, groupId), phone), phone };
}

/**
 * The member rows are an index: the contact's own `groups` is the truth, so a row left over by a
 * crash names somebody whom the planner will find is no member.
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

/** Takes every member row of a group away; a try that died half way is finished by the next. */
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

/** A page of a walk through them all, in an order that means nothing: fewer queries. */
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

/** All of them, in no order, until `each` has seen enough. */
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
