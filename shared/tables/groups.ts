import { BatchWriteCommand, DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  conditionDidNotHold,
  db,
  type Page,
  queryAll,
  queryPage,
  type Row,
  tableName,
} from './database.ts';

export type Group = {
  readonly accountId: string;
  readonly groupId: string;
  readonly name: string;
  readonly createdAt: string;
};

const table = () => tableName('GROUPS_TABLE');
const groupEntry = (groupId: string) => `group#${groupId}`;
const memberEntry = (groupId: string, phone: string) => `member#${groupId}#${phone}`;
const writeLimit = 25;

/** Names a set of contacts; the same id twice is one group. */
export async function putGroup(group: Group): Promise<'created' | 'already'> {
  try {
    await db.send(
      new PutCommand({
        TableName: table(),
        Item: { ...group, entry: groupEntry(group.groupId) },
        ConditionExpression: 'attribute_not_exists(accountId)',
      }),
    );
    return 'created';
  } catch (error) {
    if (conditionDidNotHold(error)) return 'already';
    throw error;
  }
}

export async function findGroup(accountId: string, groupId: string): Promise<Group | undefined> {
  const Key = { accountId, entry: groupEntry(groupId) };
  const answer = await db.send(new GetCommand({ TableName: table(), Key, ConsistentRead: true }));
  return answer.Item as Group | undefined;
}

export async function groupPage(
  accountId: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Group>> {
  return queryPage<Group>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a AND begins_with(entry, :g)',
    ExpressionAttributeValues: { ':a': accountId, ':g': 'group#' },
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/** Every group of the account: few, since people name them. */
export async function groupsOf(accountId: string): Promise<Group[]> {
  const found: Group[] = [];
  const all = queryAll<Group>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a AND begins_with(entry, :g)',
    ExpressionAttributeValues: { ':a': accountId, ':g': 'group#' },
  });
  for await (const group of all) found.push(group);
  return found;
}

export async function renameGroup(group: Group, name: string): Promise<void> {
  const Item = { ...group, name, entry: groupEntry(group.groupId) };
  await db.send(new PutCommand({ TableName: table(), Item }));
}

export async function removeGroup(accountId: string, groupId: string): Promise<void> {
  const Key = { accountId, entry: groupEntry(groupId) };
  await db.send(new DeleteCommand({ TableName: table(), Key }));
}

/**
 * The member rows are an index: the contact's own `groups` is the truth, so a row left over by a
 * crash names somebody whom the planner will find is no member.
 */
export async function putMembers(
  accountId: string,
  members: readonly { groupId: string; phone: string }[],
): Promise<void> {
  const items = members.map(({ groupId, phone }) => ({
    PutRequest: { Item: { accountId, entry: memberEntry(groupId, phone), phone } },
  }));
  await writeAll(items);
}

export async function removeMembers(
  accountId: string,
  members: readonly { groupId: string; phone: string }[],
): Promise<void> {
  const items = members.map(({ groupId, phone }) => ({
    DeleteRequest: { Key: { accountId, entry: memberEntry(groupId, phone) } },
  }));
  await writeAll(items);
}

type WriteItem =
  | { PutRequest: { Item: Record<string, unknown> } }
  | { DeleteRequest: { Key: Record<string, unknown> } };

async function writeAll(items: readonly WriteItem[]): Promise<void> {
  for (let n = 0; n < items.length; n += writeLimit) {
    let open: unknown[] = items.slice(n, n + writeLimit);
    while (open.length > 0) {
      const RequestItems = { [table()]: open as WriteItem[] };
      const answer = await db.send(new BatchWriteCommand({ RequestItems }));
      open = answer.UnprocessedItems?.[table()] ?? [];
    }
  }
}

/** The phones of a group, in order of number, a page at a time. */
export async function memberPage(
  accountId: string,
  groupId: string,
  page: { limit: number; from: string | undefined },
): Promise<{ phones: string[]; next: string | undefined }> {
  const found = await queryPage<{ phone: string }>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a AND begins_with(entry, :m)',
    ExpressionAttributeValues: { ':a': accountId, ':m': memberEntry(groupId, '') },
    Limit: page.limit,
    ExclusiveStartKey: page.from
      ? { accountId, entry: memberEntry(groupId, page.from) }
      : undefined,
  });
  const phones = found.items.map((member) => member.phone);
  return { phones, next: found.next ? phones.at(-1) : undefined };
}
