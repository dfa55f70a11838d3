import { type Chunk, chunkEntry, laneOf, putChunks } from '../tables/group-sends/chunks.ts';
import type { GroupSend } from '../tables/group-sends/group-sends.ts';
import type { SenderNumber } from '../values/origination-number.ts';
import type { PhoneNumber } from '../values/phone-number.ts';

/** A planned text as its lane knows it. */
export type Queued = {
  readonly phone: PhoneNumber;
  readonly parts: number;
  readonly notBefore: string;
  readonly number: SenderNumber;
};

/** When the first text of a lane may leave, by the lane's number. */
export type Openings = ReadonlyMap<SenderNumber, string>;

/** The most texts in a chunk. */
export const chunkSize = 100;

/**
 * Puts planned texts in the lanes of their numbers, in chunks by opening time. Answers when the
 * first of each lane may leave. Chunks are named by epoch and first phone: a repeated step has the
 * same names, a resume has new ones, and so has a try (`again`) that gives back texts.
 */
export async function enqueueInLanes(
  send: Pick<GroupSend, 'accountId' | 'groupSendId' | 'plan'>,
  texts: readonly Queued[],
  again?: string,
): Promise<Openings> {
  const together = Map.groupBy(texts, ({ number, notBefore }) => `${number} ${notBefore}`);
  await putChunks([...together.values()].flatMap((alike) => cut(send, alike, again)));
  return soonest(texts.map(({ number, notBefore }) => [number, notBefore]));
}

/** The earliest of these times for each lane. */
export function soonest(all: Iterable<readonly [SenderNumber, string]>): Openings {
  const openings = new Map<SenderNumber, string>();
  for (const [number, at] of all) {
    const known = openings.get(number);
    if (known === undefined || at < known) openings.set(number, at);
  }
  return openings;
}

/** Groups of one number and one opening time. */
function cut(
  send: Parameters<typeof enqueueInLanes>[0],
  texts: readonly Queued[],
  again: string | undefined,
): Chunk[] {
  const { accountId, groupSendId } = send;
  const { epoch = 0 } = send.plan;
  const chunks: Chunk[] = [];
  for (let n = 0; n < texts.length; n += chunkSize) {
    const part = texts.slice(n, n + chunkSize);
    const [first] = part;
    if (!first) break;
    const { number, notBefore, phone } = first;
    const name = `${epoch}.${phone}`;
    chunks.push({
      lane: laneOf(accountId, number),
      entry: chunkEntry(notBefore, groupSendId, again ? `${name}.${again}` : name),
      accountId,
      groupSendId,
      number,
      notBefore,
      epoch,
      texts: part.map(({ phone, parts }) => ({ phone, parts })),
    });
  }
  return chunks;
}
