import { firstIdAt } from '../../values/ids.ts';
import { type Page, queryAll, type Row } from '../client/database.ts';
import { rowsDue } from '../client/due-shards.ts';
import { getMany } from '../client/get-many.ts';
import { newestPage } from '../client/newest-page.ts';
import {
  type GroupSend,
  type GroupSendKeys,
  type GroupSendStatus,
  groupSendsTable as table,
} from './group-sends.ts';
import { openGroupSendIds } from './open-group-sends.ts';

/** Newest first: ids sort by the time of accepting, so the table itself is the list by time. */
export async function groupSendPage(
  accountId: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<GroupSend>> {
  return newestPage<GroupSend>(table(), accountId, page);
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

/** Group sends accepted since a time: their texts may have left in a window. */
export async function groupSendIdsSince(accountId: string, since: string): Promise<string[]> {
  const found: string[] = [];
  const all = queryAll<{ groupSendId: string }>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a AND groupSendId >= :first',
    ExpressionAttributeValues: { ':a': accountId, ':first': firstIdAt('gs', new Date(since)) },
    ProjectionExpression: 'groupSendId',
    ConsistentRead: true,
    ScanIndexForward: false,
  });
  for await (const { groupSendId } of all) found.push(groupSendId);
  return found;
}

/**
 * Group sends whose texts may have left since a time, if a text leaves within `withinMs` of its
 * planned time: those accepted since, and those planned to begin since, however long before they
 * were accepted.
 */
export async function groupSendIdsAfoot(
  accountId: string,
  want: { since: string; withinMs: number },
): Promise<string[]> {
  const from = new Date(Date.parse(want.since) - want.withinMs).toISOString();
  const scheduled = queryAll<{ groupSendId: string }>({
    TableName: table(),
    IndexName: 'bySendAt',
    KeyConditionExpression: 'accountId = :a AND sendAt >= :from',
    ExpressionAttributeValues: { ':a': accountId, ':from': from },
    ScanIndexForward: false,
  });
  const ids = new Set(await groupSendIdsSince(accountId, from));
  for await (const { groupSendId } of scheduled) ids.add(groupSendId);
  return [...ids];
}

export type DueKeys = GroupSendKeys & { readonly dueAt: string };

/** Group sends to check: scheduled ones whose time has come, others that may be finished. */
export function dueGroupSends(at: string): AsyncGenerator<DueKeys> {
  return rowsDue<DueKeys>({ TableName: table(), IndexName: 'due' }, at);
}
