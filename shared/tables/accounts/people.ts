import type { AuditNote } from '../../values/audit-chain.ts';
import { type Person, versionOf } from '../../values/people/person.ts';
import { conditionalWrite, type Step, type Write } from '../client/conditional-writes.ts';
import { type Page, queryAll, queryPage, type Row, tableName } from '../client/database.ts';
import { getMany, getOne } from '../client/get-many.ts';
import { setAttributes } from '../client/set-attributes.ts';
import { eventWrite } from '../events/events.ts';
import { withNote } from './audit.ts';

const table = /* @__PURE__ */ tableName('PEOPLE_TABLE');

/** The person as it is now (a strongly consistent read), or undefined. */
export async function findPerson(accountId: string, personId: string): Promise<Person | undefined> {
  return getOne<Person>(table(), { accountId, personId });
}

/** Those of these ids that are or were people of the account, by id; maybe a moment old. */
export async function peopleOf(
  accountId: string,
  personIds: readonly string[],
): Promise<Map<string, Person>> {
  const keys = personIds.map((personId) => ({ accountId, personId }));
  const found = await getMany<Person>(table(), keys, { consistent: false });
  return new Map(found.map((person) => [person.personId, person]));
}

/** The people of an account, by id: those who may sign in, or those who were removed. */
export async function peoplePage(
  accountId: string,
  which: 'here' | 'removed',
  page: { limit: number; from: Row | undefined },
): Promise<Page<Person>> {
  return queryPage<Person>({
    ...rowsOf(accountId),
    FilterExpression: which === 'removed' ? '#state = :removed' : '#state <> :removed',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':a': accountId, ':removed': 'removed' },
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/** All people of an account, removed ones too. */
export function everyPerson(accountId: string): AsyncGenerator<Person> {
  const values = { ':a': accountId };
  return queryAll<Person>({ ...rowsOf(accountId), ExpressionAttributeValues: values });
}

function rowsOf(accountId: string) {
  const input = { TableName: table(), KeyConditionExpression: 'accountId = :a' };
  return { ...input, ConsistentRead: true, ExpressionAttributeValues: { ':a': accountId } };
}

/** A decision about people: its audit entry, and what must hold or be written with it. */
export type Decision = {
  readonly note: AuditNote;
  /**
   * An owner who has signed in and still is one at this moment: the one who decides, or one who
   * remains. So two owners who remove each other at once do not both succeed.
   */
  readonly owner: string | undefined;
  readonly also?: readonly Step<string>[];
};

/** Adds a person. `already`: the person exists, or a condition of the decision does not hold. */
export async function addPerson(
  person: Person,
  decision: Decision,
): Promise<'changed' | 'already'> {
  const condition = 'attribute_not_exists(accountId)';
  const Put = { TableName: table(), Item: person, ConditionExpression: condition };
  return decide(person, { Put }, decision);
}

/** The write that adds a person, and leaves an existing one unchanged. */
export function personUnlessThere({ accountId, personId, ...person }: Person): Write {
  const set = setAttributes(person, { ifMissing: true });
  return { Update: { TableName: table(), Key: { accountId, personId }, ...set } };
}

/** What may be decided about an existing person; undefined removes the attribute. */
type Change = Partial<Pick<Person, 'role' | 'name' | 'state' | 'invitedAt' | 'invitedBy'>> & {
  readonly [Name in 'removedAt' | 'removedBy' | 'sentAt' | 'problem']?: string | undefined;
};

/**
 * Changes a person who is unchanged since they were read. `already`: they have changed, or a
 * condition of the decision does not hold.
 */
export async function changePerson(
  read: Person,
  change: Change,
  decision: Decision,
): Promise<'changed' | 'already'> {
  const set = setAttributes({ ...change, version: versionOf({ ...read, ...change }) });
  const Update = {
    TableName: table(),
    Key: { accountId: read.accountId, personId: read.personId },
    ...set,
    ConditionExpression: '#version = :read',
    ExpressionAttributeValues: { ...set.ExpressionAttributeValues, ':read': read.version },
  };
  return decide({ ...read, ...change }, { Update }, decision);
}

/** With its event, so that frontends and the user pool follow. */
function decide(
  { accountId, personId, role, state }: Pick<Person, 'accountId' | 'personId' | 'role' | 'state'>,
  write: Write,
  { note, owner, also = [] }: Decision,
) {
  // Whoever changes their own name is guarded by the version that was read: their role is in it.
  const others = owner === undefined || owner === personId ? [] : [owner];
  const guard = others.map((other) => stillOwner(accountId, other));
  const event = eventWrite(accountId, { type: 'person.changed', personId, role, state });
  return withNote(accountId, note, [write, ...guard, event, ...also.map((step) => step.write)]);
}

function stillOwner(accountId: string, personId: string) {
  return {
    ConditionCheck: {
      TableName: table(),
      Key: { accountId, personId },
      ConditionExpression: '#role = :owner AND #state = :active',
      ExpressionAttributeNames: { '#role': 'role', '#state': 'state' },
      ExpressionAttributeValues: { ':owner': 'owner', ':active': 'active' },
    },
  };
}

/** An invited person has signed in. `already`: they did before, or were removed meanwhile. */
export async function noteFirstSeen(person: Person, at: string): Promise<'noted' | 'already'> {
  return whileInvited(person, { state: 'active', activeAt: at, problem: undefined });
}

/** The result of an invitation. `already`: another one was sent since, or the person signed in. */
export async function noteInvitation(
  person: Person,
  outcome: Pick<Person, 'sentAt'> | Pick<Person, 'problem'>,
): Promise<'noted' | 'already'> {
  return whileInvited(person, { sentAt: undefined, problem: undefined, ...outcome });
}

async function whileInvited(
  { accountId, personId, invitedAt }: Person,
  change: Record<string, unknown>,
): Promise<'noted' | 'already'> {
  const set = setAttributes(change);
  const Update = {
    TableName: table(),
    Key: { accountId, personId },
    ...set,
    ConditionExpression: '#state = :invited AND invitedAt = :same',
    ExpressionAttributeNames: { ...set.ExpressionAttributeNames, '#state': 'state' },
    ExpressionAttributeValues: {
      ...set.ExpressionAttributeValues,
      ':invited': 'invited',
      ':same': invitedAt,
    },
  };
  return conditionalWrite({ Update }, { held: 'noted', otherwise: 'already' });
}
