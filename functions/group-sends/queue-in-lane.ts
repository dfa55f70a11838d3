import { type Chunk, chunkEntry, laneOf, putChunks } from '../../shared/tables/chunks.ts';
import type { GroupSend } from '../../shared/tables/group-sends.ts';

export type Queued = { readonly phone: string; readonly parts: number; readonly notBefore: string };

const chunkSize = 100;

/**
 * Puts planned texts in the lane of their number, in chunks by opening time. Answers when the first
 * may leave. Chunks are named by epoch and first phone, so that a repeated step names the same ones
 * and one after a resume never does.
 */
export async function queueInLane(
  send: Pick<GroupSend, 'accountId' | 'groupSendId' | 'number' | 'plan'>,
  texts: readonly Queued[],
): Promise<string | undefined> {
  const byTime = Map.groupBy(texts, (text) => text.notBefore);
  const chunks = [...byTime].flatMap(([notBefore, due]) => cut(send, notBefore, due));
  await putChunks(chunks);
  return [...byTime.keys()].sort()[0];
}

function cut(
  send: Parameters<typeof queueInLane>[0],
  notBefore: string,
  texts: readonly Queued[],
): Chunk[] {
  const { accountId, groupSendId, number } = send;
  const { epoch = 0 } = send.plan;
  const chunks: Chunk[] = [];
  for (let n = 0; n < texts.length; n += chunkSize) {
    const part = texts.slice(n, n + chunkSize).map(({ phone, parts }) => ({ phone, parts }));
    const entry = chunkEntry(notBefore, groupSendId, `${epoch}.${part[0]?.phone ?? ''}`);
    const lane = laneOf(accountId, number);
    chunks.push({ lane, entry, accountId, groupSendId, number, notBefore, epoch, texts: part });
  }
  return chunks;
}
