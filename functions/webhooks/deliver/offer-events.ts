import { asError, log } from '../../../shared/lambda/log.ts';
import { type Change, streamBatchWorker } from '../../../shared/lambda/stream-worker.ts';
import { queueDeliveries } from '../../../shared/queues/webhook-deliveries.ts';
import { type AccountEvent, publicEvent } from '../../../shared/tables/events/events.ts';
import { offerDelivery } from '../../../shared/tables/webhooks/deliveries.ts';
import { type Webhook, webhooksOf } from '../../../shared/tables/webhooks/webhooks.ts';
import { inParallel } from '../../../shared/values/in-parallel.ts';
import { replay } from './replay.ts';

/**
 * New events in the feed of an account: notes and queues a delivery for each webhook that asked for
 * their type. A repeat finds the delivery noted and queues it again; the worker drops a message too
 * many. For a webhook that is switched off the delivery is noted as failed, so that it can be
 * replayed.
 */
export const handler = streamBatchWorker<AccountEvent>(async (changes, at) => {
  const byAccount = Map.groupBy(changes, ({ after }) => after?.accountId ?? '');
  const failed: Change<AccountEvent>[] = [];
  await inParallel([...byAccount], accountsAtOnce, async ([accountId, ours]) => {
    try {
      const webhooks = await webhooksOf(accountId);
      if (webhooks.length === 0) return;
      const events = ours.flatMap(({ after }) => after ?? []);
      await inParallel(events, eventsAtOnce, (event) => offer(event, webhooks, at));
    } catch (error) {
      log.error('offer-failed', { accountId, error: asError(error) });
      failed.push(...ours);
    }
  });
  return failed;
});

const accountsAtOnce = 20;
const eventsAtOnce = 10;

async function offer(event: AccountEvent, webhooks: readonly Webhook[], at: Date): Promise<void> {
  if (event.type === 'webhook.replay') return replay(event, at);
  const { accountId, eventId, type } = event;
  const body = JSON.stringify({ type, timestamp: event.at, data: publicEvent(event) });
  const due = [];
  for (const webhook of webhooks.filter((one) => wants(one, event))) {
    const { webhookId, enabled } = webhook;
    const how = enabled ? pending : missed;
    await offerDelivery({ accountId, webhookId, eventId, type, body }, how, at);
    if (enabled) due.push({ accountId, webhookId, eventId, tries: 0 });
  }
  if (due.length > 0) await queueDeliveries(due);
}

const pending = { state: 'pending' } as const;
const missed = { state: 'failed', problem: 'The webhook was switched off.' } as const;

/** A test goes to its own webhook; everything else to those that asked for its type. */
function wants({ webhookId, events }: Webhook, event: AccountEvent): boolean {
  if (event.type === 'webhook.test') return event.webhookId === webhookId;
  return events.includes('*') || events.includes(event.type);
}
