import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { backOff } from './back-off.ts';
import { db, type Row } from './database.ts';

export type BulkWrite = { PutRequest: { Item: Row } } | { DeleteRequest: { Key: Row } };

const mostTogether = 25;

/** Unconditional writes in few calls, in no order; repeats what the store left undone. */
export async function writeAll(table: string, writes: readonly BulkWrite[]): Promise<void> {
  const batches: (readonly BulkWrite[])[] = [];
  for (let n = 0; n < writes.length; n += mostTogether) {
    batches.push(writes.slice(n, n + mostTogether));
  }
  await Promise.all(batches.map((batch) => writeBatch(table, batch)));
}

async function writeBatch(table: string, batch: readonly BulkWrite[]): Promise<void> {
  let open: unknown[] = [...batch];
  for (let tries = 0; open.length > 0; tries++) {
    if (tries > 0) await backOff(tries);
    const RequestItems = { [table]: open as BulkWrite[] };
    const answer = await db.send(new BatchWriteCommand({ RequestItems }));
    open = answer.UnprocessedItems?.[table] ?? [];
  }
}
