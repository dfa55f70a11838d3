import { makeOnce } from '../../shared/access/idempotent-replay.ts';
import type { Call } from '../../shared/lambda/endpoint.ts';
import { transact } from '../../shared/tables/client/conditional-writes.ts';
import { eventWrite, type NewEvent } from '../../shared/tables/events/events.ts';
import type { Webhook } from '../../shared/tables/webhooks/webhooks.ts';
import { refused } from '../../shared/values/refused.ts';
import { webhookOf } from './webhook-answer.ts';

type Asked = Extract<NewEvent, { type: 'webhook.test' | 'webhook.replay' }>;

/**
 * Writes the request for deliveries into the feed, once for each Idempotency-Key; the deliveries
 * follow from the feed. Refuses `conflict` for a webhook that is switched off.
 */
export async function askForDelivery<Body>(
  call: Call<Body, unknown>,
  asked: (webhook: Webhook) => Asked,
): Promise<Webhook> {
  const { accountId, path } = call;
  const find = () => webhookOf(accountId, path.webhookId);
  return makeOnce<Webhook>(call, {
    again: find,
    first: async (keep) => {
      const webhook = await find();
      if (!webhook.enabled) {
        throw refused('conflict', 'This webhook is switched off: switch it on first.');
      }
      const event = { write: eventWrite(accountId, asked(webhook)) };
      const outcome = await transact<'taken'>([...keep({ id: webhook.webhookId }), event]);
      return outcome === 'done' ? webhook : outcome;
    },
  });
}
