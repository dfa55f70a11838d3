import { findGroup, findGroupNamed, type Group } from '../tables/phonebook/groups.ts';
import { type AudienceFilter, groupsIn, withGroups } from '../values/audience-filter.ts';
import { refused } from '../values/refused.ts';

/** The group with this id or, if there is none, with this name. */
export async function findGroupBy(accountId: string, asked: string): Promise<Group | undefined> {
  return (await findGroup(accountId, asked)) ?? (await findGroupNamed(accountId, asked));
}

/**
 * The filter with each group by its id. Refuses `validation` for a group that does not exist, and
 * for a saved filter: a filter cannot use another one, so there are no cycles.
 */
export async function filterByIds(
  accountId: string,
  filter: AudienceFilter,
): Promise<AudienceFilter> {
  const asked = groupsIn(filter);
  const found = await Promise.all(asked.map((one) => findGroupBy(accountId, one)));
  const messages = asked.flatMap((one, n) => {
    const group = found[n];
    if (!group) return [`There is no group "${one}" in this account.`];
    if (!group.filter) return [];
    return [`"${one}" is a saved filter: put its conditions here instead of its name.`];
  });
  if (messages.length > 0) {
    const errors = messages.map((message) => ({ at: 'filter', message }));
    throw refused('validation', messages.join(' '), { errors });
  }
  const ids = new Map(asked.map((one, n) => [one, found[n]?.groupId ?? one]));
  return withGroups(filter, (one) => ids.get(one) ?? one);
}
