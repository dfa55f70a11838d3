import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { fingerprint } from '../../values/ids.ts';
import { conditionalWrite, type Step, transact } from '../client/conditional-writes.ts';
import { countRows, db, type Page, queryPage, type Row, tableName } from '../client/database.ts';
import { executeMany, type Statement } from '../client/execute-many.ts';
import { getMany } from '../client/get-many.ts';

/** Why we may text this person, as the phonebook keeps it; the ledger keeps every change. */
export type Consent = {
  readonly basis: 'express' | 'relationship';
  /** How an express consent was given; written unless told. */
  readonly form?: 'written' | 'oral';
  readonly source: string;
  readonly obtainedAt?: string;
  readonly lastTransactionAt?: string;
  readonly lastInquiryAt?: string;
  readonly statement?: string;
};

export type Contact = {
  readonly accountId: string;
  readonly phone: string;
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
  /** The import that wrote it last, and from which row of its file: so a row knows its own work. */
  readonly importId?: string;
  readonly imported?: {
    readonly row: number;
    readonly outcome: 'created' | 'updated';
    /** An earlier part of the same file had told of this person too. */
    readonly again?: true;
  };
};

const table = /* @__PURE__ */ tableName('CONTACTS_TABLE');

export async function findContact(accountId: string, phone: string): Promise<Contact | undefined> {
  const key = { TableName: table(), Key: { accountId, phone }, ConsistentRead: true };
  return (await db.send(new GetCommand(key))).Item as Contact | undefined;
}

/** The contacts that exist among these phones, by phone. */
export async function contactsOf(
  accountId: string,
  phones: readonly string[],
  options = { consistent: false },
): Promise<Map<string, Contact>> {
  const keys = phones.map((phone) => ({ accountId, phone }));
  const found = await getMany<Contact>(table(), keys, options);
  return new Map(found.map((contact) => [contact.phone, contact]));
}

export async function contactPage(
  accountId: string,
  page: {
    limit: number;
    from: Row | undefined;
    phonePrefix?: string | undefined;
    consistent?: boolean;
  },
): Promise<Page<Contact>> {
  return queryPage<Contact>({
    ...beginningWith(accountId, page.phonePrefix),
    ConsistentRead: page.consistent ?? false,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/** The numbers of a part of the phonebook, as many as one answer of the store holds. */
export async function phonePage(
  accountId: string,
  page: { phonePrefix: string; from: Row | undefined },
): Promise<Page<{ phone: string }>> {
  return queryPage<{ phone: string }>({
    ...beginningWith(accountId, page.phonePrefix),
    ProjectionExpression: 'phone',
    ExclusiveStartKey: page.from,
  });
}

/** How every number of ours begins: a big phonebook is read by these side by side. */
export const phoneRanges: readonly string[] = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => `+1${n}`);
const countedPages = 30;

/** How many contacts there are with numbers that begin so; `exact` is false for very many. */
export async function countContacts(
  accountId: string,
  phonePrefix: string | undefined,
): Promise<{ rows: number; exact: boolean }> {
  const isWide = phonePrefix === undefined || '+1'.startsWith(phonePrefix);
  const ranges = isWide ? phoneRanges : [phonePrefix];
  const counts = await Promise.all(
    ranges.map((range) => countRows(beginningWith(accountId, range), countedPages)),
  );
  const rows = counts.reduce((sum, one) => sum + one.rows, 0);
  return { rows, exact: counts.every((one) => one.exact) };
}

function beginningWith(accountId: string, prefix: string | undefined) {
  return {
    TableName: table(),
    KeyConditionExpression: `accountId = :a${prefix ? ' AND begins_with(phone, :p)' : ''}`,
    ExpressionAttributeValues: { ':a': accountId, ...(prefix ? { ':p': prefix } : {}) },
  };
}

/**
 * Writes a contact if it is still the version that was read (undefined: does not exist yet).
 * `changed` says that somebody else wrote it meanwhile. `also` is written with it, or neither is.
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
  return { Put: { TableName: table(), Item: { ...contact }, ...condition } };
}

export type ContactWrite = { readonly next: Contact; readonly read: Contact | undefined };

/**
 * As `putContact`, for many in few calls, each on its own condition: answers the phones of those
 * that somebody else wrote meanwhile. Attributes are set, never removed.
 */
export async function putContacts(writes: readonly ContactWrite[]): Promise<Set<string>> {
  const outcomes = await executeMany(writes.map(statementOf));
  const changed = writes.filter((_, n) => !outcomes[n]?.done);
  return new Set(changed.map(({ next }) => next.phone));
}

function statementOf({ next, read }: ContactWrite): Statement {
  const { accountId, phone, ...rest } = next;
  const row: Row = rest;
  const names = Object.keys(row).filter((name) => row[name] !== undefined);
  const values = names.map((name) => row[name]);
  if (!read) {
    const all = ['accountId', 'phone', ...names].map((name) => `'${name}': ?`);
    const text = `INSERT INTO "${table()}" VALUE {${all.join(', ')}}`;
    return { text, values: [accountId, phone, ...values] };
  }
  const set = names.map((name) => `"${name}" = ?`).join(', ');
  return {
    text: `UPDATE "${table()}" SET ${set} WHERE accountId = ? AND phone = ? AND version = ?`,
    values: [...values, accountId, phone, read.version],
  };
}

/** The contact with the version that belongs to its content: equal content, equal version. */
export function versioned(contact: Omit<Contact, 'version'>): Contact {
  const groups = [...contact.groups].sort();
  const apart = { createdAt: '', updatedAt: '', version: '' };
  const version = fingerprint({ ...contact, groups, ...apart });
  return { ...contact, version };
}

/**
 * Removes a person from the phonebook; answers what was removed. Opt-outs are elsewhere and stay.
 */
export async function removeContact(
  accountId: string,
  phone: string,
): Promise<Contact | undefined> {
  const key = { TableName: table(), Key: { accountId, phone }, ReturnValues: 'ALL_OLD' as const };
  return (await db.send(new DeleteCommand(key))).Attributes as Contact | undefined;
}
