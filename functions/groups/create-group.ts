import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { filterByIds } from '../../shared/access/filter-groups.ts';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { Filter } from '../../shared/lambda/audience-filter-shape.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { transact } from '../../shared/tables/client/conditional-writes.ts';
import {
  createGroup as create,
  findGroup,
  type Group,
} from '../../shared/tables/phonebook/groups.ts';
import { fingerprint, newId } from '../../shared/values/ids.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { GroupAnswer, groupAnswer, versionOf } from './group-answer.ts';
import { GroupName } from './group-name.ts';

const NewGroup = z.strictObject({
  name: GroupName,
  /** Makes it a saved filter: its members are the people who match when it is used. */
  filter: z.optional(Filter),
});

/**
 * Creates a group, or saves a filter: 201. If the name exists (upper and lower case are the same),
 * it answers 200 with that group, so a client can simply ask for the group it needs. If that is
 * another kind of group or another filter, it is refused.
 */
export const createGroup = endpoint({
  method: 'POST',
  path: '/v1/groups',
  roles: writers,
  summary: 'Names a group or saves a filter; a name that is there already answers 200 with it',
  body: NewGroup,
  status: 201,
  orThere: true,
  answer: GroupAnswer,
  refuses: ['not-found', 'account-terminated', 'conflict'],
}).handler(async (call) => {
  const { group, status } = await makeOnce(call, {
    again: async ({ id, status }) => ({ group: await madeBefore(call.accountId, id), status }),
    first: (keep) => nameGroup(call, keep),
  });
  const headers = { etag: etagOf(versionOf(group)) };
  return { status: status ?? 201, headers, body: groupAnswer(group) };
});

type Named = { readonly group: Group; readonly status: number | undefined };

async function nameGroup(
  { accountId, body, at }: Call<z.infer<typeof NewGroup>, unknown>,
  keep: Keep,
): Promise<Named | 'taken'> {
  await livingAccount(accountId);
  const filter = body.filter && (await filterByIds(accountId, body.filter));
  const group: Group = {
    accountId,
    groupId: newId('gr', at),
    name: body.name,
    ...(filter ? { filter } : {}),
    createdAt: at.toISOString(),
  };
  const made = await create(group, keep({ id: group.groupId, status: 201 }));
  if (made === 'taken') return made;
  if (made.outcome === 'created') return { group, status: 201 };
  const { group: there } = made;
  mustBeAlike(there, { name: body.name, filter });
  const kept = keep({ id: there.groupId, status: 200 });
  if (kept.length > 0 && (await transact(kept)) === 'taken') return 'taken';
  return { group: there, status: 200 };
}

async function madeBefore(accountId: string, groupId: string): Promise<Group> {
  const group = await findGroup(accountId, groupId);
  if (group) return group;
  throw refused('conflict', 'The group that this Idempotency-Key made was removed since.');
}

function mustBeAlike(
  group: Group,
  asked: { name: string; filter: z.infer<typeof NewGroup>['filter'] },
): void {
  if (fingerprint(group.filter ?? null) === fingerprint(asked.filter ?? null)) return;
  const kind = group.filter ? 'a saved filter' : 'a group that people are put into by hand';
  throw refused('conflict', `"${group.name}" is ${kind} already: choose another name.`);
}
