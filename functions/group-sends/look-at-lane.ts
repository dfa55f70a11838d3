import { type Chunk, firstChunks, laneOf } from '../../shared/tables/chunks.ts';
import { findGroupSend } from '../../shared/tables/group-sends.ts';
import type { OriginationNumber } from '../../shared/tables/numbers.ts';

export type DueText = { readonly chunk: Chunk; readonly phone: string; readonly parts: number };

export type LaneWork = {
  /** Texts that may leave now, in order. */
  readonly due: readonly DueText[];
  /** Chunks with nothing more to release, or whose group send goes no further. */
  readonly finished: readonly Chunk[];
  /** True when there is more due than was read. */
  readonly more: boolean;
  /** When the first chunk opens that is not due yet. */
  readonly nextAt: string | undefined;
};

const chunksPerPage = 50;

/**
 * What waits in a lane, as much as one tick can use. A paused, held or cancelled group send's
 * chunks are dropped: its planned rows are the truth, and resuming queues them anew.
 */
export async function lookAtLane(
  number: OriginationNumber,
  want: { heads: Readonly<Record<string, number>>; at: Date; most: number },
): Promise<LaneWork> {
  const lane = laneOf(number.accountId, number.phoneNumber);
  const now = want.at.toISOString();
  const due: DueText[] = [];
  const finished: Chunk[] = [];
  const goesOn = remembered((id) => isGoingOn(number.accountId, id));
  let after: string | undefined;
  for (;;) {
    const chunks = await firstChunks(lane, { limit: chunksPerPage, after });
    for (const chunk of chunks) {
      if (chunk.notBefore > now) return { due, finished, more: false, nextAt: chunk.notBefore };
      if (due.length >= want.most) return { due, finished, more: true, nextAt: undefined };
      const rest = chunk.texts.slice(want.heads[chunk.entry] ?? 0);
      if (rest.length === 0 || !(await goesOn(chunk.groupSendId))) finished.push(chunk);
      else due.push(...rest.map((text) => ({ chunk, ...text })));
    }
    if (chunks.length < chunksPerPage) return { due, finished, more: false, nextAt: undefined };
    after = chunks.at(-1)?.entry;
  }
}

async function isGoingOn(accountId: string, groupSendId: string): Promise<boolean> {
  const send = await findGroupSend(accountId, groupSendId);
  return send?.status === 'sending' || send?.status === 'planning';
}

/** Asks each question once. */
function remembered(ask: (id: string) => Promise<boolean>) {
  const known = new Map<string, Promise<boolean>>();
  return (id: string) => {
    const answer = known.get(id) ?? ask(id);
    known.set(id, answer);
    return answer;
  };
}
