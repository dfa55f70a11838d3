import { streamWorker } from '../../shared/lambda/stream-worker.ts';
import {
  createUser,
  findUser,
  inviteAgain,
  letIn,
  shutOut,
} from '../../shared/sign-in/user-pool.ts';
import { findPerson, noteInvitation } from '../../shared/tables/accounts/people.ts';
import type { Person } from '../../shared/values/people/person.ts';

/**
 * A person was invited or removed: updates the user pool. The row was written first, so no crash
 * loses an invitation. The row is read again, so a late event does not undo a newer change.
 */
export const handler = streamWorker<Person>(async ({ before, after }, at) => {
  if (!after) return;
  const person = await findPerson(after.accountId, after.personId);
  if (person?.state === 'removed' && before?.state !== 'removed') await remove(person);
  if (person?.state !== 'invited') return;
  if (before?.state === 'invited' && before.invitedAt === person.invitedAt) return;
  const problem = await invite(person, before !== undefined);
  await noteInvitation(person, problem ? { problem } : { sentAt: at.toISOString() });
});

/**
 * Creates the user, or enables an earlier one again. A repeated try makes only one user. If the
 * person cannot be reached, it answers why.
 */
async function invite(person: Person, again: boolean): Promise<string | undefined> {
  const outcome = await createUser(person);
  if (outcome === 'created') return undefined;
  if (outcome === 'unreachable') return noMail;
  const user = await findUser(person.email);
  if (user?.personId !== person.personId) return addressInUse;
  if (!user.enabled) await letIn(person.email);
  // People who have chosen a password sign in with it as before, without an e-mail.
  if (!again || !user.waits) return undefined;
  return (await inviteAgain(person)) === 'sent' ? undefined : noMail;
}

const noMail = 'No e-mail could be sent to this address. Remove the person and invite another one.';
const addressInUse =
  'This address signs in elsewhere already, and one address is one sign-in. Invite another one.';

/** Only the user that was made for this person: the address may belong to another. */
async function remove({ email, personId }: Person): Promise<void> {
  const user = await findUser(email);
  if (user?.personId === personId) await shutOut(email);
}
