import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { webhooksOf } from '../../shared/tables/webhooks/webhooks.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { WebhookAnswer, webhookAnswer } from './webhook-answer.ts';

/** Lists the account's webhooks, without their secrets. There are ten at most: one page. */
export const listWebhooks = endpoint({
  method: 'GET',
  path: '/v1/webhooks',
  roles: owners,
  summary: 'The servers to which events are delivered',
  answer: z.object({ items: z.array(WebhookAnswer) }),
}).handler(async ({ accountId }) => {
  return { body: { items: (await webhooksOf(accountId)).map(webhookAnswer) } };
});
