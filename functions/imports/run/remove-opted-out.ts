import { removeWhoLeft } from '../../../shared/people/empty-phonebook.ts';
import { removeMembers } from '../../../shared/tables/phonebook/members.ts';
import type { Person } from './judge-rows.ts';

/**
 * Makes sure that people who have opted out are in neither the phonebook nor a group: they may have
 * opted out between our reading and our writing, now or in an earlier try that died.
 */
export async function removeOptedOut(
  accountId: string,
  people: readonly Person[],
  groupIdsOf: (person: Person) => readonly string[],
): Promise<void> {
  await removeWhoLeft(people.map(({ phone }) => ({ accountId, phone })));
  await removeMembers(
    accountId,
    people.flatMap((person) =>
      groupIdsOf(person).map((groupId) => ({ groupId, phone: person.phone })),
    ),
  );
}
