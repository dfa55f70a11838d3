import * as z from 'zod/mini';
import { enqueue, queueUrl } from './queue.ts';

/** Tells the pacer to look at a lane. Only the living chain's generation is heeded. */
export const LaneTick = z.strictObject({
  accountId: z.string(),
  number: z.string(),
  generation: z.number(),
  /** What the tick before released, by chunk: counted only once its slices are in the queue. */
  releasedCounts: z.optional(z.record(z.string(), z.number())),
});
export type LaneTick = z.infer<typeof LaneTick>;

export async function tickLane(tick: LaneTick, delaySeconds: number): Promise<void> {
  await enqueue(queueUrl('PACE_QUEUE_URL'), [
    { body: tick, delaySeconds, groupId: tick.accountId },
  ]);
}
