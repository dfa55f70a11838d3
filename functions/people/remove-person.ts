import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, mustMatch } from '../../shared/lambda/etag.ts';
import { personOf } from '../../shared/people/person-answer.ts';
import { changePerson } from '../../shared/tables/accounts/people.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { ownerWhoDecides } from './owner-who-decides.ts';

/**
 * Removes a person: from their next request on they may do nothing. The row stays, because texts
 * and the audit log refer to it. The user pool follows from the table's stream.
 */
export const removePerson = endpoint({
  method: 'DELETE',
  path: '/v1/people/{personId}',
  roles: owners,
  summary: 'Removes a person from the account; the last owner stays',
  status: 204,
  edits: true,
  refuses: ['not-found', 'conflict', 'account-terminated', 'precondition-failed'],
}).handler(async (call) => {
  const { accountId, path, user, ifMatch } = call;
  await livingAccount(accountId);
  const at = call.at.toISOString();
  for (let n = 0; n < tries; n++) {
    const read = await personOf(accountId, path.personId);
    if (read.state === 'removed') return {};
    mustMatch(ifMatch, read.version);
    const { personId, email, role } = read;
    const why = `${user} removed ${email}, who was ${role}.`;
    const note = {
      at,
      who: user,
      what: 'person.removed' as const,
      why,
      details: { personId, role },
    };
    const change = {
      state: 'removed',
      removedAt: at,
      removedBy: user,
      problem: undefined,
    } as const;
    const owner = await ownerWhoDecides(call, read);
    if ((await changePerson(read, change, { owner, note })) === 'changed') return {};
  }
  throw changedMeanwhile((await personOf(accountId, path.personId)).version);
});

const tries = 3;
