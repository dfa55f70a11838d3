import {
  type Contact,
  contactsOfPeople,
  findContact,
  removeContact,
  removeContacts,
} from '../tables/phonebook/contacts.ts';
import { removeMembers } from '../tables/phonebook/members.ts';
import { areOut } from '../tables/phonebook/opt-outs.ts';

type Person = { readonly accountId: string; readonly phone: string };

const mostTries = 8;

/**
 * Removes those of these people who have opted out from their accounts' phonebooks and groups, and
 * answers who they are. People who have come back since, by a START, are left alone. A repeat
 * changes nothing more; the next try finishes one that died half way.
 */
export async function removeWhoLeft<One extends Person>(people: readonly One[]): Promise<One[]> {
  const left = new Set<One>();
  let open = people;
  for (let tries = 1; open.length > 0; tries++) {
    if (tries > mostTries) throw new Error(`${open.length} contacts change faster than we remove.`);
    const contacts = await contactsOfPeople(open);
    // Read after the contacts: a START that comes later than this writes them again.
    const out = await areOut(open);
    const leaving = open.filter((_, n) => out[n]);
    for (const person of leaving) left.add(person);
    const isLeaving = new Set(leaving.map(nameOf));
    const changed = await removeAll(contacts.filter((contact) => isLeaving.has(nameOf(contact))));
    const again = new Set(changed.map(nameOf));
    open = leaving.filter((person) => again.has(nameOf(person)));
  }
  return [...left];
}

const nameOf = ({ accountId, phone }: Person) => `${accountId}#${phone}`;

/**
 * Member rows first, then each contact if it is unchanged since it was read. Answers those that
 * somebody wrote meanwhile, which must be checked again.
 */
async function removeAll(contacts: readonly Contact[]): Promise<Contact[]> {
  const byAccount = Map.groupBy(contacts, ({ accountId }) => accountId);
  await Promise.all(
    [...byAccount].map(([accountId, ours]) =>
      removeMembers(
        accountId,
        ours.flatMap(({ phone, groups }) => membershipsOf(phone, groups)),
      ),
    ),
  );
  return removeContacts(contacts);
}

/**
 * The member rows go first: after a crash before the contact is removed, its own list of groups
 * still says what the next try must clear.
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
