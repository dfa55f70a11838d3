import { findContact, removeContact } from './contacts.ts';
import { groupSendsIn } from './group-sends.ts';
import { removeMembers } from './groups.ts';
import { excludePlanned } from './text-states.ts';
import { bundleOfSend, type Decision } from './texts.ts';

/**
 * Takes a person out of an account's phonebook, its groups, and every text still planned for them in
 * a group send that is not over; `decision` says why on each of those texts. To be called once the
 * opt-out is written, so that nobody brings the person back behind our back. Doing it twice does
 * nothing more; a try that died half way is finished by the next.
 */
export async function forgetPerson(
  accountId: string,
  phone: string,
  decision: Decision,
): Promise<void> {
  await Promise.all([
    excludeFromGroupSends(accountId, phone, decision),
    removeFromPhonebook(accountId, phone),
  ]);
}

/** In every status that may still send, held and paused ones too: they may go on tomorrow. */
async function excludeFromGroupSends(
  accountId: string,
  phone: string,
  decision: Decision,
): Promise<void> {
  const open = await groupSendsIn(accountId, [
    'scheduled',
    'planning',
    'sending',
    'paused',
    'held',
  ]);
  const keys = open.map(({ groupSendId }) => ({
    bundle: bundleOfSend(accountId, groupSendId),
    entry: phone,
  }));
  await excludePlanned(keys, decision);
}

/**
 * The member rows go first: should we die before the contact goes, its own list of groups still
 * tells the next try what to clear.
 */
export async function removeFromPhonebook(accountId: string, phone: string): Promise<boolean> {
  const read = await findContact(accountId, phone);
  await removeMembers(accountId, membershipsOf(phone, read?.groups));
  const removed = await removeContact(accountId, phone);
  // Somebody may have added the person to a group between the two.
  const late = (removed?.groups ?? []).filter((groupId) => !read?.groups.includes(groupId));
  await removeMembers(accountId, membershipsOf(phone, late));
  return removed !== undefined;
}

function membershipsOf(phone: string, groups: readonly string[] = []) {
  return groups.map((groupId) => ({ groupId, phone }));
}
