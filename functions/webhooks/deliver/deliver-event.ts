import { type Delivery, queueWorker } from '../../../shared/lambda/queue-worker.ts';
import { DueDelivery, queueDeliveries } from '../../../shared/queues/webhook-deliveries.ts';
import { afterFailedTry } from '../../../shared/rules/webhooks/after-failed-try.ts';
import {
  findDelivery,
  noteTry,
  type WebhookDelivery,
} from '../../../shared/tables/webhooks/deliveries.ts';
import {
  findWebhook,
  noteFailing,
  noteWorking,
  switchOff,
  type Webhook,
} from '../../../shared/tables/webhooks/webhooks.ts';
import { signDelivery } from '../../../shared/values/webhooks/sign-delivery.ts';
import { type Called, callReceiver } from '../../../shared/webhooks/call-receiver.ts';

/**
 * Delivers an event to a webhook, at least once. The outcome of a try is written before the next
 * one is queued; the message of a try that died is redelivered. A receiver that gets an event twice
 * knows it by its id.
 */
export const handler = queueWorker(DueDelivery, async (due, { tries, at }) => {
  const delivery = await findDelivery(due.accountId, due.webhookId, due.eventId);
  if (delivery?.state !== 'pending') return;
  // Another message continues with it, unless this one died before it could queue that.
  if (delivery.tries !== due.tries && tries === 1) return;
  const waitMs = Date.parse(delivery.nextTryAt ?? delivery.createdAt) - at.getTime();
  if (waitMs > 0) return queueAgain(delivery, waitMs / 1000);
  const webhook = await findWebhook(due.accountId, due.webhookId);
  if (!webhook) return;
  await tryOnce(webhook, delivery, at);
});

async function tryOnce(webhook: Webhook, delivery: WebhookDelivery, at: Delivery['at']) {
  const triedAt = at.toISOString();
  if (!webhook.enabled) {
    const problem = 'The webhook is switched off.';
    await noteTry(delivery, { state: 'failed', problem, tries: delivery.tries });
    return;
  }
  const { body, eventId: id } = delivery;
  const headers = signDelivery({ id, at, body }, secretsOf(webhook, triedAt));
  const called = await callReceiver(webhook.url, { headers, body });
  if (called.problem !== undefined) return noteFailure({ webhook, delivery, called }, at);
  const good = { state: 'delivered', problem: undefined, nextTryAt: undefined } as const;
  await noteTry(delivery, { ...good, triedAt, status: called.status });
  await noteWorking(webhook);
}

/** For a day after a rotation the previous secret signs too. */
function secretsOf({ secret, previousSecret, previousUntil = '' }: Webhook, at: string): string[] {
  return previousSecret !== undefined && at < previousUntil ? [secret, previousSecret] : [secret];
}

type FailedTry = {
  readonly webhook: Webhook;
  readonly delivery: WebhookDelivery;
  readonly called: Called;
};

async function noteFailure({ webhook, delivery, called }: FailedTry, at: Date): Promise<void> {
  const triedAt = at.toISOString();
  const { failingSince = triedAt } = webhook;
  if (webhook.failingSince === undefined) await noteFailing(webhook, triedAt);
  const tries = delivery.tries + 1;
  const after = afterFailedTry({ tries, status: called.status, failingSince }, at);
  const noted = { triedAt, status: called.status, problem: called.problem };
  if (after.next === 'give-up') {
    if (after.switchOff) await switchOff(webhook, { at: triedAt, because: after.switchOff });
    await noteTry(delivery, { ...noted, state: 'failed', nextTryAt: undefined });
    return;
  }
  const nextTryAt = new Date(at.getTime() + after.waitSeconds * 1000).toISOString();
  const outcome = await noteTry(delivery, { ...noted, nextTryAt });
  if (outcome === 'noted') await queueAgain({ ...delivery, tries }, after.waitSeconds);
}

async function queueAgain(delivery: WebhookDelivery, waitSeconds: number): Promise<void> {
  const { accountId, webhookId, eventId, tries } = delivery;
  await queueDeliveries([{ accountId, webhookId, eventId, tries }], Math.ceil(waitSeconds));
}
