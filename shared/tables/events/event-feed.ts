import { firstOfShards } from '../client/sharded-list.ts';
import { type AccountEvent, eventShards, eventsTable, feedOf } from './events.ts';

/**
 * The first events of an account after an id, oldest first. Strongly consistent: what was written
 * before is seen.
 */
export async function eventsAfter(
  accountId: string,
  after: string,
  limit: number,
): Promise<AccountEvent[]> {
  return firstOfShards<AccountEvent>(
    {
      shards: eventShards,
      partition: 'feed',
      keyOf: (shard) => feedOf(accountId, shard),
      range: 'eventId > :after',
      query: {
        TableName: eventsTable(),
        ExpressionAttributeValues: { ':after': after },
        ConsistentRead: true,
      },
    },
    { limit, order: ({ eventId }) => eventId },
  );
}
