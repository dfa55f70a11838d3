import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, mustMatch } from '../../shared/lambda/etag.ts';
import { phoneIn } from '../../shared/lambda/input.ts';
import { writeContact } from '../../shared/people/write-contact.ts';
import { type Contact, versioned } from '../../shared/tables/phonebook/contacts.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { judgeConsent } from './consent/judge-consent.ts';
import { noteConsent, sameConsent } from './consent/note-consent.ts';
import { refuseOptedOut } from './consent/refuse-opted-out.ts';
import { refuseWordsAgainst } from './consent/refuse-words-against.ts';
import { ContactAnswer, contactAnswer } from './contact-answer.ts';
import { ContactChange } from './contact-shape.ts';
import { mayHold } from './may-hold.ts';
import { resolveGroups } from './resolve-groups.ts';
import { contactOf } from './show-contact.ts';

/** Changes a contact. With If-Match: only if nobody changed it since it was read. */
export const amendContact = endpoint({
  method: 'PATCH',
  path: '/v1/contacts/{phone}',
  roles: writers,
  summary: 'Changes a person: fields left out stay, null removes a field',
  body: ContactChange,
  answer: ContactAnswer,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed', 'conflict'],
}).handler(async (call) => {
  const { accountId, body, at, user } = call;
  const account = await livingAccount(accountId);
  const phone = phoneIn(call.path);
  const read = await contactOf(accountId, phone);
  mustMatch(call.ifMatch, read.version);
  refuseWordsAgainst(body);
  const state = body.state === undefined ? read.state : body.state;
  const next = versioned({
    ...patched(read, body),
    ...(body.groups ? { groups: await resolveGroups(accountId, body.groups) } : {}),
    ...(body.consent
      ? { consent: judgeConsent(account, { phone, state, consent: body.consent }, at) }
      : {}),
    updatedAt: at.toISOString(),
  });
  mayHold(next);
  if (!sameConsent(read.consent, next.consent)) {
    await noteConsent({ accountId, phone, user, at }, next.consent);
  }
  if ((await writeContact(next, read)) === 'changed') {
    throw changedMeanwhile((await contactOf(accountId, phone)).version);
  }
  await refuseOptedOut(accountId, phone);
  return contactAnswer(next);
});

/** A JSON merge patch: null removes a field; fields that are left out stay. */
function patched(read: Contact, body: ContactChange): Contact {
  const { fields, firstName, lastName, timeZone, state } = body;
  const contact = withPatch({ ...read }, { firstName, lastName, timeZone, state });
  if (!fields) return contact;
  return { ...contact, fields: withPatch({ ...read.fields }, fields) };
}

function withPatch<T extends object>(
  from: T,
  patch: Readonly<Record<string, string | null | undefined>>,
): T {
  const entries = Object.entries(from).filter(([name]) => patch[name] !== null);
  const changed = Object.entries(patch).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries([...entries, ...changed]) as T;
}
