import { contactsOf } from '../../shared/tables/contacts.ts';
import { removeFromPhonebook } from '../../shared/tables/forget-person.ts';
import { removeMembers } from '../../shared/tables/groups.ts';
import { inParallel } from '../../shared/values/in-parallel.ts';
import type { Person } from './judge-rows.ts';

const atOnce = 10;

/**
 * Makes sure that people who have opted out are in neither the phonebook nor a group: they may have
 * left between our reading and our writing, now or in an earlier try that died.
 */
export async function leaveOut(
  accountId: string,
  people: readonly Person[],
  groupIdsOf: (person: Person) => readonly string[],
): Promise<void> {
  const phones = people.map(({ phone }) => phone);
  const there = await contactsOf(accountId, phones, { consistent: true });
  await inParallel([...there.keys()], atOnce, (phone) => removeFromPhonebook(accountId, phone));
  await removeMembers(
    accountId,
    people.flatMap((person) =>
      groupIdsOf(person).map((groupId) => ({ groupId, phone: person.phone })),
    ),
  );
}
