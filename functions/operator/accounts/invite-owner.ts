import * as z from 'zod/mini';
import { type Keep, makeOnce } from '../../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../../shared/lambda/endpoint.ts';
import { invitation, PersonAnswer } from '../../../shared/lambda/shapes.ts';
import { type Deciding, type Invited, invitePerson } from '../../../shared/people/invite-person.ts';
import { personAnswer, personOf } from '../../../shared/people/person-answer.ts';
import { changePerson, findPerson } from '../../../shared/tables/accounts/people.ts';
import { type Person, personIdOf } from '../../../shared/values/people/person.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { detailsWith, ReasonAndNote } from '../reason-and-note.ts';
import { mustLive } from './move-account.ts';
import { accountOf } from './show-account.ts';

const NewOwner = z.strictObject({ ...ReasonAndNote.shape, ...invitation });

/**
 * Invites an owner to an account whose owners are gone, or have lost their address: nobody inside
 * can do that then. Somebody of the account who has another role becomes an owner. Nobody is
 * removed: the new owner decides about the others.
 */
export const inviteOwner = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts/{accountId}/owners',
  roles: operators,
  summary: 'Invites an owner by e-mail, for an account whose owners are gone',
  body: NewOwner,
  status: 201,
  orThere: true,
  answer: PersonAnswer,
  refuses: ['not-found', 'conflict', 'account-terminated'],
}).handler(async (call) => {
  const { accountId } = await accountOf(call.path);
  const { status, person } = await makeOnce(call, {
    again: async ({ id, status = 201 }) => ({ status, person: await personOf(accountId, id) }),
    first: (keep) => inviteNow(call, keep),
  });
  return { status, body: personAnswer(person) };
});

type Asked = Call<z.infer<typeof NewOwner>, unknown>;

async function inviteNow(call: Asked, keep: Keep): Promise<Invited | 'taken'> {
  const account = await accountOf(call.path);
  mustLive(account);
  const { accountId } = account;
  const { email, name } = call.body;
  const decide: Deciding = (person, made) => ({
    owner: undefined,
    note: noteOf(call, person),
    also: keep(made),
  });
  const there = await findPerson(accountId, personIdOf(accountId, email));
  const outcome =
    there && there.state !== 'removed' && there.role !== 'owner'
      ? await makeOwner(there, decide)
      : await invitePerson(
          { accountId, email, name, role: 'owner', by: call.user, at: call.at },
          decide,
        );
  return outcome === 'already' ? 'taken' : outcome;
}

async function makeOwner(there: Person, decide: Deciding): Promise<Invited | 'already'> {
  const { accountId, personId } = there;
  const decision = await decide(there, { id: personId, status: 200 });
  const outcome = await changePerson(there, { role: 'owner' }, decision);
  if (outcome === 'already') return outcome;
  return { status: 200, person: await personOf(accountId, personId) };
}

function noteOf({ body: { reason, note }, user, at }: Asked, { personId }: Person) {
  const details = detailsWith(note, { personId, role: 'owner' });
  return {
    at: at.toISOString(),
    who: user,
    what: 'person.owner-invited' as const,
    why: reason,
    ...details,
  };
}
