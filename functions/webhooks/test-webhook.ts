import { endpoint } from '../../shared/lambda/endpoint.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { askForDelivery } from './ask-for-delivery.ts';
import { WebhookAnswer, webhookAnswer } from './webhook-answer.ts';

/** Delivers an event `webhook.test` to this webhook alone; its deliveries show the outcome. */
export const testWebhook = endpoint({
  method: 'POST',
  path: '/v1/webhooks/{webhookId}/test',
  roles: owners,
  summary: 'Delivers a test event to this webhook; its deliveries show the outcome',
  status: 202,
  answer: WebhookAnswer,
  refuses: ['not-found', 'conflict'],
}).handler(async (call) => {
  const webhook = await askForDelivery(call, ({ webhookId }) => ({
    type: 'webhook.test',
    webhookId,
  }));
  return { body: webhookAnswer(webhook) };
});
