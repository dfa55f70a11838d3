import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { cleanWords } from '../../shared/lambda/shapes.ts';
import { addWebhook, type Webhook, webhooksOf } from '../../shared/tables/webhooks/webhooks.ts';
import { newId } from '../../shared/values/ids.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { newSecret } from './new-secret.ts';
import {
  EventTypes,
  ReceiverUrl,
  WebhookWithSecret,
  webhookAnswer,
  webhookOf,
} from './webhook-answer.ts';

const NewWebhook = z.strictObject({
  url: ReceiverUrl,
  events: EventTypes,
  description: z.optional(cleanWords(200)),
});

/**
 * Registers a server of the account for events from now on. Only this answer has the secret; the
 * same Idempotency-Key again answers it again.
 */
export const createWebhook = endpoint({
  method: 'POST',
  path: '/v1/webhooks',
  roles: owners,
  summary: 'Registers your server for events; answers the secret that signs them',
  body: NewWebhook,
  status: 201,
  answer: WebhookWithSecret,
  locatedBy: 'id',
  refuses: ['not-found', 'account-terminated', 'conflict'],
}).handler(async (call) => {
  const webhook = await makeOnce(call, {
    again: ({ id }) => webhookOf(call.accountId, id),
    first: (keep) => keepWebhook(call, keep),
  });
  return {
    headers: { etag: etagOf(webhook.version) },
    body: { ...webhookAnswer(webhook), secret: webhook.secret },
  };
});

/** Each event is a call for each webhook, so their number is limited. */
const mostWebhooks = 10;

async function keepWebhook(
  { accountId, body, at, user }: Call<z.infer<typeof NewWebhook>, unknown>,
  keep: Keep,
): Promise<Webhook | 'taken'> {
  await livingAccount(accountId);
  if ((await webhooksOf(accountId)).length >= mostWebhooks) {
    throw refused('conflict', `An account has at most ${mostWebhooks} webhooks: remove one first.`);
  }
  const webhookId = newId('wh', at);
  const time = at.toISOString();
  const webhook: Webhook = {
    ...body,
    accountId,
    webhookId,
    enabled: true,
    secret: newSecret(),
    createdAt: time,
    updatedAt: time,
    version: time,
  };
  const why = `${user} has ${body.events.join(', ')} delivered to ${body.url}.`;
  const note = {
    at: time,
    who: user,
    what: 'webhook.created' as const,
    why,
    details: { webhookId },
  };
  const outcome = await addWebhook(webhook, note, keep({ id: webhookId }));
  return outcome === 'done' ? webhook : outcome;
}
