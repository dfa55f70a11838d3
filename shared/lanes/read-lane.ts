import { lastMomentOf } from '../rules/permission/permission.ts';
import { rulebookNamed } from '../rules/rulebooks/rulebook-named.ts';
import type { OriginationNumber } from '../tables/accounts/numbers.ts';
import { type Chunk, firstChunks, laneOf } from '../tables/group-sends/chunks.ts';
import { findGroupSend } from '../tables/group-sends/group-sends.ts';
import type { PhoneNumber } from '../values/phone-number.ts';
import { chunkSize } from './enqueue-in-lane.ts';

export type DueText = {
  readonly chunk: Chunk;
  readonly phone: PhoneNumber;
  readonly parts: number;
};

export type LaneWork = {
  /** Texts that may leave now, in order. */
  readonly due: readonly DueText[];
  /** Chunks with nothing more to release, or of a group send that has ended. */
  readonly finished: readonly Chunk[];
  /** True when more is due than was read. */
  readonly more: boolean;
  /** When the first chunk that is not due yet opens. */
  readonly nextAt: string | undefined;
};

const mostChunksPerPage = 50;

/** The most dead chunks that one tick removes before the next one continues. */
const mostDropped = 500;

/**
 * What waits in a lane, as much as one tick can use. Chunks of a group send that is paused, held,
 * cancelled or past its last moment are dropped, and those from before a resume: the planned rows
 * are the truth, and resuming queues them again. Texts of conversations come first; when the day's
 * allowance is used up, only they may leave.
 */
export async function readLane(
  number: OriginationNumber,
  want: {
    releasedCounts: Readonly<Record<string, number>>;
    at: Date;
    most: number;
    directOnly: boolean;
  },
): Promise<LaneWork> {
  const lane = laneOf(number.accountId, number.phoneNumber);
  const now = want.at.toISOString();
  const due: DueText[] = [];
  const finished: Chunk[] = [];
  const epochNow = memoize((id) => livingEpoch(number.accountId, id, now));
  let nextAt: string | undefined;
  // A slow number needs few texts a tick, and every read is paid for at every tick.
  const limit = Math.min(mostChunksPerPage, Math.ceil(want.most / chunkSize) + 2);
  let after: string | undefined;
  for (;;) {
    const chunks = await firstChunks(lane, { limit, after });
    for (const chunk of chunks) {
      if (want.directOnly && !chunk.direct) return { due, finished, more: false, nextAt };
      if (chunk.notBefore > now) {
        nextAt = soonerOf(nextAt, chunk.notBefore);
        // Behind it everything opens later, except texts of group sends behind a conversation's.
        if (chunk.direct) continue;
        return { due, finished, more: false, nextAt };
      }
      if (due.length >= want.most || finished.length >= mostDropped) {
        return { due, finished, more: true, nextAt: undefined };
      }
      const rest = chunk.texts.slice(want.releasedCounts[chunk.entry] ?? 0);
      const isLiving = chunk.direct || (await epochNow(chunk.groupSendId)) === (chunk.epoch ?? 0);
      if (rest.length === 0 || !isLiving) finished.push(chunk);
      else due.push(...rest.map((text) => ({ chunk, ...text })));
    }
    if (chunks.length < limit) return { due, finished, more: false, nextAt };
    after = chunks.at(-1)?.entry;
  }
}

/** The earlier of two times, if there is any. */
export function soonerOf(time: string | undefined, other: string | undefined): string | undefined {
  if (time === undefined || other === undefined) return time ?? other;
  return time < other ? time : other;
}

/** Which chunks of a group send count; undefined when it has ended. */
export async function livingEpoch(
  accountId: string,
  groupSendId: string,
  now: string,
): Promise<number | undefined> {
  const send = await findGroupSend(accountId, groupSendId);
  const goesOn = send?.status === 'sending' || send?.status === 'planning';
  if (!goesOn || lastMomentOf(send, rulebookNamed(send.rulebook)) < now) return undefined;
  return send.plan.epoch ?? 0;
}

/** Reads each answer only once. */
export function memoize<T>(ask: (id: string) => Promise<T>) {
  const known = new Map<string, Promise<T>>();
  return (id: string) => {
    const answer = known.get(id) ?? ask(id);
    known.set(id, answer);
    return answer;
  };
}
