import * as z from 'zod/mini';
import { named } from '../lambda/shapes.ts';
import { findPerson } from '../tables/accounts/people.ts';
import type { Person } from '../values/people/person.ts';
import { accountRoles } from '../values/people/roles.ts';
import { refused } from '../values/refused.ts';

export const PersonAnswer = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(accountRoles),
  /** `invited` until the first sign-in. */
  state: z.enum(['invited', 'active', 'removed']),
  invitedAt: z.iso.datetime(),
  /** When the invitation was sent; missing if it was not sent yet. */
  sentAt: z.optional(z.iso.datetime()),
  /** Why the invitation reaches nobody, and the remedy. */
  problem: z.optional(z.string()),
  activeAt: z.optional(z.iso.datetime()),
  removedAt: z.optional(z.iso.datetime()),
  /** For If-Match. */
  version: z.string(),
});
named('Person', PersonAnswer);

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
