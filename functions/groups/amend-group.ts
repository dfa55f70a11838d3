import { endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, etagOf, mustMatch } from '../../shared/lambda/etag.ts';
import { livingAccount } from '../../shared/tables/active-account.ts';
import { findGroup, type Group, renameGroup } from '../../shared/tables/groups.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { groupAnswer } from './list-groups.ts';

/** Renames a group. Its ETag is that of its name. */
export const amendGroup = endpoint(contract.amendGroup, async (call) => {
  const { accountId, body, ifMatch } = call;
  await livingAccount(accountId);
  const group = await groupOf(accountId, call.path.groupId);
  mustMatch(ifMatch, fingerprint(group.name));
  if (body.name !== group.name) await rename(group, body.name);
  return {
    headers: { etag: etagOf(fingerprint(body.name)) },
    body: groupAnswer({ ...group, name: body.name }),
  };
});

async function rename(group: Group, name: string): Promise<void> {
  const outcome = await renameGroup(group, name);
  if (outcome === 'taken') throw refused('conflict', `There is another group named "${name}".`);
  if (outcome === 'renamed') return;
  const now = await groupOf(group.accountId, group.groupId);
  throw changedMeanwhile(fingerprint(now.name));
}

/** The group of this account, or `not-found`: another account's id is no different from none. */
export async function groupOf(accountId: string, groupId: string | undefined): Promise<Group> {
  const group = await findGroup(accountId, groupId ?? '');
  if (group) return group;
  throw refused('not-found', `There is no group ${groupId} in this account.`);
}
