import * as z from 'zod/mini';
import { MessagePhone } from './numbers-in-messages.ts';
import { enqueue, queueUrl } from './queue.ts';

/** A paused person whose time to decide has passed. */
export const DueDoubt = z.strictObject({ accountId: z.string(), phone: MessagePhone });
type DueDoubt = z.infer<typeof DueDoubt>;

const doubtsQueue = /* @__PURE__ */ queueUrl('DOUBTS_DUE_QUEUE_URL');

export async function enqueueDueDoubt({ accountId, phone }: DueDoubt): Promise<void> {
  await enqueue(doubtsQueue(), [{ body: { accountId, phone }, groupId: accountId }]);
}
