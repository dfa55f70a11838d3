import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { writeContact } from '../../shared/people/write-contact.ts';
import {
  type Consent,
  type Contact,
  findContact,
  versioned,
} from '../../shared/tables/phonebook/contacts.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import { judgeConsent } from './consent/judge-consent.ts';
import { mergeConsent } from './consent/merge-consent.ts';
import { noteConsent, sameConsent } from './consent/note-consent.ts';
import { refuseOptedOut } from './consent/refuse-opted-out.ts';
import { ContactAnswer, contactAnswer } from './contact-answer.ts';
import { NewContact } from './contact-shape.ts';
import { resolveGroups } from './resolve-groups.ts';

const tries = 5;

/**
 * Adds a person to the phonebook, with the reason why we may text them. A phone that is there is
 * updated (200): what is left out stays, groups are added, and an express consent is not undone.
 */
export const saveContact = endpoint({
  method: 'POST',
  path: '/v1/contacts',
  summary: 'Adds a person with the reason why we may text them; 200 when the phone was there',
  body: NewContact,
  status: 201,
  orThere: true,
  answer: ContactAnswer,
  refuses: [
    'not-found',
    'contact-opted-out',
    'account-terminated',
    'idempotency-mismatch',
    'conflict',
  ],
}).handler(async (call) => {
  const { accountId, body } = call;
  const account = await livingAccount(accountId);
  await refuseOptedOut(accountId, body.phone);
  const consent = judgeConsent(account, body, call.at);
  const groups = await resolveGroups(accountId, body.groups ?? []);
  const given = { ...body, consent, groups };
  const { contact, isNew } = await save(given, call);
  await refuseOptedOut(accountId, body.phone);
  return { status: isNew ? 201 : 200, ...(await contactAnswer(contact)) };
});

type Given = Omit<NewContact, 'groups' | 'consent'> & {
  groups: readonly string[];
  consent: Consent;
};
type Caller = { accountId: string; user: string; at: Date; idempotencyKey: string | undefined };

/** Again from the start when somebody else writes the contact between reading and writing. */
async function save(given: Given, call: Caller): Promise<{ contact: Contact; isNew: boolean }> {
  const asked = call.idempotencyKey && `${call.idempotencyKey}#${fingerprint(given)}`;
  for (let n = 0; n < tries; n++) {
    const read = await findContact(call.accountId, given.phone);
    if (read && isRepeat(read, call.idempotencyKey, asked)) return { contact: read, isNew: true };
    const next = versioned({ ...merged(read, given, call), ...(asked ? { asked } : {}) });
    if (read?.version === next.version) return { contact: read, isNew: false };
    if (!sameConsent(read?.consent, next.consent)) {
      await noteConsent({ ...call, phone: given.phone }, given.consent);
    }
    if ((await writeContact(next, read)) === 'written') return { contact: next, isNew: !read };
  }
  throw refused('conflict', 'This contact is being changed by somebody else: try again.');
}

/** The same request under the same key, come twice: it is answered as the first time. */
function isRepeat(read: Contact, key: string | undefined, asked: string | undefined): boolean {
  if (!key || !read.asked?.startsWith(`${key}#`)) return false;
  if (read.asked === asked) return true;
  throw refused('idempotency-mismatch', 'This Idempotency-Key was used for another request.');
}

function merged(read: Contact | undefined, given: Given, call: Caller): Omit<Contact, 'version'> {
  const at = call.at.toISOString();
  const { firstName, lastName, timeZone, state } = given;
  const told = { firstName, lastName, timeZone, state };
  return {
    ...read,
    ...(Object.fromEntries(
      Object.entries(told).filter(([, value]) => value !== undefined),
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
