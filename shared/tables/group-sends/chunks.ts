import type { SenderNumber } from '../../values/origination-number.ts';
import type { PhoneNumber } from '../../values/phone-number.ts';
import { writeAll } from '../client/bulk-writes.ts';
import { queryPage, tableName } from '../client/database.ts';
import type { Text } from '../texts/texts.ts';

/**
 * A part of a group send that waits for its number: phones in order with their parts; or one text
 * of a conversation (`direct`) that waits for the lane's next tick. An index over planned texts,
 * not the truth: releasing a text twice is harmless, because the claim decides.
 */
export type Chunk = {
  readonly lane: string;
  /**
   * Opening time first, so that a lane releases in the order in which the law opens; then group
   * send, count.
   */
  readonly entry: string;
  readonly accountId: string;
  readonly groupSendId: string;
  readonly number: SenderNumber;
  readonly notBefore: string;
  /** The group send's epoch when it was queued; chunks of earlier epochs are ignored. */
  readonly epoch?: number;
  readonly texts: readonly { readonly phone: PhoneNumber; readonly parts: number }[];
  readonly direct?: { readonly entry: string };
};

const table = /* @__PURE__ */ tableName('CHUNKS_TABLE');

export const laneOf = (accountId: string, number: SenderNumber) => `${accountId}#${number}`;

export function chunkEntry(notBefore: string, groupSendId: string, name: string): string {
  return `${notBefore}#${groupSendId}#${name}`;
}

/** A text of a conversation that waits in its number's lane; `name` distinguishes its tries. */
export function directChunk(
  text: Pick<Text, 'accountId' | 'entry' | 'phone' | 'parts'>,
  { number, notBefore, name }: { number: SenderNumber; notBefore: string; name: string },
): Chunk {
  const { accountId, entry, phone, parts } = text;
  return {
    lane: laneOf(accountId, number),
    // Before everything else in the lane, in the order of arrival.
    entry: `!${notBefore}#${name}`,
    accountId,
    groupSendId: '',
    number,
    notBefore,
    texts: [{ phone, parts }],
    direct: { entry },
  };
}

/** Puts chunks in their lane; a repeated chunk starts again, which is harmless. */
export async function putChunks(chunks: readonly Chunk[]): Promise<void> {
  await writeAll(
    table(),
    chunks.map((chunk) => ({ PutRequest: { Item: { ...chunk } } })),
  );
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

/** Removes chunks whose texts were all released, or whose group send has ended. */
export async function removeChunks(chunks: readonly Chunk[]): Promise<void> {
  await writeAll(
    table(),
    chunks.map(({ lane, entry }) => ({ DeleteRequest: { Key: { lane, entry } } })),
  );
}
