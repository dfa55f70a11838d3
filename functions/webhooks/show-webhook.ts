import { endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { WebhookAnswer, webhookAnswer, webhookOf } from './webhook-answer.ts';

/** One webhook, without its secret. */
export const showWebhook = endpoint({
  method: 'GET',
  path: '/v1/webhooks/{webhookId}',
  roles: owners,
  summary: 'One webhook: its address and its state',
  answer: WebhookAnswer,
  refuses: ['not-found'],
}).handler(async ({ accountId, path }) => {
  const webhook = await webhookOf(accountId, path.webhookId);
  return { headers: { etag: etagOf(webhook.version) }, body: webhookAnswer(webhook) };
});
