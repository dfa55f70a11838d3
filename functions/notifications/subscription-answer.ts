import * as z from 'zod/mini';
import { named } from '../../shared/lambda/shapes.ts';
import type { PushSubscription } from '../../shared/tables/accounts/push-subscriptions.ts';

export const SubscriptionAnswer = z.object({
  id: z.string(),
  /** When the browser registered last. */
  renewedAt: z.iso.datetime(),
  /** It is notified until then, unless it registers again. */
  expiresAt: z.iso.datetime(),
});
named('PushSubscription', SubscriptionAnswer);

/** A browser as its person sees it, without the keys that reach it. */
export function subscriptionAnswer(subscription: PushSubscription) {
  const { subscriptionId: id, renewedAt, expiresAtSeconds } = subscription;
  return { id, renewedAt, expiresAt: new Date(expiresAtSeconds * 1000).toISOString() };
}
