import { BatchWriteCommand, DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { conditionDidNotHold, db, queryPage, tableName } from './database.ts';

/**
 * A slice of a group send that waits for its number: phones in order with their parts, and how many
 * were released. An index over planned texts: releasing one twice is harmless, the claim decides.
 */
export type Chunk = {
  readonly lane: string;
  /** Opening time first, so that a lane serves in the order the law opens; then group send, count. */
  readonly entry: string;
  readonly accountId: string;
  readonly groupSendId: string;
  readonly number: string;
  readonly notBefore: string;
  readonly texts: readonly { readonly phone: string; readonly parts: number }[];
  readonly released: number;
};

const table = () => tableName('CHUNKS_TABLE');
const writeLimit = 25;

export const laneOf = (accountId: string, number: string) => `${accountId}#${number}`;

export function chunkEntry(notBefore: string, groupSendId: string, name: string): string {
  return `${notBefore}#${groupSendId}#${name}`;
}

/** Puts chunks in their lane; the same chunk again starts anew, which is harmless. */
export async function putChunks(chunks: readonly Chunk[]): Promise<void> {
  for (let n = 0; n < chunks.length; n += writeLimit) {
    let open: { PutRequest: { Item: Record<string, unknown> } }[] = chunks
      .slice(n, n + writeLimit)
      .map((chunk) => ({ PutRequest: { Item: { ...chunk } } }));
    while (open.length > 0) {
      const answer = await db.send(new BatchWriteCommand({ RequestItems: { [table()]: open } }));
      open = (answer.UnprocessedItems?.[table()] ?? []) as typeof open;
    }
  }
}

export async function putChunk(chunk: Chunk): Promise<void> {
  await db.send(new PutCommand({ TableName: table(), Item: chunk }));
}

/** The first chunks of a lane in the order they open, due or not. */
export async function firstChunks(
  lane: string,
  page: { limit: number; after: string | undefined },
): Promise<Chunk[]> {
  const found = await queryPage<Chunk>({
    TableName: table(),
    KeyConditionExpression: `lane = :l${page.after ? ' AND entry > :after' : ''}`,
    ExpressionAttributeValues: { ':l': lane, ...(page.after ? { ':after': page.after } : {}) },
    ConsistentRead: true,
    Limit: page.limit,
  });
  return found.items;
}

/** Notes how many of a chunk's texts were released; a finished chunk is removed. */
export async function advanceChunk(chunk: Chunk, released: number): Promise<void> {
  if (released >= chunk.texts.length) return removeChunk(chunk);
  try {
    await db.send(
      new UpdateCommand({
        TableName: table(),
        Key: { lane: chunk.lane, entry: chunk.entry },
        UpdateExpression: 'SET released = :to',
        ConditionExpression: 'released = :from',
        ExpressionAttributeValues: { ':to': released, ':from': chunk.released },
      }),
    );
  } catch (error) {
    if (!conditionDidNotHold(error)) throw error;
  }
}

export async function removeChunk(chunk: Chunk): Promise<void> {
  const Key = { lane: chunk.lane, entry: chunk.entry };
  await db.send(new DeleteCommand({ TableName: table(), Key }));
}
