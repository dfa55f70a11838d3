import { endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, mustMatch } from '../../shared/lambda/etag.ts';
import { removeWebhook as remove } from '../../shared/tables/webhooks/webhooks.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { webhookOf } from './webhook-answer.ts';

/** Removes a webhook: open deliveries to it are not made. */
export const removeWebhook = endpoint({
  method: 'DELETE',
  path: '/v1/webhooks/{webhookId}',
  roles: owners,
  summary: 'Removes a webhook; nothing more is delivered to it',
  status: 204,
  edits: true,
  refuses: ['not-found', 'precondition-failed'],
}).handler(async ({ accountId, path, user, ifMatch, at }) => {
  const read = await webhookOf(accountId, path.webhookId);
  mustMatch(ifMatch, read.version);
  const { webhookId, url } = read;
  const why = `${user} removed the webhook to ${url}.`;
  const what = 'webhook.removed' as const;
  const note = { at: at.toISOString(), who: user, what, why, details: { webhookId } };
  if ((await remove(read, note)) === 'done') return {};
  throw changedMeanwhile((await webhookOf(accountId, path.webhookId)).version);
});
