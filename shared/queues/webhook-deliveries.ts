import * as z from 'zod/mini';
import { enqueue, queueUrl } from './queue.ts';

/** A delivery to a webhook that is due now or later. */
export const DueDelivery = z.strictObject({
  accountId: z.string(),
  webhookId: z.string(),
  eventId: z.string(),
  /** Tries before this one: a message of an earlier try is outdated. */
  tries: z.number(),
});
export type DueDelivery = z.infer<typeof DueDelivery>;

const deliveriesQueue = /* @__PURE__ */ queueUrl('WEBHOOK_DELIVERIES_QUEUE_URL');

/**
 * Queues deliveries. A wait over 15 minutes is cut: the worker of the message queues it again. The
 * webhook is the message group, so a slow receiver delays only its own deliveries.
 */
export async function queueDeliveries(
  due: readonly DueDelivery[],
  delaySeconds = 0,
): Promise<void> {
  await enqueue(
    deliveriesQueue(),
    due.map(({ accountId, webhookId, eventId, tries }) => ({
      body: { accountId, webhookId, eventId, tries },
      delaySeconds,
      groupId: webhookId,
    })),
  );
}
