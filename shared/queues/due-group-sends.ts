import * as z from 'zod/mini';
import { enqueue, queueUrl } from './queue.ts';

/** A group send that is to be looked at: it may start, or be at its end. */
export const DueGroupSend = z.strictObject({ accountId: z.string(), groupSendId: z.string() });
type DueGroupSend = z.infer<typeof DueGroupSend>;

const dueQueue = /* @__PURE__ */ queueUrl('GROUP_SENDS_DUE_QUEUE_URL');

export async function enqueueDue({ accountId, groupSendId }: DueGroupSend): Promise<void> {
  await enqueue(dueQueue(), [{ body: { accountId, groupSendId }, groupId: accountId }]);
}
