import * as z from 'zod/mini';
import { countDollars, countTexts, metricsWritten } from '../../shared/lambda/metrics.ts';
import { batchWorker } from '../../shared/lambda/queue-worker.ts';
import { settleDirectTexts } from '../../shared/tables/texts/direct-text-states.ts';
import { isAutomatic, isOfGroup } from '../../shared/tables/texts/text-keys.ts';
import { overrides, type Settlement, settleTexts } from '../../shared/tables/texts/text-states.ts';
import { allEnded } from '../../shared/values/all-ended.ts';

/** A delivery event of the carrier: the fields that we use. */
export const DeliveryEvent = z.looseObject({
  eventType: z.string(),
  eventTimestamp: z.number(),
  messageId: z.string(),
  messageStatus: z.optional(z.string()),
  totalMessageParts: z.optional(z.number()),
  totalMessagePrice: z.optional(z.number()),
  totalCarrierFee: z.optional(z.number()),
  context: z.optional(z.record(z.string(), z.string())),
});
type DeliveryEvent = z.infer<typeof DeliveryEvent>;

/**
 * Settles texts by the carrier's delivery events, found by our own key, which they return. Events
 * come twice and in any order; of several for one text in a batch the strongest counts.
 */
export const handler = batchWorker(DeliveryEvent, async (events) => {
  const byText = new Map<string, Settlement>();
  for (const { message } of events) {
    const settlement = settlementOf(message);
    if (!settlement) continue;
    const key = `${settlement.bundle}|${settlement.entry}`;
    const known = byText.get(key);
    if (known && !overrides(settlement).includes(known.state)) continue;
    byText.set(key, settlement);
  }
  const { silent = [], announced = [] } = Object.groupBy(byText.values(), ({ bundle, entry }) => {
    return isOfGroup(bundle) || isAutomatic(entry) ? 'silent' : 'announced';
  });
  await allEnded([settleTexts(silent), settleDirectTexts(announced)]);
  countSettled([...byText.values()]);
  return [];
}).use(metricsWritten());

/**
 * What was sent was counted by its sender. Events that come twice are counted twice: the figures of
 * the dashboard are no bill.
 */
function countSettled(settled: readonly Settlement[]): void {
  countTexts(settled.flatMap(({ state }) => (state === 'sent' ? [] : state)));
  countDollars(settled.reduce((sum, { priceUsd = 0 }) => sum + priceUsd, 0));
}

/** What an event says about a text. Types that are not listed say nothing yet (queued, pending). */
const meaning: Readonly<Record<string, Settlement['state']>> = {
  TEXT_SUCCESSFUL: 'sent',
  TEXT_SENT: 'sent',
  TEXT_DELIVERED: 'delivered',
  TEXT_UNKNOWN: 'unknown',
  TEXT_BLOCKED: 'failed',
  TEXT_CARRIER_BLOCKED: 'failed',
  TEXT_CARRIER_UNREACHABLE: 'failed',
  TEXT_INVALID: 'failed',
  TEXT_INVALID_MESSAGE: 'failed',
  TEXT_PROTECT_BLOCKED: 'failed',
  TEXT_SPAM: 'failed',
  TEXT_TTL_EXPIRED: 'failed',
  TEXT_UNREACHABLE: 'failed',
};

function settlementOf(event: DeliveryEvent): Settlement | undefined {
  const state = meaning[event.eventType];
  const [bundle, entry] = event.context?.t?.split('|') ?? [];
  if (!state || !bundle || !entry) return undefined;
  return {
    bundle,
    entry,
    state,
    messageId: event.messageId,
    carrierStatus: event.messageStatus ?? event.eventType,
    parts: event.totalMessageParts ?? 1,
    at: new Date(event.eventTimestamp).toISOString(),
    priceUsd: priceIn(event),
  };
}

/** To the hundred-thousandth of a dollar, as prices of texts are quoted. */
function priceIn({ totalMessagePrice, totalCarrierFee = 0 }: DeliveryEvent): number | undefined {
  if (totalMessagePrice === undefined) return undefined;
  return Number((totalMessagePrice + totalCarrierFee).toFixed(5));
}
