import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { fingerprint } from '../../values/ids.ts';
import type { PhoneNumber } from '../../values/phone-number.ts';
import { conditionalWrite, type Step, transact } from '../client/conditional-writes.ts';
import { db, type Row, tableName } from '../client/database.ts';
import { executeMany, insertion, type Statement } from '../client/execute-many.ts';
import { getMany } from '../client/get-many.ts';
import { bundleInList } from './phone-lists.ts';

/** Why we may text this person, as the phonebook keeps it; the ledger keeps every change. */
export type Consent = {
  readonly basis: 'express' | 'relationship';
  /** How an express consent was given; `written` by default. */
  readonly form?: 'written' | 'oral';
  readonly source: string;
  readonly obtainedAt?: string;
  readonly lastTransactionAt?: string;
  readonly lastInquiryAt?: string;
  readonly statement?: string;
};

export type Contact = {
  readonly accountId: string;
  readonly phone: PhoneNumber;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly groups: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly timeZone?: string;
  readonly state?: string;
  readonly consent: Consent;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Changes with every write; the ETag of the contact. */
  readonly version: string;
  /** The import that wrote it last, and the row of its file: so a row recognises its own work. */
  readonly importId?: string;
  readonly imported?: {
    readonly row: number;
    readonly outcome: 'created' | 'updated';
    /** An earlier part of the same file has this person too. */
    readonly again?: true;
  };
};

/** As it is stored: with its partition key, which only this folder reads. */
export type ContactRow = Contact & { readonly bundle: string };

export const contactsTable = /* @__PURE__ */ tableName('CONTACTS_TABLE');
const table = contactsTable;

function keyOf<Phone extends string>({ accountId, phone }: Person & { readonly phone: Phone }) {
  return { bundle: bundleInList(accountId, phone), phone };
}
type Person = { readonly accountId: string; readonly phone: string };

/** The row of a contact. */
export function contactRow(contact: Contact): ContactRow {
  return { ...contact, ...keyOf(contact) };
}

/** The contact of a row. */
export function contactIn({ bundle: _, ...contact }: ContactRow): Contact {
  return contact;
}

export async function findContact(accountId: string, phone: string): Promise<Contact | undefined> {
  const Key = keyOf({ accountId, phone });
  const answer = await db.send(new GetCommand({ TableName: table(), Key, ConsistentRead: true }));
  return answer.Item && contactIn(answer.Item as ContactRow);
}

/** The contacts that exist among these phones, by phone. */
export async function contactsOf(
  accountId: string,
  phones: readonly string[],
  options = { consistent: false },
): Promise<Map<string, Contact>> {
  const found = await getMany<ContactRow>(
    table(),
    phones.map((phone) => keyOf({ accountId, phone })),
    options,
  );
  return new Map(found.map((row) => [row.phone, contactIn(row)]));
}

/** The contacts of several accounts that exist among these people, strongly consistent. */
export async function contactsOfPeople(people: readonly Person[]): Promise<Contact[]> {
  const found = await getMany<ContactRow>(table(), people.map(keyOf), { consistent: true });
  return found.map(contactIn);
}

/**
 * Writes a contact if it is unchanged since it was read (undefined: it does not exist yet).
 * `changed`: somebody else wrote it meanwhile. `also` is written with it, or neither is.
 */
export async function putContact<const Otherwise extends string = never>(
  contact: Contact,
  readVersion: string | undefined,
  also: readonly Step<Otherwise>[] = [],
): Promise<'written' | 'changed' | Otherwise> {
  const write = contactPut(contact, readVersion);
  if (also.length === 0) {
    return conditionalWrite(write, { held: 'written', otherwise: 'changed' });
  }
  const outcome = await transact([...also, { write, otherwise: 'changed' }]);
  return outcome === 'done' ? 'written' : outcome;
}

/** As `putContact`, for a transaction. */
export function contactPut(contact: Contact, readVersion: string | undefined) {
  const condition = readVersion
    ? { ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': readVersion } }
    : { ConditionExpression: 'attribute_not_exists(accountId)' };
  return { Put: { TableName: table(), Item: contactRow(contact), ...condition } };
}

export type ContactWrite = { readonly next: Contact; readonly read: Contact | undefined };

/**
 * As `putContact`, for many in few calls, each with its own condition: answers the phones that
 * somebody else wrote meanwhile. Attributes are set, never removed.
 */
export async function putContacts(writes: readonly ContactWrite[]): Promise<Set<string>> {
  const outcomes = await executeMany(writes.map(statementOf));
  const changed = writes.filter((_, n) => !outcomes[n]?.done);
  return new Set(changed.map(({ next }) => next.phone));
}

function statementOf({ next, read }: ContactWrite): Statement {
  if (!read) return insertion(table(), contactRow(next));
  const { bundle, phone, ...rest } = contactRow(next);
  const row: Row = rest;
  const names = Object.keys(row).filter((name) => row[name] !== undefined);
  const set = names.map((name) => `"${name}" = ?`).join(', ');
  return {
    text: `UPDATE "${table()}" SET ${set} WHERE bundle = ? AND phone = ? AND version = ?`,
    values: [...names.map((name) => row[name]), bundle, phone, read.version],
  };
}

/** The contact with the version of its content: equal content, equal version. */
export function versioned(contact: Omit<Contact, 'version'>): Contact {
  const groups = [...contact.groups].sort();
  const apart = { createdAt: '', updatedAt: '', version: '' };
  const version = fingerprint({ ...contact, groups, ...apart });
  return { ...contact, version };
}

/**
 * Removes a person from the phonebook; answers what was removed. Opt-outs are stored elsewhere and
 * stay.
 */
export async function removeContact(
  accountId: string,
  phone: string,
): Promise<Contact | undefined> {
  const Key = keyOf({ accountId, phone });
  const removal = new DeleteCommand({ TableName: table(), Key, ReturnValues: 'ALL_OLD' });
  const { Attributes } = await db.send(removal);
  return Attributes && contactIn(Attributes as ContactRow);
}

/**
 * The same for many, each if it is unchanged since it was read; answers those that somebody wrote
 * meanwhile.
 */
export async function removeContacts(contacts: readonly Contact[]): Promise<Contact[]> {
  const removed = await executeMany(contacts.map(removalOf));
  return contacts.filter((_, n) => !removed[n]?.done);
}

function removalOf(contact: Contact): Statement {
  const { bundle, phone } = keyOf(contact);
  return {
    text: `DELETE FROM "${table()}" WHERE bundle = ? AND phone = ? AND version = ?`,
    values: [bundle, phone, contact.version],
  };
}
