import * as z from 'zod/mini';
import { enqueue, queueUrl } from './queue.ts';

/** A new text of a person, of which browsers are to be notified. */
export const NewTextToNotify = z.strictObject({
  accountId: z.string(),
  phone: z.string(),
  textId: z.string(),
  /** When it came. */
  at: z.iso.datetime(),
  /** Tries before this one. */
  tries: z.number(),
  /** Only these browsers: the others were notified. */
  only: z.optional(z.array(z.string())),
});
export type NewTextToNotify = z.infer<typeof NewTextToNotify>;

const notificationsQueue = /* @__PURE__ */ queueUrl('NOTIFICATIONS_QUEUE_URL');

/** Queues news of texts for the browsers of their account. */
export async function queueNotifications(
  news: readonly NewTextToNotify[],
  delaySeconds = 0,
): Promise<void> {
  const messages = news.map((body) => ({ body, delaySeconds, groupId: body.accountId }));
  await enqueue(notificationsQueue(), messages);
}
