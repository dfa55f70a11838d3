import { type Contact, findContact, removeContact } from './contacts.ts';
import { tableName } from './database.ts';
import { executeMany } from './execute-many.ts';
import { getMany } from './get-many.ts';
import { openGroupSendIds } from './group-send-lists.ts';
import { removeMembers } from './groups.ts';
import { areOut } from './opt-outs.ts';
import { excludePlanned } from './text-states.ts';
import { bundleOfSend, type Decision } from './texts.ts';

type Person = { readonly accountId: string; readonly phone: string };

/** Somebody to forget; `decision` says why on each text that was still planned. */
export type Leaver = Person & { readonly decision: Decision };

const mostTries = 8;

/**
 * Takes people out of their accounts' phonebooks, their groups, and every text still planned for
 * them in a group send that is not over. To be called once the opt-outs are written, be it long
 * after: whoever has come back since, by a START, is left alone. Doing it twice does nothing more; a
 * try that died half way is finished by the next.
 */
export async function forgetPeople(people: readonly Leaver[]): Promise<void> {
  let open = people;
  for (let tries = 1; open.length > 0; tries++) {
    if (tries > mostTries) throw new Error(`${open.length} contacts change faster than we forget.`);
    const contacts = await getMany<Contact>(contactsTable(), open.map(keyOf), { consistent: true });
    // Asked after the contacts were read: a START that comes later than this writes them anew.
    const out = await areOut(open);
    const leaving = open.filter((_, n) => out[n]);
    const isLeaving = new Set(leaving.map(nameOf));
    const there = contacts.filter((contact) => isLeaving.has(nameOf(contact)));
    const [, changed] = await Promise.all([excludeFromGroupSends(leaving), removeAll(there)]);
    const again = new Set(changed.map(nameOf));
    open = leaving.filter((person) => again.has(nameOf(person)));
  }
}

const keyOf = ({ accountId, phone }: Person) => ({ accountId, phone });
const nameOf = ({ accountId, phone }: Person) => `${accountId}#${phone}`;
const contactsTable = () => tableName('CONTACTS_TABLE');

/** Held and paused ones too: they may go on tomorrow. */
async function excludeFromGroupSends(people: readonly Leaver[]): Promise<void> {
  const byAccount = Map.groupBy(people, ({ accountId }) => accountId);
  const texts = await Promise.all(
    [...byAccount].map(async ([accountId, ours]) => {
      const open = await openGroupSendIds(accountId);
      return open.flatMap((groupSendId) => {
        const bundle = bundleOfSend(accountId, groupSendId);
        return ours.map(({ phone, decision }) => ({ bundle, entry: phone, decision }));
      });
    }),
  );
  await excludePlanned(texts.flat());
}

/**
 * Member rows first, then each contact if it is still as it was read. Answers those that somebody
 * wrote meanwhile, to be looked at again.
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
  const removed = await executeMany(contacts.map(removal));
  return contacts.filter((_, n) => !removed[n]?.done);
}

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
