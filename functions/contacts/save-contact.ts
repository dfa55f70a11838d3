import { livingAccount, mayAddPeople } from '../../shared/access/active-account.ts';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { writeContact } from '../../shared/people/write-contact.ts';
import { transact } from '../../shared/tables/client/conditional-writes.ts';
import {
  type Consent,
  type Contact,
  findContact,
  versioned,
} from '../../shared/tables/phonebook/contacts.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { judgeConsent } from './consent/judge-consent.ts';
import { mergeConsent } from './consent/merge-consent.ts';
import { noteConsent, sameConsent } from './consent/note-consent.ts';
import { refuseOptedOut } from './consent/refuse-opted-out.ts';
import { refuseWordsAgainst } from './consent/refuse-words-against.ts';
import { ContactAnswer, contactAnswer } from './contact-answer.ts';
import { NewContact } from './contact-shape.ts';
import { mayHold } from './may-hold.ts';
import { resolveGroups } from './resolve-groups.ts';

/**
 * Adds a person to the phonebook, with the reason why we may text them. An existing contact is
 * updated (200): fields that are left out stay, groups are added, and an express consent is not
 * undone.
 */
export const saveContact = endpoint({
  method: 'POST',
  path: '/v1/contacts',
  roles: writers,
  summary: 'Adds a person with the reason why we may text them; 200 when the phone was there',
  body: NewContact,
  status: 201,
  locatedBy: 'phone',
  orThere: true,
  answer: ContactAnswer,
  refuses: [
    'not-found',
    'contact-opted-out',
    'account-not-active',
    'account-terminated',
    'conflict',
  ],
}).handler(async (call) => {
  const { accountId, body } = call;
  const { contact, isNew } = await makeOnce(call, {
    again: async ({ status }) => ({ contact: await savedBefore(call), isNew: status === 201 }),
    first: (keep) => saveNow(call, keep),
  });
  await refuseOptedOut(accountId, body.phone);
  return { status: isNew ? 201 : 200, ...(await contactAnswer(contact)) };
});

type Asked = Call<NewContact, unknown>;
type Saved = { readonly contact: Contact; readonly isNew: boolean };
type Given = Omit<NewContact, 'groups' | 'consent'> & {
  groups: readonly string[];
  consent: Consent;
};

async function saveNow(call: Asked, keep: Keep): Promise<Saved | 'taken'> {
  const { accountId, body } = call;
  const account = await livingAccount(accountId);
  refuseWordsAgainst(body);
  // First, so that an attempt to bring somebody back is counted, whatever the account may do.
  await refuseOptedOut(accountId, body.phone);
  if (!(await findContact(accountId, body.phone))) mayAddPeople(account);
  const consent = judgeConsent(account, body, call.at);
  const groups = await resolveGroups(accountId, body.groups ?? []);
  return save({ ...body, consent, groups }, call, keep);
}

const tries = 5;

/** Starts again when somebody else writes the contact between the reading and the writing. */
async function save(given: Given, call: Asked, keep: Keep): Promise<Saved | 'taken'> {
  for (let n = 0; n < tries; n++) {
    const read = await findContact(call.accountId, given.phone);
    const next = versioned(merged(read, given, call));
    mayHold(next);
    const isNew = !read;
    const kept = keep({ id: 'contact', status: isNew ? 201 : 200 });
    if (read?.version === next.version) {
      const isTaken = kept.length > 0 && (await transact(kept)) === 'taken';
      return isTaken ? 'taken' : { contact: read, isNew };
    }
    if (!sameConsent(read?.consent, next.consent)) {
      await noteConsent({ ...call, phone: given.phone }, given.consent);
    }
    const outcome = await writeContact(next, read, kept);
    if (outcome === 'written') return { contact: next, isNew };
    if (outcome === 'taken') return outcome;
  }
  throw refused('conflict', 'This contact is being changed by somebody else: try again.');
}

/** A repeat of the same request: answers the contact as it is now, which may have changed since. */
async function savedBefore({ accountId, body: { phone } }: Asked): Promise<Contact> {
  const contact = await findContact(accountId, phone);
  if (contact) return contact;
  await refuseOptedOut(accountId, phone);
  throw refused('conflict', 'The contact that this Idempotency-Key made was removed since.');
}

function merged(read: Contact | undefined, given: Given, call: Asked): Omit<Contact, 'version'> {
  const at = call.at.toISOString();
  const { firstName, lastName, timeZone, state } = given;
  const stated = { firstName, lastName, timeZone, state };
  return {
    ...read,
    ...(Object.fromEntries(
      Object.entries(stated).filter(([, value]) => typeof value === 'string'),
    ) as Partial<Contact>),
    accountId: call.accountId,
    phone: given.phone,
    groups: [...new Set([...(read?.groups ?? []), ...given.groups])],
    fields: { ...read?.fields, ...given.fields },
    consent: mergeConsent(read?.consent, given.consent),
    createdAt: read?.createdAt ?? at,
    updatedAt: at,
  };
}
