import { filterByIds, findGroupBy } from '../../shared/access/filter-groups.ts';
import type { Audience, GroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import { walkContacts } from '../../shared/tables/phonebook/contact-lists.ts';
import { walkMembers } from '../../shared/tables/phonebook/members.ts';
import { refused } from '../../shared/values/refused.ts';
import type { NewGroupSend } from './new-group-send.ts';
import { readAudience } from './plan/read-audience.ts';

/**
 * The audience as it is stored: each phone once, groups by id, a saved filter with its current
 * conditions. Refuses `validation` for a group that does not exist.
 */
export async function findAudience(
  accountId: string,
  asked: NewGroupSend['audience'],
): Promise<Audience> {
  if ('phones' in asked) return { phones: [...new Set(asked.phones)] };
  if ('all' in asked) return { all: true };
  if ('filter' in asked) return { filter: await filterByIds(accountId, asked.filter) };
  const group = await findGroupBy(accountId, asked.group);
  if (!group) throw refused('validation', `There is no group "${asked.group}" in this account.`);
  const { groupId, filter } = group;
  return filter ? { group: groupId, filter } : { group: groupId };
}

/**
 * The most contacts that are read to find the first person of a filter. Later matches remain
 * possible.
 */
const mostPages = 10;
const pageSize = 500;

/** An empty audience is refused before anything is stored. */
export async function mustHavePeople(send: GroupSend): Promise<void> {
  const { accountId, audience } = send;
  const nobody = (because: string) => refused('validation', because);
  if ('filter' in audience && audience.filter) {
    if (send.status === 'scheduled' || (await fitsSomebody(send))) return;
    throw nobody('The filter fits nobody in the phonebook.');
  }
  if ('group' in audience) {
    const { items } = await walkMembers(accountId, audience.group, { limit: 1, from: undefined });
    if (items.length === 0) throw nobody('The group has no contacts.');
  }
  if (!('all' in audience)) return;
  const { items } = await walkContacts(accountId, { limit: 1, from: undefined });
  if (items.length === 0) throw nobody('The phonebook is empty: import or add contacts first.');
}

async function fitsSomebody(send: GroupSend): Promise<boolean> {
  let from: string | undefined;
  for (let n = 0; n < mostPages; n++) {
    const page = await readAudience(send, { limit: pageSize, from });
    if (page.phones.length > 0) return true;
    if (page.next === undefined) return false;
    from = page.next;
  }
  return true;
}
