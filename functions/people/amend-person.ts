import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, etagOf, mustMatch } from '../../shared/lambda/etag.ts';
import { PersonAnswer, words } from '../../shared/lambda/shapes.ts';
import { personAnswer, personOf } from '../../shared/people/person-answer.ts';
import { changePerson } from '../../shared/tables/accounts/people.ts';
import type { Person } from '../../shared/values/people/person.ts';
import { accountRoles, owners } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ownerWhoDecides } from './owner-who-decides.ts';

const PersonChange = z
  .strictObject({ role: z.optional(z.enum(accountRoles)), name: z.optional(words(100)) })
  .check(
    z.refine(({ role, name }) => role !== undefined || name !== undefined, {
      error: 'role or name must be given',
    }),
  );
type PersonChange = z.infer<typeof PersonChange>;

/** Changes a person's role or name. A new role counts from that person's next request on. */
export const amendPerson = endpoint({
  method: 'PATCH',
  path: '/v1/people/{personId}',
  roles: owners,
  summary: 'Changes the role or the name of a person; the last owner stays one',
  body: PersonChange,
  answer: PersonAnswer,
  edits: true,
  refuses: ['not-found', 'conflict', 'account-terminated', 'precondition-failed'],
}).handler(async (call) => {
  await livingAccount(call.accountId);
  const person = await amend(call);
  return { headers: { etag: etagOf(person.version) }, body: personAnswer(person) };
});

const tries = 3;

async function amend(call: Call<PersonChange, unknown>): Promise<Person> {
  const { accountId, path, body, ifMatch } = call;
  for (let n = 0; n < tries; n++) {
    const read = await personOf(accountId, path.personId);
    mustMatch(ifMatch, read.version);
    if (read.state === 'removed') throw removed();
    const { role = read.role, name = read.name } = body;
    if (role === read.role && name === read.name) return read;
    const owner = await ownerWhoDecides(call, role === read.role ? { personId: '' } : read);
    const decision = { owner, note: noteOf(call, read, { role, name }) };
    if ((await changePerson(read, { role, name }, decision)) === 'changed') {
      return personOf(accountId, path.personId);
    }
  }
  throw changedMeanwhile((await personOf(accountId, path.personId)).version);
}

function noteOf({ user, at }: Call<PersonChange, unknown>, read: Person, now: PersonChange) {
  const { personId, role, name } = read;
  return {
    at: at.toISOString(),
    who: user,
    what: 'person.changed' as const,
    why: `${user} changed ${read.email}: ${now.role}, ${now.name}.`,
    details: { personId, from: { role, name }, to: now },
  };
}

function removed() {
  return refused('conflict', 'This person was removed: invite them again.');
}
