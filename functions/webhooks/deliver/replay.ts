import { queueDeliveries } from '../../../shared/queues/webhook-deliveries.ts';
import type { AccountEvent } from '../../../shared/tables/events/events.ts';
import {
  failedSince,
  findDelivery,
  reopenDelivery,
  type WebhookDelivery,
} from '../../../shared/tables/webhooks/deliveries.ts';
import { inParallel } from '../../../shared/values/in-parallel.ts';

type Replay = Extract<AccountEvent, { type: 'webhook.replay' }>;

const most = 1_000;
const atOnce = 10;

/** Opens the requested deliveries again, then queues them. A repeat does no harm. */
export async function replay(asked: Replay, at: Date): Promise<void> {
  const deliveries = await named(asked);
  await inParallel(deliveries, atOnce, (one) => reopenDelivery(one, at));
  const due = deliveries.map(({ accountId, webhookId, eventId }) => {
    return { accountId, webhookId, eventId, tries: 0 };
  });
  if (due.length > 0) await queueDeliveries(due);
}

async function named(asked: Replay): Promise<readonly WebhookDelivery[]> {
  const { accountId, webhookId, eventIds = [], since } = asked;
  if (since === undefined) {
    const find = (eventId: string) => findDelivery(accountId, webhookId, eventId);
    return (await inParallel(eventIds, atOnce, find)).flatMap((one) => one ?? []);
  }
  const found: WebhookDelivery[] = [];
  for await (const one of failedSince({ accountId, webhookId }, new Date(since))) {
    if (found.push(one) >= most) break;
  }
  return found;
}
