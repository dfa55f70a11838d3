import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { MessageNumber, MessagePhone } from './numbers-in-messages.ts';
import { enqueue, queueUrl } from './queue.ts';

/**
 * Texts that may leave now, all from one number of one account. They belong to one group send or,
 * without `groupSendId`, to conversations.
 */
export const TextsToSend = z.strictObject({
  accountId: z.string(),
  groupSendId: z.optional(z.string()),
  number: MessageNumber,
  /** The day whose allowance these texts were counted in. */
  countedOn: z.optional(z.string()),
  /** This message is the probe of an open circuit breaker. */
  isProbe: z.optional(z.boolean()),
  texts: z.array(z.strictObject({ entry: z.string(), phone: MessagePhone })),
});
export type TextsToSend = z.infer<typeof TextsToSend>;

export type TextBatch = { readonly message: TextsToSend; readonly delaySeconds: number };

const sendQueue = /* @__PURE__ */ queueUrl('SEND_QUEUE_URL');
const sendNowQueue = /* @__PURE__ */ queueUrl('SEND_NOW_QUEUE_URL');

/** Messages of group sends, in the fair queue: the account is the message group. */
export async function sendSlices(slices: readonly TextBatch[]): Promise<void> {
  await enqueue(sendQueue(), slices.map(outgoing));
}

/** One-to-one texts and automatic answers. Their own queue lets them overtake group sends. */
export async function sendNow(slices: readonly TextBatch[]): Promise<void> {
  await enqueue(sendNowQueue(), slices.map(outgoing));
}

function outgoing({ message, delaySeconds }: TextBatch) {
  // A part of an id is enough: it is kept in the row of each text, whose bytes are paid for.
  const name = randomUUID().slice(0, 13);
  return { body: message, delaySeconds, groupId: message.accountId, name };
}
