import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { words } from '../../shared/lambda/shapes.ts';
import {
  addPerson,
  changePerson,
  everyPerson,
  findPerson,
} from '../../shared/tables/accounts/people.ts';
import { invitedPerson, type Person, personIdOf } from '../../shared/values/people/person.ts';
import { accountRoles, owners } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ownerWhoDecides } from './owner-who-decides.ts';
import { PersonAnswer, personAnswer, personOf } from './person-answer.ts';

const Invitation = z.strictObject({
  email: z.email().check(z.maxLength(254)),
  role: z.enum(accountRoles),
  name: z.optional(words(100)),
});
type Invitation = z.infer<typeof Invitation>;

/** Each invitation is an e-mail to an address that somebody typed, so their number is limited. */
const mostPeople = 200;
const restMs = 10 * 60_000;

/**
 * Invites a person by e-mail. The row is written first; then the user pool makes the user and sends
 * the mail. For a person who has not signed in, a repeat sends the invitation again, at most every
 * ten minutes. A removed person may be invited again.
 */
export const invitePerson = endpoint({
  method: 'POST',
  path: '/v1/people',
  roles: owners,
  summary: 'Invites a person by e-mail, as owner, representative or viewer',
  body: Invitation,
  status: 201,
  orThere: true,
  answer: PersonAnswer,
  refuses: ['not-found', 'conflict', 'account-terminated'],
}).handler(async (call) => {
  const made = await makeOnce(call, {
    again: async ({ id, status = 201 }) => ({ status, person: await personOf(call.accountId, id) }),
    first: (keep) => invite(call, keep),
  });
  const { status, person } = made;
  return { status, headers: { etag: etagOf(person.version) }, body: personAnswer(person) };
});

type Made = { readonly status: number; readonly person: Person };
type Asked = Call<Invitation, unknown>;

async function invite(call: Asked, keep: Keep): Promise<Made | 'taken'> {
  const { accountId, body } = call;
  await livingAccount(accountId);
  const there = await findPerson(accountId, personIdOf(accountId, body.email));
  if (there && there.state !== 'removed') return inviteAgain(call, there, keep);
  await mustHaveRoom(accountId);
  const { email, role, name = email.split('@')[0] ?? email } = body;
  const person = invitedPerson({ accountId, email, role, name }, call.user, call.at);
  const decision = await decisionOf(call, person, keep({ id: person.personId, status: 201 }));
  const { state, invitedAt, invitedBy } = person;
  const gone = { removedAt: undefined, removedBy: undefined, sentAt: undefined };
  const change = { role, name, state, invitedAt, invitedBy, ...gone };
  const outcome = there
    ? await changePerson(there, change, decision)
    : await addPerson(person, decision);
  if (outcome === 'already') return 'taken';
  return { status: 201, person: await personOf(accountId, person.personId) };
}

/** An active person stays as they are; an unused invitation is sent again. */
async function inviteAgain(call: Asked, there: Person, keep: Keep): Promise<Made | 'taken'> {
  if (there.role !== call.body.role) {
    throw refused('conflict', `This person is ${there.role}: PATCH /v1/people/${there.personId}.`);
  }
  const isFresh = call.at.getTime() - Date.parse(there.invitedAt) < restMs;
  if (there.state === 'active' || isFresh) return { status: 200, person: there };
  const invitedAt = call.at.toISOString();
  const change = { invitedAt, invitedBy: call.user, sentAt: undefined, problem: undefined };
  const kept = keep({ id: there.personId, status: 200 });
  const outcome = await changePerson(there, change, await decisionOf(call, there, kept));
  if (outcome === 'already') return 'taken';
  return { status: 200, person: await personOf(there.accountId, there.personId) };
}

async function decisionOf(call: Asked, person: Person, also: ReturnType<Keep>) {
  const { user, at } = call;
  const { personId, email, role } = person;
  const why = `${user} invited ${email} as ${role}.`;
  return {
    owner: await ownerWhoDecides(call, person),
    note: {
      at: at.toISOString(),
      who: user,
      what: 'person.invited',
      why,
      details: { personId, role },
    },
    also,
  };
}

async function mustHaveRoom(accountId: string): Promise<void> {
  let people = 0;
  for await (const { state } of everyPerson(accountId)) if (state !== 'removed') people++;
  if (people < mostPeople) return;
  throw refused('conflict', `An account has at most ${mostPeople} people: remove somebody first.`);
}
