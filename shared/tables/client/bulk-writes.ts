import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { untilNoneIsLeft } from './back-off.ts';
import { db, type Row } from './database.ts';

export type BulkWrite = { PutRequest: { Item: Row } } | { DeleteRequest: { Key: Row } };

const mostTogether = 25;

/**
 * Unconditional writes in few calls, in no order. Repeats what the store did not do, for some
 * seconds, then throws `StoreThrottled`.
 */
export async function writeAll(table: string, writes: readonly BulkWrite[]): Promise<void> {
  const batches: (readonly BulkWrite[])[] = [];
  for (let n = 0; n < writes.length; n += mostTogether) {
    batches.push(writes.slice(n, n + mostTogether));
  }
  await Promise.all(batches.map((batch) => writeBatch(table, batch)));
}

async function writeBatch(table: string, batch: readonly BulkWrite[]): Promise<void> {
  await untilNoneIsLeft(batch, async (open) => {
    const RequestItems = { [table]: [...open] };
    const answer = await db.send(new BatchWriteCommand({ RequestItems }));
    return (answer.UnprocessedItems?.[table] ?? []) as BulkWrite[];
  });
}
