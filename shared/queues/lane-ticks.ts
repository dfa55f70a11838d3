import * as z from 'zod/mini';
import { MessageNumber } from './numbers-in-messages.ts';
import { enqueue, queueUrl } from './queue.ts';

/** A tick: makes the pacer work on a lane. Ticks of an earlier generation are ignored. */
export const LaneTick = z.strictObject({
  accountId: z.string(),
  number: MessageNumber,
  generation: z.number(),
  /** What the tick before released, by chunk. Counted only after its messages are in the queue. */
  releasedCounts: z.optional(z.record(z.string(), z.number())),
});
export type LaneTick = z.infer<typeof LaneTick>;

const paceQueue = /* @__PURE__ */ queueUrl('PACE_QUEUE_URL');

export async function tickLane(tick: LaneTick, delaySeconds: number): Promise<void> {
  await enqueue(paceQueue(), [{ body: tick, delaySeconds, groupId: tick.accountId }]);
}
