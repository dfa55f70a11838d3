import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { named, pageOf, paging } from '../../shared/lambda/shapes.ts';
import { deliveredTypes } from '../../shared/tables/webhooks/delivered-types.ts';
import {
  deliveryPage,
  deliveryStates,
  type WebhookDelivery,
} from '../../shared/tables/webhooks/deliveries.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { webhookOf } from './webhook-answer.ts';

const DeliveryAnswer = z.object({
  /** The id of the event, and of the delivery: the header `webhook-id` of each try. */
  id: z.string(),
  type: z.enum([...deliveredTypes, 'webhook.test']),
  state: z.enum(deliveryStates),
  tries: z.number(),
  createdAt: z.iso.datetime(),
  triedAt: z.optional(z.iso.datetime()),
  nextTryAt: z.optional(z.iso.datetime()),
  /** The status of the receiver's last answer. */
  status: z.optional(z.number()),
  /** Why the last try failed. */
  problem: z.optional(z.string()),
});
named('WebhookDelivery', DeliveryAnswer);

/** Lists the deliveries to a webhook in the last seven days, with the reason for each failure. */
export const listDeliveries = endpoint({
  method: 'GET',
  path: '/v1/webhooks/{webhookId}/deliveries',
  roles: owners,
  summary: 'The deliveries to a webhook, with the reason for each failure, newest first',
  query: z.strictObject({ ...paging, state: z.optional(z.enum(deliveryStates)) }),
  answer: pageOf(DeliveryAnswer),
  refuses: ['not-found'],
}).handler(async ({ accountId, path, query: { limit, cursor, state } }) => {
  const { webhookId } = await webhookOf(accountId, path.webhookId);
  const from = keyOf(cursor, {});
  const page = await deliveryPage({ accountId, webhookId }, { limit, from, state });
  return {
    body: { items: page.items.map(deliveryAnswer), nextCursor: cursorOf(page.next, 'webhook') },
  };
});

function deliveryAnswer(delivery: WebhookDelivery) {
  const { eventId: id, type, state, tries, createdAt } = delivery;
  const { triedAt, nextTryAt, status, problem } = delivery;
  return { id, type, state, tries, createdAt, triedAt, nextTryAt, status, problem };
}
