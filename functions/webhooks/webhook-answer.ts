import * as z from 'zod/mini';
import { named } from '../../shared/lambda/shapes.ts';
import { deliveredTypes } from '../../shared/tables/webhooks/delivered-types.ts';
import { findWebhook, type Webhook } from '../../shared/tables/webhooks/webhooks.ts';
import { refused } from '../../shared/values/refused.ts';
import { refusalOf } from '../../shared/webhooks/receiver-address.ts';

/** The address of a receiver: https, and no address that only our side can reach. */
export const ReceiverUrl = z.string().check(
  z.maxLength(2000),
  z.refine((url) => refusalOf(url) === undefined, { error: ({ input }) => whyNot(input) }),
);

function whyNot(url: unknown): string {
  return refusalOf(String(url)) ?? 'must be the URL of a receiver';
}

/** Which events: types of the feed, or `*` for all. */
export const EventTypes = z
  .array(z.enum(['*', ...deliveredTypes]))
  .check(z.minLength(1), z.maxLength(deliveredTypes.length));

export const WebhookAnswer = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.enum(['*', ...deliveredTypes])),
  description: z.optional(z.string()),
  enabled: z.boolean(),
  /** Since when every try has failed; missing while the last one succeeded. */
  failingSince: z.optional(z.iso.datetime()),
  /** When and why we switched it off. `PATCH {"enabled": true}` switches it on again. */
  switchedOff: z.optional(z.object({ at: z.iso.datetime(), because: z.string() })),
  /** Until then the previous secret signs too. */
  previousSecretUntil: z.optional(z.iso.datetime()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** For If-Match. */
  version: z.string(),
});
named('Webhook', WebhookAnswer);

/** With the secret, which is shown only when it is made. */
export const WebhookWithSecret = z.extend(WebhookAnswer, {
  secret: z.string().check(z.describe('Verifies deliveries. It is not shown again: keep it.')),
});
named('WebhookWithSecret', WebhookWithSecret);

/** A webhook as owners see it. */
export function webhookAnswer(webhook: Webhook) {
  const { webhookId: id, url, events, description, enabled, version } = webhook;
  const { failingSince, switchedOff, previousUntil, createdAt, updatedAt } = webhook;
  return {
    id,
    url,
    events,
    description,
    enabled,
    failingSince,
    switchedOff,
    previousSecretUntil: previousUntil,
    createdAt,
    updatedAt,
    version,
  };
}

/** The webhook that the path names, or `not-found`. */
export async function webhookOf(
  accountId: string,
  webhookId: string | undefined,
): Promise<Webhook> {
  const webhook = await findWebhook(accountId, webhookId ?? '');
  if (webhook) return webhook;
  throw refused('not-found', `There is no webhook ${webhookId} in this account.`);
}
