import type { Step } from '../tables/client/conditional-writes.ts';
import { type Contact, findContact, putContact } from '../tables/phonebook/contacts.ts';
import { putMembers, removeMembers } from '../tables/phonebook/members.ts';

/**
 * Writes a contact together with its member rows: new memberships before the contact, ended ones
 * after, so a crash leaves at most a row too many, which the planner ignores. `read` is the contact
 * as it was read; `changed` says that it has changed since. `also` are writes of the same
 * transaction, each with its own outcome for a failed condition.
 */
export async function writeContact<const Otherwise extends string = never>(
  next: Contact,
  read: Contact | undefined,
  also: readonly Step<Otherwise>[] = [],
): Promise<'written' | 'changed' | Otherwise> {
  const { accountId, phone } = next;
  await putMembers(accountId, memberships(phone, next.groups));
  const outcome = await putContact(next, read?.version, also);
  const ended =
    outcome === 'written'
      ? (read?.groups ?? []).filter((groupId) => !next.groups.includes(groupId))
      : next.groups;
  if (ended.length > 0) await endMemberships(accountId, phone, ended);
  return outcome;
}

/** Another write may have added the person to one of these groups meanwhile: that stays. */
async function endMemberships(
  accountId: string,
  phone: string,
  ended: readonly string[],
): Promise<void> {
  const groupsNow = async () => (await findContact(accountId, phone))?.groups ?? [];
  const before = await groupsNow();
  const over = ended.filter((groupId) => !before.includes(groupId));
  await removeMembers(accountId, memberships(phone, over));
  const after = await groupsNow();
  const back = over.filter((groupId) => after.includes(groupId));
  await putMembers(accountId, memberships(phone, back));
}

function memberships(phone: string, groups: readonly string[]) {
  return groups.map((groupId) => ({ groupId, phone }));
}
