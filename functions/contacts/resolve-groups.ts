import { findGroup, findGroupNamed, type Group } from '../../shared/tables/groups.ts';
import { refused } from '../../shared/values/refused.ts';

/** The ids of groups given by id or by name, each once; all unknown ones refused at once. */
export async function resolveGroups(
  accountId: string,
  asked: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(asked.map((one) => groupBy(accountId, one)));
  const errors = asked.flatMap((one, n) => {
    if (found[n]) return [];
    return [{ at: `groups.${n}`, message: `There is no group "${one}": create it first.` }];
  });
  if (errors.length > 0) {
    throw refused('validation', errors.map((error) => error.message).join(' '), { errors });
  }
  return [...new Set(found.flatMap((group) => (group ? [group.groupId] : [])))];
}

/** The group that has this id, else this name. */
export async function groupBy(accountId: string, asked: string): Promise<Group | undefined> {
  return (await findGroup(accountId, asked)) ?? (await findGroupNamed(accountId, asked));
}
