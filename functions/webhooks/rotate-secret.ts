import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, etagOf } from '../../shared/lambda/etag.ts';
import { changeWebhook, type Webhook } from '../../shared/tables/webhooks/webhooks.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { newSecret } from './new-secret.ts';
import { WebhookWithSecret, webhookAnswer, webhookOf } from './webhook-answer.ts';

/**
 * Makes a new secret. For a day each delivery is signed with both, so that no receiver refuses one
 * meanwhile. A second rotation within that day ends the oldest of the three.
 */
export const rotateSecret = endpoint({
  method: 'POST',
  path: '/v1/webhooks/{webhookId}/rotate',
  roles: owners,
  summary: 'Makes a new secret; the old one signs too for 24 hours',
  status: 201,
  answer: WebhookWithSecret,
  refuses: ['not-found', 'precondition-failed'],
}).handler(async (call) => {
  const { accountId, path } = call;
  const webhook = await makeOnce(call, {
    again: () => webhookOf(accountId, path.webhookId),
    first: (keep) => rotate(call, keep),
  });
  return {
    headers: { etag: etagOf(webhook.version) },
    body: { ...webhookAnswer(webhook), secret: webhook.secret },
  };
});

/** How long both secrets sign: time to bring the new one to every server. */
const bothMs = 24 * 60 * 60 * 1000;

async function rotate(
  { accountId, path, user, at }: Call<unknown, unknown>,
  keep: Keep,
): Promise<Webhook | 'taken'> {
  const read = await webhookOf(accountId, path.webhookId);
  const secret = newSecret();
  const time = at.toISOString();
  const change = {
    secret,
    previousSecret: read.secret,
    previousUntil: new Date(at.getTime() + bothMs).toISOString(),
    updatedAt: time,
    version: fingerprint([time, read.version, secret]),
  };
  const { webhookId } = read;
  const why = `${user} made a new secret for the webhook to ${read.url}.`;
  const note = {
    at: time,
    who: user,
    what: 'webhook.rotated' as const,
    why,
    details: { webhookId },
  };
  const outcome = await changeWebhook(read, change, { note, also: keep({ id: webhookId }) });
  if (outcome === 'done') return webhookOf(accountId, webhookId);
  if (outcome === 'changed')
    throw changedMeanwhile((await webhookOf(accountId, webhookId)).version);
  return outcome;
}
