import { findPerson, noteFirstSeen } from '../tables/accounts/people.ts';
import type { Role } from '../values/people/roles.ts';
import { refused } from '../values/refused.ts';

type Caller = {
  readonly accountId: string;
  readonly personId: string;
  readonly user: string;
  readonly operator: boolean;
};

/** The role in which a caller is let in. */
export type Standing = {
  readonly role: Role;
  readonly name: string;
  /** Since when this person belongs to the account. */
  readonly since: string;
};

/**
 * Lets in a person of an account whose role is one of `roles`. The row is read for every request,
 * strongly consistent: a change of role and a removal count from the next request on, whatever the
 * token says. An unknown account, an unknown person and a removed one are refused in the same way.
 */
export async function admitPerson(
  caller: Caller,
  roles: readonly Role[],
  at: Date,
): Promise<Standing> {
  const { accountId, personId } = caller;
  // A few routes are for people of an account and for operators, each about themselves.
  if (accountId === '' && roles.includes('operator')) return admitOperator(caller, roles);
  const isNamed = accountId !== '' && personId !== '';
  const person = isNamed ? await findPerson(accountId, personId) : undefined;
  if (!person || person.state === 'removed') throw notOne();
  if (!roles.includes(person.role)) throw notFor(person.role, roles);
  if (person.state === 'invited') await noteFirstSeen(person, at.toISOString());
  return { role: person.role, name: person.name, since: person.invitedAt };
}

/** Lets in one of our operators. */
export async function admitOperator(
  { operator, user }: Caller,
  roles: readonly Role[],
): Promise<Standing> {
  if (!operator || !roles.includes('operator')) throw notFor(undefined, roles);
  return { role: 'operator', name: user, since: '' };
}

function notOne() {
  return refused('forbidden', 'This token is not of a person who may use this account.');
}

function notFor(role: Role | undefined, roles: readonly Role[]) {
  const yours = role === undefined ? '' : ` Your role is ${role}.`;
  return refused('forbidden', `This route is for: ${roles.join(', ')}.${yours}`);
}
