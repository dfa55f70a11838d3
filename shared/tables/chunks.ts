import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { db, queryPage, tableName } from './database.ts';

/**
 * A slice of a group send that waits for its number: phones in order with their parts; or one text of
 * a conversation (`direct`) that waits for the lane's next tick. An index over
 * planned texts, no truth of its own: releasing a text twice is harmless, since the claim decides.
 */
export type Chunk = {
  readonly lane: string;
  /** Opening time first, so that a lane serves in the order the law opens; then group send, count. */
  readonly entry: string;
  readonly accountId: string;
  readonly groupSendId: string;
  readonly number: string;
  readonly notBefore: string;
  /** The group send's epoch when it was queued; a chunk of an earlier one counts no more. */
  readonly epoch?: number;
  readonly texts: readonly { readonly phone: string; readonly parts: number }[];
  readonly direct?: { readonly bundle: string; readonly entry: string };
};

const table = () => tableName('CHUNKS_TABLE');
const writeLimit = 25;

export const laneOf = (accountId: string, number: string) => `${accountId}#${number}`;

export function chunkEntry(notBefore: string, groupSendId: string, name: string): string {
  return `${notBefore}#${groupSendId}#${name}`;
}

/** Texts of conversations stand before everything else in their lane, first come first. */
export function directEntry(at: string, name: string): string {
  return `!${at}#${name}`;
}

/** Puts chunks in their lane; the same chunk again starts anew, which is harmless. */
export async function putChunks(chunks: readonly Chunk[]): Promise<void> {
  await writeAll(chunks.map((chunk) => ({ PutRequest: { Item: { ...chunk } } })));
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

/** Removes chunks whose texts were all released, or whose group send goes no further. */
export async function removeChunks(chunks: readonly Chunk[]): Promise<void> {
  await writeAll(chunks.map(({ lane, entry }) => ({ DeleteRequest: { Key: { lane, entry } } })));
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
