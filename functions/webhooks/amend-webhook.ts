import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, etagOf, mustMatch } from '../../shared/lambda/etag.ts';
import { cleanWords } from '../../shared/lambda/shapes.ts';
import { changeWebhook } from '../../shared/tables/webhooks/webhooks.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { owners } from '../../shared/values/people/roles.ts';
import {
  EventTypes,
  ReceiverUrl,
  WebhookAnswer,
  webhookAnswer,
  webhookOf,
} from './webhook-answer.ts';

const WebhookChange = z
  .strictObject({
    url: z.optional(ReceiverUrl),
    events: z.optional(EventTypes),
    description: z.optional(cleanWords(200)),
    /** False: nothing is delivered; the events of that time can be replayed for seven days. */
    enabled: z.optional(z.boolean()),
  })
  .check(z.refine((change) => Object.keys(change).length > 0, { error: 'must change something' }));

/** Changes a webhook; one that was switched off is switched on by `enabled: true`. */
export const amendWebhook = endpoint({
  method: 'PATCH',
  path: '/v1/webhooks/{webhookId}',
  roles: owners,
  summary: 'Changes the address or the events of a webhook, or switches it off and on',
  body: WebhookChange,
  answer: WebhookAnswer,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed'],
}).handler(async ({ accountId, path, body, user, ifMatch, ...call }) => {
  await livingAccount(accountId);
  const read = await webhookOf(accountId, path.webhookId);
  mustMatch(ifMatch, read.version);
  const at = call.at.toISOString();
  const afresh = body.enabled === true || body.url !== undefined;
  const change = {
    ...body,
    ...(afresh ? { failingSince: undefined, switchedOff: undefined } : {}),
    updatedAt: at,
    version: fingerprint([at, read.version, body]),
  };
  const why = `${user} changed a webhook: ${Object.keys(body).join(', ')}.`;
  const details = { webhookId: read.webhookId, change: body };
  const note = { at, who: user, what: 'webhook.changed' as const, why, details };
  const outcome = await changeWebhook(read, change, { note });
  const webhook = await webhookOf(accountId, path.webhookId);
  if (outcome === 'changed') throw changedMeanwhile(webhook.version);
  return { headers: { etag: etagOf(webhook.version) }, body: webhookAnswer(webhook) };
});
