import { findPerson } from '../tables/accounts/people.ts';
import type { Person } from '../values/people/person.ts';
import { refused } from '../values/refused.ts';

/** A person as the people of the account see them. */
export function personAnswer(person: Person) {
  const { personId: id, email, name, role, state, version } = person;
  const { invitedAt, sentAt, problem, activeAt, removedAt } = person;
  return {
    id,
    email,
    name,
    role,
    state,
    invitedAt,
    sentAt,
    problem,
    activeAt,
    removedAt,
    version,
  };
}

/** The person that the path names, or `not-found`. */
export async function personOf(accountId: string, personId: string | undefined): Promise<Person> {
  const person = await findPerson(accountId, personId ?? '');
  if (person) return person;
  throw refused('not-found', `There is no person ${personId} in this account.`);
}
