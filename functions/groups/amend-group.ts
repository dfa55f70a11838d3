import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { filterByIds } from '../../shared/access/filter-groups.ts';
import { Filter } from '../../shared/lambda/audience-filter-shape.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, etagOf, mustMatch } from '../../shared/lambda/etag.ts';
import {
  amendGroup as amend,
  findGroup,
  type Group,
} from '../../shared/tables/phonebook/groups.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { GroupAnswer, groupAnswer, versionOf } from './group-answer.ts';
import { GroupName } from './group-name.ts';

const GroupChange = z
  .strictObject({ name: z.optional(GroupName), filter: z.optional(Filter) })
  .check(
    z.refine(({ name, filter }) => name !== undefined || filter !== undefined, {
      error: 'must have a name or a filter',
    }),
  );

/**
 * Renames a group or changes a saved filter. A group send that was accepted before keeps the filter
 * that it had.
 */
export const amendGroup = endpoint({
  method: 'PATCH',
  path: '/v1/groups/{groupId}',
  roles: writers,
  summary: 'Renames a group, changes a saved filter',
  body: GroupChange,
  answer: GroupAnswer,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'conflict', 'precondition-failed'],
}).handler(async (call) => {
  const { accountId, body, ifMatch } = call;
  await livingAccount(accountId);
  const group = await groupOf(accountId, call.path.groupId);
  mustMatch(ifMatch, versionOf(group));
  const next = await amended(group, body);
  if (versionOf(next) !== versionOf(group)) await write(group, next);
  return { headers: { etag: etagOf(versionOf(next)) }, body: groupAnswer(next) };
});

async function amended(
  group: Group,
  { name, filter }: z.infer<typeof GroupChange>,
): Promise<Group> {
  if (filter && !group.filter) {
    throw refused(
      'conflict',
      `People are put into "${group.name}" by hand: save the filter under another name.`,
    );
  }
  const fits = filter ? await filterByIds(group.accountId, filter) : group.filter;
  return { ...group, name: name ?? group.name, ...(fits ? { filter: fits } : {}) };
}

async function write(group: Group, next: Group): Promise<void> {
  const outcome = await amend(group, next);
  if (outcome === 'taken')
    throw refused('conflict', `There is another group named "${next.name}".`);
  if (outcome === 'amended') return;
  throw changedMeanwhile(versionOf(await groupOf(group.accountId, group.groupId)));
}

/** The group of this account, or `not-found`: an id of another account is answered the same way. */
export async function groupOf(accountId: string, groupId: string | undefined): Promise<Group> {
  const group = await findGroup(accountId, groupId ?? '');
  if (group) return group;
  throw refused('not-found', `There is no group ${groupId} in this account.`);
}

/** The same for a group with members added by hand. Refuses `conflict` for a saved filter. */
export async function handFilled(accountId: string, groupId: string | undefined): Promise<Group> {
  const group = await groupOf(accountId, groupId);
  if (!group.filter) return group;
  throw refused(
    'conflict',
    `"${group.name}" is a saved filter: whoever fits it is in it. Change the contact ` +
      'or the filter.',
  );
}
