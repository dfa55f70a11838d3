import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { Moment } from '../../shared/lambda/shapes.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { askForDelivery } from './ask-for-delivery.ts';
import { WebhookAnswer, webhookAnswer } from './webhook-answer.ts';

const Replay = z
  .strictObject({
    /** These events, whatever the outcome of their deliveries. */
    eventIds: z.optional(
      z
        .array(z.string().check(z.minLength(1), z.maxLength(100)))
        .check(z.minLength(1), z.maxLength(100)),
    ),
    /** Everything since then whose delivery failed, at most 1,000. */
    since: z.optional(Moment),
  })
  .check(
    z.refine(({ eventIds, since }) => (eventIds === undefined) !== (since === undefined), {
      error: 'either eventIds or since must be given',
    }),
  );

/** Repeats failed deliveries, or those of named events, under the same ids. Kept for seven days. */
export const replayDeliveries = endpoint({
  method: 'POST',
  path: '/v1/webhooks/{webhookId}/replay',
  roles: owners,
  summary: 'Repeats deliveries that failed since a time, or of named events',
  body: Replay,
  status: 202,
  answer: WebhookAnswer,
  refuses: ['not-found', 'conflict'],
}).handler(async (call) => {
  const webhook = await askForDelivery(call, ({ webhookId }) => ({
    type: 'webhook.replay',
    webhookId,
    ...call.body,
  }));
  return { body: webhookAnswer(webhook) };
});
