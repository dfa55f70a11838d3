import {
  addPerson,
  changePerson,
  type Decision,
  everyPerson,
  findPerson,
} from '../tables/accounts/people.ts';
import { invitedPerson, type Person, personIdOf } from '../values/people/person.ts';
import { refused } from '../values/refused.ts';
import { personOf } from './person-answer.ts';

/** `status` 201: an invitation to somebody new, or who had left; 200: they were there already. */
export type Invited = { readonly status: 200 | 201; readonly person: Person };

type Invitation = Pick<Person, 'accountId' | 'email' | 'role'> & {
  readonly name?: string | undefined;
  /** Who invites, and when. */
  readonly by: string;
  readonly at: Date;
};

/**
 * What stands behind an invitation: its audit entry, the owner whose standing it rests on, and what
 * is kept with it under the request's key.
 */
export type Deciding = (
  person: Person,
  made: { id: string; status: 200 | 201 },
) => Promise<Decision> | Decision;

/** Each invitation is an e-mail to an address that somebody typed, so their number is limited. */
const mostPeople = 200;
const restMs = 10 * 60_000;

/**
 * Invites a person. The row is written first; then the user pool makes the user and sends the mail.
 * For a person who has not signed in, a repeat sends the invitation again, at most every ten
 * minutes. A removed person may be invited again. The caller decides about a person who is there in
 * another role. `already`: another request was faster, or the decision does not hold.
 */
export async function invitePerson(
  asked: Invitation,
  decide: Deciding,
): Promise<Invited | 'already'> {
  const { accountId, email, role, name = email.split('@')[0] ?? email, by, at } = asked;
  const there = await findPerson(accountId, personIdOf(accountId, email));
  if (there && there.state !== 'removed') return inviteAgain(asked, there, decide);
  await mustHaveRoom(accountId);
  const person = invitedPerson({ accountId, email, role, name }, by, at);
  const decision = await decide(person, { id: person.personId, status: 201 });
  const { state, invitedAt, invitedBy } = person;
  const gone = { removedAt: undefined, removedBy: undefined, sentAt: undefined };
  const change = { role, name, state, invitedAt, invitedBy, ...gone };
  const outcome = there
    ? await changePerson(there, change, decision)
    : await addPerson(person, decision);
  if (outcome === 'already') return outcome;
  return { status: 201, person: await personOf(accountId, person.personId) };
}

/** An active person stays as they are; an unused invitation is sent again. */
async function inviteAgain(
  { by, at }: Invitation,
  there: Person,
  decide: Deciding,
): Promise<Invited | 'already'> {
  const isFresh = at.getTime() - Date.parse(there.invitedAt) < restMs;
  if (there.state === 'active' || isFresh) return { status: 200, person: there };
  const again = { invitedAt: at.toISOString(), invitedBy: by };
  const change = { ...again, sentAt: undefined, problem: undefined };
  const decision = await decide(there, { id: there.personId, status: 200 });
  const outcome = await changePerson(there, change, decision);
  if (outcome === 'already') return outcome;
  return { status: 200, person: await personOf(there.accountId, there.personId) };
}

async function mustHaveRoom(accountId: string): Promise<void> {
  let people = 0;
  for await (const { state } of everyPerson(accountId)) if (state !== 'removed') people++;
  if (people < mostPeople) return;
  throw refused('conflict', `An account has at most ${mostPeople} people: remove somebody first.`);
}
