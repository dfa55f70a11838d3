import { fingerprint, idFrom } from '../ids.ts';
import type { AccountRole } from './roles.ts';

/** A person who may sign in to an account. */
export type Person = {
  readonly accountId: string;
  readonly personId: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: AccountRole;
  /**
   * `invited`: invited by e-mail and not seen yet. `active`: has signed in. `removed`: may do
   * nothing; the row stays, because texts and the audit log refer to the person.
   */
  readonly state: 'invited' | 'active' | 'removed';
  readonly invitedAt: string;
  readonly invitedBy: string;
  /** When the person was first seen with a token. */
  readonly activeAt?: string;
  /** When the invitation was given to the user pool, which sends it. */
  readonly sentAt?: string;
  /** Why the invitation cannot reach anybody, in a sentence for the owner. */
  readonly problem?: string;
  readonly removedAt?: string;
  readonly removedBy?: string;
  /** Changes with every decision about the person; the ETag. */
  readonly version: string;
};

/**
 * The id of a person: one address is one person of an account, however often it is invited. It is
 * known before the invitation is sent, and the token carries it.
 */
export function personIdOf(accountId: string, email: string): string {
  return idFrom('pe', accountId, normalEmail(email));
}

/** An address as we store it: sign-in ignores upper and lower case. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** A person to invite. */
export function invitedPerson(
  given: Pick<Person, 'accountId' | 'email' | 'name' | 'role'>,
  by: string,
  at: Date,
): Person {
  const email = normalEmail(given.email);
  const invitedAt = at.toISOString();
  const person = {
    ...given,
    email,
    personId: personIdOf(given.accountId, email),
    state: 'invited',
    invitedAt,
    invitedBy: by,
  } as const;
  return { ...person, version: versionOf(person) };
}

/** The version of the decisions about the person; a first sign-in is no decision. */
export function versionOf(
  person: Pick<Person, 'role' | 'name' | 'invitedAt'> & { removedAt?: string | undefined },
): string {
  const { role, name, invitedAt, removedAt = '' } = person;
  return fingerprint([role, name, invitedAt, removedAt]);
}
