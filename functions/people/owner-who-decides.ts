import { everyPerson, findPerson } from '../../shared/tables/accounts/people.ts';
import type { Person } from '../../shared/values/people/person.ts';
import { refused } from '../../shared/values/refused.ts';

/**
 * The owner whose role a decision depends on: it is written only while they are an owner. Usually
 * the caller; an owner who gives up the role names another who stays. Refuses `conflict` if no
 * other owner has signed in, and `forbidden` if the caller is no owner any more.
 */
export async function ownerWhoDecides(
  by: Pick<Person, 'accountId' | 'personId'>,
  about: Pick<Person, 'personId'>,
): Promise<string> {
  if (by.personId !== about.personId) return mustBeOwner(by);
  for await (const other of everyPerson(by.accountId)) {
    if (other.personId !== by.personId && isOwner(other)) return other.personId;
  }
  throw refused(
    'conflict',
    'You are the last owner who has signed in: make somebody else an owner first.',
    { rule: 'people.last-owner' },
  );
}

async function mustBeOwner({ accountId, personId }: Pick<Person, 'accountId' | 'personId'>) {
  const person = await findPerson(accountId, personId);
  if (person && isOwner(person)) return personId;
  throw refused('forbidden', 'You are no longer an owner of this account.');
}

function isOwner({ role, state }: Person): boolean {
  return role === 'owner' && state === 'active';
}
