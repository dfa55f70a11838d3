import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { filterByIds } from '../../shared/access/filter-groups.ts';
import { Filter } from '../../shared/lambda/audience-filter-shape.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { createGroup as create, type Group } from '../../shared/tables/phonebook/groups.ts';
import { fingerprint, idFrom, newId } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import { GroupAnswer, groupAnswer, versionOf } from './group-answer.ts';
import { GroupName } from './group-name.ts';

const NewGroup = z.strictObject({
  name: GroupName,
  /** Makes it a saved filter: its members are whoever it fits when it is used. */
  filter: z.optional(Filter),
});

/**
 * Names a group, or saves a filter: 201. A name that is there already (upper and lower case are
 * one) answers 200 with that group, so a client may simply ask for the group it needs; where that
 * is another kind of group or another filter, it is refused.
 */
export const createGroup = endpoint({
  method: 'POST',
  path: '/v1/groups',
  summary: 'Names a group or saves a filter; a name that is there already answers 200 with it',
  body: NewGroup,
  status: 201,
  orThere: true,
  answer: GroupAnswer,
  refuses: ['not-found', 'account-terminated', 'conflict', 'idempotency-mismatch'],
}).handler(async (call) => {
  const { accountId, body, at, idempotencyKey } = call;
  await livingAccount(accountId);
  const asked = fingerprint(body);
  const filter = body.filter && (await filterByIds(accountId, body.filter));
  const { outcome, group } = await create({
    accountId,
    groupId: idempotencyKey ? idFrom('gr', accountId, 'group', idempotencyKey) : newId('gr', at),
    name: body.name,
    ...(filter ? { filter } : {}),
    createdAt: at.toISOString(),
    ...(idempotencyKey ? { asked } : {}),
  });
  const replayed = outcome === 'already' && isOwnReplay(call, group);
  if (replayed && group.asked !== asked) {
    throw refused('idempotency-mismatch', 'This Idempotency-Key was used for another group.');
  }
  if (group.removedAt) {
    throw refused('conflict', 'The group that this Idempotency-Key made was removed since.');
  }
  if (!replayed) mustBeAlike(group, { name: body.name, filter });
  return {
    status: outcome === 'created' || replayed ? 201 : 200,
    headers: { etag: etagOf(versionOf(group)) },
    body: groupAnswer(group),
  };
});

function isOwnReplay(
  { accountId, idempotencyKey }: { accountId: string; idempotencyKey: string | undefined },
  group: Group,
): boolean {
  if (!idempotencyKey) return false;
  return group.groupId === idFrom('gr', accountId, 'group', idempotencyKey);
}

function mustBeAlike(
  group: Group,
  asked: { name: string; filter: z.infer<typeof NewGroup>['filter'] },
): void {
  if (fingerprint(group.filter ?? null) === fingerprint(asked.filter ?? null)) return;
  const kind = group.filter ? 'a saved filter' : 'a group that people are put into by hand';
  throw refused('conflict', `"${group.name}" is ${kind} already: choose another name.`);
}
