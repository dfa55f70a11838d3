import { type Page, queryAll, queryPage, type Row } from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import {
  dueShard,
  type GroupSend,
  type GroupSendKeys,
  type GroupSendStatus,
  groupSendsTable as table,
} from './group-sends.ts';

/** Newest first. */
export async function groupSendPage(
  accountId: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<GroupSend>> {
  const keys = await queryPage<{ groupSendId: string }>({
    TableName: table(),
    IndexName: 'byTime',
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
  const wanted = keys.items.map(({ groupSendId }) => ({ accountId, groupSendId }));
  const rows = await getMany<GroupSend>(table(), wanted, { consistent: false });
  const byId = new Map(rows.map((row) => [row.groupSendId, row]));
  const items = wanted.flatMap(({ groupSendId }) => byId.get(groupSendId) ?? []);
  return { items, next: keys.next };
}

export type OpenStatus = Exclude<GroupSendStatus, 'cancelled' | 'done'>;

/** The account's open group sends that are in one of these statuses. */
export async function groupSendsIn(
  accountId: string,
  statuses: readonly OpenStatus[],
): Promise<GroupSend[]> {
  const ids = await openGroupSendIds(accountId);
  const keys = ids.map((groupSendId) => ({ accountId, groupSendId }));
  const open = await getMany<GroupSend>(table(), keys, { consistent: true });
  return open.filter(({ status }) => statuses.some((one) => one === status));
}

/**
 * Those that may still send something, today or later; whatever the account has sent in its life.
 */
export async function openGroupSendIds(accountId: string): Promise<string[]> {
  const found: string[] = [];
  const all = queryAll<{ groupSendId: string }>({
    TableName: table(),
    IndexName: 'open',
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ConsistentRead: true,
  });
  for await (const { groupSendId } of all) found.push(groupSendId);
  return found;
}

/** Group sends accepted since a time: whose texts may have gone out in a window. */
export async function groupSendIdsSince(accountId: string, since: string): Promise<string[]> {
  const found: string[] = [];
  const all = queryAll<{ groupSendId: string }>({
    TableName: table(),
    IndexName: 'byTime',
    KeyConditionExpression: 'accountId = :a AND acceptedAt >= :since',
    ExpressionAttributeValues: { ':a': accountId, ':since': since },
    ConsistentRead: true,
    ScanIndexForward: false,
  });
  for await (const { groupSendId } of all) found.push(groupSendId);
  return found;
}

/** Group sends to look at: scheduled ones whose time has come, others that may be at their end. */
export function dueGroupSends(at: string): AsyncGenerator<GroupSendKeys> {
  return queryAll<GroupSendKeys>({
    TableName: table(),
    IndexName: 'due',
    KeyConditionExpression: 'dueShard = :s AND dueAt <= :at',
    ExpressionAttributeValues: { ':s': dueShard, ':at': at },
  });
}
