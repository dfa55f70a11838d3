import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { db, tableName } from '../client/database.ts';
import { requestNameOf } from './idempotency.ts';

const table = /* @__PURE__ */ tableName('IDEMPOTENCY_TABLE');

/** Past its window by much more than the clocks of two machines differ. */
const keptSeconds = 5 * 60;

/**
 * Adds to the count of an account's requests in a window of time, and answers the sum of what all
 * machines have told. A row of the table for things that are kept for a while; it goes by itself.
 */
export async function addRequests(
  accountId: string,
  { startedAtMs, requests }: { startedAtMs: number; requests: number },
): Promise<number> {
  const { Attributes } = await db.send(
    new UpdateCommand({
      TableName: table(),
      Key: { requestName: requestNameOf(accountId, `requests.${startedAtMs}`) },
      UpdateExpression: 'SET expiresAtSeconds = :x ADD requests :n',
      ExpressionAttributeValues: {
        ':x': Math.floor(startedAtMs / 1000) + keptSeconds,
        ':n': requests,
      },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Number(Attributes?.requests ?? requests);
}
