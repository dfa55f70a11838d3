import * as z from 'zod/mini';
import { enqueue, queueUrl } from './queue.ts';

/**
 * Texts that may leave now, all from one number of one account: of one group send, or, without one,
 * each of a conversation of its own.
 */
export const TextsToSend = z.strictObject({
  accountId: z.string(),
  groupSendId: z.optional(z.string()),
  number: z.string(),
  /** The day on which these people were counted towards a new account's limit. */
  countedOn: z.optional(z.string()),
  /** The one text that is tried while the carrier takes none. */
  isProbe: z.optional(z.boolean()),
  texts: z.array(z.strictObject({ entry: z.string(), phone: z.string() })),
});
export type TextsToSend = z.infer<typeof TextsToSend>;

export type TextBatch = { readonly message: TextsToSend; readonly delaySeconds: number };

/** Group-send slices, in the fair queue: the account is the message group. */
export async function sendSlices(slices: readonly TextBatch[]): Promise<void> {
  await enqueue(queueUrl('SEND_QUEUE_URL'), slices.map(outgoing));
}

/** One-to-one texts and automatic answers: a queue of their own, so that they overtake. */
export async function sendNow(slices: readonly TextBatch[]): Promise<void> {
  await enqueue(queueUrl('SEND_NOW_QUEUE_URL'), slices.map(outgoing));
}

function outgoing({ message, delaySeconds }: TextBatch) {
  return { body: message, delaySeconds, groupId: message.accountId };
}
