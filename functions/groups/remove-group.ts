import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { mustMatch } from '../../shared/lambda/etag.ts';
import { groupSendsIn } from '../../shared/tables/group-sends/group-send-lists.ts';
import type { Audience } from '../../shared/tables/group-sends/group-sends.ts';
import {
  type Group,
  groupsOf,
  removeGroup as remove,
} from '../../shared/tables/phonebook/groups.ts';
import { clearMembers } from '../../shared/tables/phonebook/members.ts';
import { groupsIn } from '../../shared/values/audience-filter.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { groupOf } from './amend-group.ts';
import { versionOf } from './group-answer.ts';

/**
 * Removes a group; its people stay in the phonebook. Refused while a group send still has to read
 * it or a saved filter uses it: the audience would change unseen.
 */
export const removeGroup = endpoint({
  method: 'DELETE',
  path: '/v1/groups/{groupId}',
  roles: writers,
  summary: 'Removes a group; its people stay in the phonebook',
  status: 204,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed', 'conflict'],
}).handler(async (call) => {
  const { accountId, path, at, ifMatch } = call;
  await livingAccount(accountId);
  const group = await groupOf(accountId, path.groupId);
  mustMatch(ifMatch, versionOf(group));
  await mustBeUnused(group);
  if ((await remove(group, at.toISOString())) === 'changed') {
    throw refused('conflict', `The group "${group.name}" was changed or removed meanwhile.`);
  }
  // After a crash here, rows may list people of a group that nobody can name any more: harmless.
  await clearMembers(accountId, group.groupId);
  return {};
});

async function mustBeUnused({ accountId, groupId, name }: Group): Promise<void> {
  const filters = (await groupsOf(accountId)).filter(({ filter }) => filter !== undefined);
  const filter = filters.find((one) => one.filter && groupsIn(one.filter).includes(groupId));
  if (filter) {
    const detail = `The saved filter "${filter.name}" names "${name}": change or remove it first.`;
    throw refused('conflict', detail, { groupId: filter.groupId });
  }
  const open = await groupSendsIn(accountId, ['scheduled', 'planning', 'paused', 'held']);
  const user = open.find(({ audience, plan }) => !plan.complete && reads(audience, groupId));
  if (!user) return;
  throw refused(
    'conflict',
    `The group send ${user.groupSendId} goes to "${name}" and is ${user.status}: cancel it first.`,
    { groupSendId: user.groupSendId },
  );
}

/**
 * A saved filter is copied into the group send; what counts is the group that its conditions name.
 */
function reads(audience: Audience, groupId: string): boolean {
  if ('filter' in audience && audience.filter) return groupsIn(audience.filter).includes(groupId);
  return 'group' in audience && audience.group === groupId;
}
