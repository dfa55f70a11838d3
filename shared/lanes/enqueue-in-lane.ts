import { type Chunk, chunkEntry, laneOf, putChunks } from '../tables/group-sends/chunks.ts';
import type { GroupSend } from '../tables/group-sends/group-sends.ts';

/** A planned text as its lane knows it. */
export type Queued = {
  readonly phone: string;
  readonly parts: number;
  readonly notBefore: string;
  readonly number: string;
};

/** When the first text of a lane may leave, by the lane's number. */
export type Openings = Readonly<Record<string, string>>;

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
  return texts.reduce(
    (openings, { number, notBefore }) => soonest(openings, { [number]: notBefore }),
    {} as Openings,
  );
}

/** The earlier of two times for each lane. */
export function soonest(some: Openings, more: Openings): Openings {
  const sooner = Object.entries(more).filter(([number, at]) => at < (some[number] ?? '~'));
  return sooner.length === 0 ? some : { ...some, ...Object.fromEntries(sooner) };
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
    const { number = '', notBefore = '', phone = '' } = part[0] ?? {};
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
