import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { invitation, PersonAnswer } from '../../shared/lambda/shapes.ts';
import { type Invited, invitePerson as invite } from '../../shared/people/invite-person.ts';
import { personAnswer, personOf } from '../../shared/people/person-answer.ts';
import { findPerson } from '../../shared/tables/accounts/people.ts';
import { type Person, personIdOf } from '../../shared/values/people/person.ts';
import { accountRoles, owners } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ownerWhoDecides } from './owner-who-decides.ts';

const Invitation = z.strictObject({ ...invitation, role: z.enum(accountRoles) });

/**
 * Invites a person by e-mail. For a person who has not signed in, a repeat sends the invitation
 * again, at most every ten minutes. A removed person may be invited again.
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
    first: (keep) => inviteNow(call, keep),
  });
  const { status, person } = made;
  return { status, headers: { etag: etagOf(person.version) }, body: personAnswer(person) };
});

type Asked = Call<z.infer<typeof Invitation>, unknown>;

async function inviteNow(call: Asked, keep: Keep): Promise<Invited | 'taken'> {
  const { accountId, body, user: by, at } = call;
  await livingAccount(accountId);
  await mustNotBeOther(call);
  const outcome = await invite({ accountId, ...body, by, at }, async (person, made) => ({
    owner: await ownerWhoDecides(call, person),
    note: noteOf(call, person),
    also: keep(made),
  }));
  return outcome === 'already' ? 'taken' : outcome;
}

/** Refuses to invite somebody who is there in another role: that is a change of the role. */
async function mustNotBeOther({ accountId, body }: Asked): Promise<void> {
  const there = await findPerson(accountId, personIdOf(accountId, body.email));
  if (!there || there.state === 'removed' || there.role === body.role) return;
  throw refused('conflict', `This person is ${there.role}: PATCH /v1/people/${there.personId}.`);
}

function noteOf({ user, at }: Asked, { personId, email, role }: Person) {
  const why = `${user} invited ${email} as ${role}.`;
  const details = { personId, role };
  return { at: at.toISOString(), who: user, what: 'person.invited' as const, why, details };
}
