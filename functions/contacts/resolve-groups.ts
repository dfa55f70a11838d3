import { findGroupBy } from '../../shared/access/filter-groups.ts';
import { refused } from '../../shared/values/refused.ts';

/** The ids of groups given by id or by name, each once. Refuses all invalid ones together. */
export async function resolveGroups(
  accountId: string,
  asked: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(asked.map((one) => findGroupBy(accountId, one)));
  const errors = asked.flatMap((one, n) => {
    const at = `groups.${n}`;
    if (!found[n]) return [{ at, message: `There is no group "${one}": create it first.` }];
    if (!found[n].filter) return [];
    return [{ at, message: `"${one}" is a saved filter: nobody is put into it by hand.` }];
  });
  if (errors.length > 0) {
    throw refused('validation', errors.map((error) => error.message).join(' '), { errors });
  }
  return [...new Set(found.flatMap((group) => (group ? [group.groupId] : [])))];
}
