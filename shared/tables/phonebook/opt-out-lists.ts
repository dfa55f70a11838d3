import { type Page, queryAll, queryPage, type Row } from '../client/database.ts';
import { type OptOut, optOutsTable as table } from './opt-outs.ts';

/** The account's opt-outs since a time, newest first; strongly consistent, so that none is missed. */
export function optOutsSince(accountId: string, since: string): AsyncGenerator<OptOut> {
  return queryAll<OptOut>(timeRange(accountId, since));
}

function timeRange(accountId: string, since: string) {
  return {
    TableName: table(),
    IndexName: 'byTime',
    KeyConditionExpression: 'accountId = :a AND optedOutAt >= :since',
    ExpressionAttributeValues: { ':a': accountId, ':since': since },
    ConsistentRead: true,
    ScanIndexForward: false,
  };
}

/** The little of an opt-out that counting needs. */
export type OptOutMark = Pick<OptOut, 'optedOutAt' | 'kind' | 'state' | 'channel' | 'groupSendId'>;

/** As `optOutsSince`, for counting: without the words and reasons, which are most of a row. */
export function optOutMarksSince(accountId: string, since: string): AsyncGenerator<OptOutMark> {
  return queryAll<OptOutMark>({
    ...timeRange(accountId, since),
    ProjectionExpression: 'optedOutAt, kind, #state, channel, groupSendId',
    ExpressionAttributeNames: { '#state': 'state' },
  });
}

/** Newest first; with `state` a page may be short although more follow. */
export async function optOutPage(
  accountId: string,
  page: { limit: number; from: Row | undefined; state?: OptOut['state'] | undefined },
): Promise<Page<OptOut>> {
  return queryPage<OptOut>({
    TableName: table(),
    IndexName: 'byTime',
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId, ...(page.state ? { ':s': page.state } : {}) },
    ...(page.state
      ? { FilterExpression: '#state = :s', ExpressionAttributeNames: { '#state': 'state' } }
      : {}),
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}
