import { endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { livingAccount } from '../../shared/tables/active-account.ts';
import { createGroup as create, type Group } from '../../shared/tables/groups.ts';
import { fingerprint, idFrom, newId } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { groupAnswer } from './list-groups.ts';

/**
 * Names a group: 201. A name that is there already (upper and lower case are one) answers 200 with
 * that group, so a client may simply ask for the group it needs.
 */
export const createGroup = endpoint(contract.createGroup, async (call) => {
  const { accountId, body, at, idempotencyKey } = call;
  await livingAccount(accountId);
  const asked = fingerprint(body);
  const { outcome, group } = await create({
    accountId,
    groupId: idempotencyKey ? idFrom('gr', accountId, 'group', idempotencyKey) : newId('gr', at),
    name: body.name,
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
  return {
    status: outcome === 'created' || replayed ? 201 : 200,
    headers: { etag: etagOf(fingerprint(group.name)) },
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
