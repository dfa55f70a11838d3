import { type Contact, findContact, removeContact } from './contacts.ts';
import { tableName } from './database.ts';
import { executeMany } from './execute-many.ts';
import { getMany } from './get-many.ts';
import { openGroupSendIds } from './group-send-lists.ts';
import { removeMembers } from './groups.ts';
import { excludePlanned } from './text-states.ts';
import { bundleOfSend, type Decision } from './texts.ts';

type Person = { readonly accountId: string; readonly phone: string };

/**
 * Takes people out of their accounts' phonebooks, their groups, and every text still planned for
 * them in a group send that is not over; `decision` says why on each of those texts. To be called
 * once the opt-outs are written, so that nobody brings a person back behind our back. Doing it twice
 * does nothing more; a try that died half way is finished by the next.
 */
export async function forgetPeople(people: readonly Person[], decision: Decision): Promise<void> {
  await Promise.all([excludeFromGroupSends(people, decision), removeAll(people)]);
}

/** As `forgetPeople`, for one. */
export async function forgetPerson(
  accountId: string,
  phone: string,
  decision: Decision,
): Promise<void> {
  await forgetPeople([{ accountId, phone }], decision);
}

/** Held and paused ones too: they may go on tomorrow. */
async function excludeFromGroupSends(people: readonly Person[], decision: Decision): Promise<void> {
  const byAccount = Map.groupBy(people, ({ accountId }) => accountId);
  const keys = await Promise.all(
    [...byAccount].map(async ([accountId, ours]) => {
      const open = await openGroupSendIds(accountId);
      return open.flatMap((groupSendId) => {
        const bundle = bundleOfSend(accountId, groupSendId);
        return ours.map(({ phone }) => ({ bundle, entry: phone }));
      });
    }),
  );
  await excludePlanned(keys.flat(), decision);
}

/**
 * Member rows first, then each contact if it is still as it was read; who was put into a group
 * meanwhile is taken out one by one.
 */
async function removeAll(people: readonly Person[]): Promise<void> {
  const keys = people.map(({ accountId, phone }) => ({ accountId, phone }));
  const contacts = await getMany<Contact>(contactsTable(), keys, { consistent: true });
  const grouped = contacts.filter(({ groups }) => groups.length > 0);
  const byAccount = Map.groupBy(grouped, ({ accountId }) => accountId);
  await Promise.all(
    [...byAccount].map(([accountId, ours]) =>
      removeMembers(
        accountId,
        ours.flatMap(({ phone, groups }) => membershipsOf(phone, groups)),
      ),
    ),
  );
  const removed = await executeMany(contacts.map(removal));
  const changed = contacts.filter((_, n) => !removed[n]?.done);
  await Promise.all(changed.map((one) => removeFromPhonebook(one.accountId, one.phone)));
}

const contactsTable = () => tableName('CONTACTS_TABLE');

function removal({ accountId, phone, version }: Contact) {
  return {
    text: `DELETE FROM "${contactsTable()}" WHERE accountId = ? AND phone = ? AND version = ?`,
    values: [accountId, phone, version],
  };
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
