import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { type Group, groupPage } from '../../shared/tables/phonebook/groups.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import * as contract from './contract.ts';

/** Lists the account's groups. */
export const listGroups = endpoint(contract.listGroups, async ({ accountId, query }) => {
  const from = keyOf(query.cursor, { accountId });
  const page = await groupPage(accountId, { limit: query.limit, from });
  return {
    body: { items: page.items.map(groupAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});

/** A group as tenants see it. */
export function groupAnswer(group: Group) {
  const { groupId, name, filter, createdAt } = group;
  return { id: groupId, name, filter, version: versionOf(group), createdAt };
}

/** Changes with the name, and of a saved filter with its conditions. */
export function versionOf({ name, filter }: Pick<Group, 'name' | 'filter'>): string {
  return fingerprint(filter ? { name, filter } : name);
}
