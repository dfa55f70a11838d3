import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { AudienceFilter } from '../../values/audience-filter.ts';
import { type Step, transact } from '../client/conditional-writes.ts';
import { db, type Page, queryAll, queryPage, type Row, tableName } from '../client/database.ts';

export type Group = {
  readonly accountId: string;
  readonly groupId: string;
  readonly name: string;
  /**
   * A saved filter: its members are the people who match when it is used; nobody is added by hand.
   */
  readonly filter?: AudienceFilter;
  readonly createdAt: string;
  /** Set when a person removed it. Its id is never used again, so no old membership comes back. */
  readonly removedAt?: string;
};

const table = /* @__PURE__ */ tableName('GROUPS_TABLE');
const groupEntry = (groupId: string) => `group#${groupId}`;
/** A row for the name, so that two groups of an account never share one. */
const nameEntry = (name: string) => `name#${name.normalize('NFC').trim().toLowerCase()}`;
const isThere = 'attribute_not_exists(removedAt)';
const isNew = 'attribute_not_exists(accountId)';

/**
 * Creates a group, together with the writes of `also`: all or none. `already` answers the group
 * that has this name (upper and lower case are the same) or this id, even a removed one.
 */
export async function createGroup<const Otherwise extends string = never>(
  group: Group,
  also: readonly Step<Otherwise>[] = [],
): Promise<{ outcome: 'created' | 'already'; group: Group } | Otherwise> {
  const { accountId, groupId, name } = group;
  const Item = { ...group, entry: groupEntry(groupId) };
  const Put = { TableName: table(), Item, ConditionExpression: isNew };
  const outcome = await transact([
    ...also,
    { write: { Put }, otherwise: 'already' },
    { write: newName(group, name), otherwise: 'already' },
  ]);
  if (outcome === 'done') return { outcome: 'created', group };
  if (outcome !== 'already') return outcome;
  const there = (await rowOf(accountId, groupId)) ?? (await findGroupNamed(accountId, name));
  if (!there) throw new Error(`The group ${groupId} changed while it was made.`);
  return { outcome, group: there };
}

export async function findGroup(accountId: string, groupId: string): Promise<Group | undefined> {
  const group = await rowOf(accountId, groupId);
  return group?.removedAt === undefined ? group : undefined;
}

/** The group with this name, ignoring upper and lower case. */
export async function findGroupNamed(accountId: string, name: string): Promise<Group | undefined> {
  const Key = { accountId, entry: nameEntry(name) };
  const answer = await db.send(new GetCommand({ TableName: table(), Key, ConsistentRead: true }));
  const groupId: unknown = answer.Item?.groupId;
  return typeof groupId === 'string' ? findGroup(accountId, groupId) : undefined;
}

async function rowOf(accountId: string, groupId: string): Promise<Group | undefined> {
  const Key = { accountId, entry: groupEntry(groupId) };
  const answer = await db.send(new GetCommand({ TableName: table(), Key, ConsistentRead: true }));
  return answer.Item as Group | undefined;
}

export async function groupPage(
  accountId: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Group>> {
  return queryPage<Group>({
    ...everyGroup(accountId),
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/** Every group of the account: there are few, because people name them. */
export async function groupsOf(accountId: string): Promise<Group[]> {
  const found: Group[] = [];
  for await (const group of queryAll<Group>(everyGroup(accountId))) found.push(group);
  return found;
}

function everyGroup(accountId: string) {
  return {
    TableName: table(),
    KeyConditionExpression: 'accountId = :a AND begins_with(entry, :g)',
    FilterExpression: isThere,
    ExpressionAttributeValues: { ':a': accountId, ':g': groupEntry('') },
    ConsistentRead: true,
  };
}

/**
 * Gives a group another name, and a saved filter other conditions. `taken`: another group has the
 * name; `changed`: somebody changed or removed it meanwhile.
 */
export async function amendGroup(
  group: Group,
  next: Pick<Group, 'name' | 'filter'>,
): Promise<'amended' | 'taken' | 'changed'> {
  const { accountId, groupId } = group;
  const { name } = next;
  const sameName = nameEntry(name) === nameEntry(group.name);
  const isFilter = group.filter !== undefined;
  const amendment = {
    Update: {
      TableName: table(),
      Key: { accountId, entry: groupEntry(groupId) },
      UpdateExpression: `SET #name = :to${isFilter ? ', #filter = :fits' : ''}`,
      ConditionExpression: `#name = :from AND ${isThere}${isFilter ? ' AND #filter = :fit' : ''}`,
      ExpressionAttributeNames: { '#name': 'name', ...(isFilter ? { '#filter': 'filter' } : {}) },
      ExpressionAttributeValues: {
        ':to': name,
        ':from': group.name,
        ...(isFilter ? { ':fits': next.filter ?? group.filter, ':fit': group.filter } : {}),
      },
    },
  };
  const renaming = [
    { write: newName(group, name), otherwise: 'taken' },
    { write: { Delete: nameKey(group) } },
  ] as const;
  const outcome = await transact([
    { write: amendment, otherwise: 'changed' },
    ...(sameName ? [] : renaming),
  ]);
  return outcome === 'done' ? 'amended' : outcome;
}

/**
 * Removes the group and frees its name; its member rows are cleared afterwards (`clearMembers`).
 */
export async function removeGroup(group: Group, at: string): Promise<'removed' | 'changed'> {
  const removal = {
    Update: {
      TableName: table(),
      Key: { accountId: group.accountId, entry: groupEntry(group.groupId) },
      UpdateExpression: 'SET removedAt = :at',
      ConditionExpression: `#name = :name AND ${isThere}`,
      ExpressionAttributeNames: { '#name': 'name' },
      ExpressionAttributeValues: { ':at': at, ':name': group.name },
    },
  };
  const outcome = await transact([
    { write: removal, otherwise: 'changed' },
    { write: { Delete: nameKey(group) } },
  ]);
  return outcome === 'done' ? 'removed' : outcome;
}

function nameKey({ accountId, name }: Group) {
  return { TableName: table(), Key: { accountId, entry: nameEntry(name) } };
}

function newName({ accountId, groupId }: Group, name: string) {
  const Item = { accountId, entry: nameEntry(name), groupId };
  return { Put: { TableName: table(), Item, ConditionExpression: isNew } };
}
