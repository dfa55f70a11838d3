import { now } from '../../../shared/environment/clock.ts';
import { meetsAnother } from '../../../shared/rows/merge-contacts.ts';
import { appendConsents, type ConsentEvent } from '../../../shared/tables/phonebook/consents.ts';
import {
  type Contact,
  contactsOf,
  putContacts,
} from '../../../shared/tables/phonebook/contacts.ts';
import type { Household } from '../../../shared/tables/phonebook/imports.ts';
import { putMembers } from '../../../shared/tables/phonebook/members.ts';
import { optOutsOf } from '../../../shared/tables/phonebook/opt-outs.ts';
import { fingerprint } from '../../../shared/values/ids.ts';
import { household, type Person } from './judge-rows.ts';
import { mergeIntoContact } from './merge-into-contact.ts';
import { groupKey } from './progress.ts';
import { removeOptedOut } from './remove-opted-out.ts';

/** The result for one person of the file. `again`: an earlier part of the file has them too. */
export type Outcome = {
  readonly is: 'created' | 'updated' | 'unchanged' | 'optedOut' | 'too-large';
  readonly again?: boolean;
  /** Why it is too large. */
  readonly because?: string;
  /** Another person with this number came in an earlier part of the file, and keeps the name. */
  readonly household?: Household;
};

/** What is the same for every row of an import. */
export type Terms = {
  readonly accountId: string;
  readonly importId: string;
  readonly recordedBy: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly groupForAll: string | undefined;
  /** When the writing began: the time of the ledger entries, the same on every try. */
  readonly judgedAt: string;
  readonly dryRun: boolean;
};

type Write = {
  readonly person: Person;
  readonly read: Contact | undefined;
  readonly next: Contact;
  readonly newConsent: boolean;
  readonly outcome: Outcome;
};

const mostTries = 8;

/**
 * Writes people into the phonebook: the ledger and the groups first, then the contact, each only if
 * it is unchanged since it was read. An opt-out wins: people who are out are skipped, and people
 * who opt out during the writing are removed again; the tombstone is only read. A repeat changes
 * nothing: a contact that this row wrote says so, and counts as it did then.
 */
export async function writePeople(
  people: readonly Person[],
  terms: Terms,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const written: Person[] = [];
  let open = people;
  for (let tries = 1; open.length > 0; tries++) {
    if (tries > mostTries) throw new Error(`${open.length} contacts change faster than we write.`);
    const writes = await decide(open, terms, outcomes);
    if (terms.dryRun) {
      for (const { person, outcome } of writes) outcomes.set(person.phone, outcome);
      return outcomes;
    }
    const changed = await write(writes, terms);
    const done = writes.filter(({ person }) => !changed.has(person.phone));
    for (const { person, outcome } of done) outcomes.set(person.phone, outcome);
    written.push(...done.map(({ person }) => person));
    open = writes.map(({ person }) => person).filter(({ phone }) => changed.has(phone));
  }
  const left = await whoLeft(written, terms.accountId);
  for (const { phone } of left) outcomes.set(phone, { is: 'optedOut' });
  const out = people.filter(({ phone }) => outcomes.get(phone)?.is === 'optedOut');
  await removeOptedOut(terms.accountId, out, (person) => groupIdsOf(person, terms));
  return outcomes;
}

/** Decides the outcome of people who need no write, and answers the writes of the others. */
async function decide(
  people: readonly Person[],
  terms: Terms,
  outcomes: Map<string, Outcome>,
): Promise<Write[]> {
  const phones = people.map(({ phone }) => phone);
  const [contacts, optOuts] = await Promise.all([
    contactsOf(terms.accountId, phones, { consistent: true }),
    optOutsOf(terms.accountId, phones),
  ]);
  const at = now().toISOString();
  return people.flatMap((person) => {
    const { phone } = person;
    const isOut = optOuts.get(phone)?.state === 'out';
    const read = contacts.get(phone);
    const decided = isOut ? { is: 'optedOut' as const } : decideOne(person, read, { ...terms, at });
    if ('person' in decided) return [decided];
    outcomes.set(phone, decided);
    return [];
  });
}

function decideOne(
  person: Person,
  read: Contact | undefined,
  terms: Terms & { at: string },
): Outcome | Write {
  const row = person.rows[0]?.row ?? 0;
  const ours = read?.importId === terms.importId ? read.imported : undefined;
  if (ours && ours.row >= row) {
    const is = ours.row === row ? ours.outcome : 'unchanged';
    return { is, again: ours.again ?? false };
  }
  const { accountId, importId, at } = terms;
  const groupIds = groupIdsOf(person, terms);
  const merged = mergeIntoContact(read, person.contact, { accountId, importId, groupIds, row, at });
  const again = ours !== undefined;
  if (merged.is === 'same') return { is: 'unchanged', again };
  if (merged.is === 'too-large') return { ...merged, again };
  const { next, newConsent } = merged;
  const met = ours && read && meetsAnother(read, person.contact);
  const outcome: Outcome = {
    is: read ? 'updated' : 'created',
    again,
    ...(met ? { household: household(row, read, person.contact) } : {}),
  };
  return { person, read, next, newConsent, outcome };
}

/** The phones that somebody else wrote meanwhile; all others are written. */
async function write(writes: readonly Write[], terms: Terms): Promise<Set<string>> {
  const stated = writes.filter(({ newConsent }) => newConsent);
  const newMembers = writes.flatMap(({ next, read }) =>
    next.groups
      .filter((groupId) => !read?.groups.includes(groupId))
      .map((groupId) => ({ groupId, phone: next.phone })),
  );
  await Promise.all([
    appendConsents(stated.map(({ person }) => ledgerEntry(person, terms))),
    putMembers(terms.accountId, newMembers),
  ]);
  return putContacts(writes);
}

async function whoLeft(written: readonly Person[], accountId: string): Promise<Person[]> {
  const phones = written.map(({ phone }) => phone);
  const optOuts = await optOutsOf(accountId, phones);
  return written.filter(({ phone }) => optOuts.get(phone)?.state === 'out');
}

function groupIdsOf({ contact }: Person, { groups, groupForAll }: Terms): string[] {
  const ids = contact.groups.map((name) => groups[groupKey(name)]);
  return [...new Set([groupForAll, ...ids])].filter((id) => id !== undefined);
}

/** Named by the import and the row, so that a second try appends nothing. */
function ledgerEntry({ phone, contact, rows }: Person, terms: Terms): ConsentEvent {
  const { accountId, importId, judgedAt, recordedBy } = terms;
  return {
    ...contact.consent,
    accountId,
    phone,
    eventId: `${importId}-${rows[0]?.row ?? 0}`,
    at: judgedAt,
    what: 'given',
    statementVersion: fingerprint(contact.consent.statement),
    channel: 'import',
    recordedBy,
  };
}
