import * as z from 'zod/mini';
import { enqueue, queueUrl } from './queue.ts';

/** A group send to check: it may start, or be finished. */
export const DueGroupSend = z.strictObject({ accountId: z.string(), groupSendId: z.string() });
type DueGroupSend = z.infer<typeof DueGroupSend>;

const dueQueue = /* @__PURE__ */ queueUrl('GROUP_SENDS_DUE_QUEUE_URL');

export async function enqueueDue({ accountId, groupSendId }: DueGroupSend): Promise<void> {
  await enqueue(dueQueue(), [{ body: { accountId, groupSendId }, groupId: accountId }]);
}
