import { countContacts } from '../../../shared/tables/phonebook/contact-lists.ts';
import type { Group } from '../../../shared/tables/phonebook/groups.ts';
import { countMembers } from '../../../shared/tables/phonebook/members.ts';
import type { Source } from './find-contacts.ts';
import type { Search } from './search-contacts.ts';

const mostRead = 20_000;
const readAtOnce = 1_000;

/**
 * How many contacts a search finds. The store counts where it can. For a name or a saved filter up
 * to 20,000 contacts are read, and `exact` says whether that was all.
 */
export async function countFound(
  accountId: string,
  search: Search,
  given: { group: Group | undefined; source: Source },
): Promise<{ contacts: number; exact: boolean }> {
  const { group, source } = given;
  if (source.isPlain && !group) {
    const { rows, exact } = await countContacts(accountId, search.phonePrefix);
    return { contacts: rows, exact };
  }
  if (source.isPlain && group) {
    const { rows, exact } = await countMembers(accountId, group.groupId);
    return { contacts: rows, exact };
  }
  let contacts = 0;
  let from: string | undefined;
  for (let read = 0; read < mostRead; read += readAtOnce) {
    const found = await source.read({ accountId, limit: readAtOnce, from });
    contacts += found.items.length;
    from = found.next;
    if (from === undefined) return { contacts, exact: true };
  }
  return { contacts, exact: false };
}
