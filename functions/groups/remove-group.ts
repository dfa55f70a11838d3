import { endpoint } from '../../shared/lambda/endpoint.ts';
import { livingAccount } from '../../shared/tables/active-account.ts';
import { groupSendsIn } from '../../shared/tables/group-sends.ts';
import { clearMembers, type Group, removeGroup as remove } from '../../shared/tables/groups.ts';
import { refused } from '../../shared/values/refused.ts';
import { groupOf } from './amend-group.ts';
import * as contract from './contract.ts';

/**
 * Removes a group; its people stay in the phonebook. Not while a group send still has to read it:
 * the audience would shrink behind the back of whoever ordered it.
 */
export const removeGroup = endpoint(contract.removeGroup, async ({ accountId, path, at }) => {
  await livingAccount(accountId);
  const group = await groupOf(accountId, path.groupId);
  await mustBeUnused(group);
  if ((await remove(group, at.toISOString())) === 'changed') {
    throw refused('conflict', `The group "${group.name}" was renamed or removed meanwhile.`);
  }
  // A crash here leaves rows that list people of a group nobody can name any more: harmless.
  await clearMembers(accountId, group.groupId);
  return {};
});

async function mustBeUnused({ accountId, groupId, name }: Group): Promise<void> {
  const open = await groupSendsIn(accountId, ['scheduled', 'planning', 'paused', 'held']);
  const user = open.find(
    ({ audience, plan }) => 'group' in audience && audience.group === groupId && !plan.complete,
  );
  if (!user) return;
  throw refused(
    'conflict',
    `The group send ${user.groupSendId} goes to "${name}" and is ${user.status}: cancel it first.`,
    { groupSendId: user.groupSendId },
  );
}
