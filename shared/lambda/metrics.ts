import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type middy from '@middy/core';
import { tracesOf } from './log.ts';

/** Metrics for the alarms, under the namespace of the stage. They say nothing about people. */
const metrics = new Metrics({ serviceName: 'ivip-messenger' });

/** The carrier accepts no texts: it said so, or a lane waits for it. It has an alarm. */
export function countCarrierStop(): void {
  metrics.addMetric('CarrierStops', MetricUnit.Count, 1);
}

/** From a person's STOP, as the carrier published it, to the tombstone. An objective goes by it. */
export function measureStop(ms: number): void {
  metrics.addMetric('StopToTombstone', MetricUnit.Milliseconds, ms);
}

/** From the acceptance of a group send for now to its texts being with the lanes. */
export function measureStart(ms: number): void {
  metrics.addMetric('AcceptedToStart', MetricUnit.Milliseconds, ms);
}

/** What a text came to: at the carrier, or by its delivery event. */
type Outcome = 'sent' | 'delivered' | 'failed' | 'excluded' | 'unknown';

const countedAs: Readonly<Record<Outcome, string>> = {
  sent: 'TextsSent',
  delivered: 'TextsDelivered',
  failed: 'TextsFailed',
  excluded: 'TextsExcluded',
  unknown: 'TextsUnknown',
};

/** What texts came to, one outcome each. */
export function countTexts(outcomes: readonly Outcome[]): void {
  for (const [outcome, { length }] of Map.groupBy(outcomes, (one) => one)) {
    metrics.addMetric(countedAs[outcome], MetricUnit.Count, length);
  }
}

/** What texts cost, in US dollars, as their delivery events say. */
export function countDollars(usd: number): void {
  if (usd > 0) metrics.addMetric('TextsUsd', MetricUnit.NoUnit, usd);
}

/** How much of the pace of a number with waiting texts a tick uses, in percent. */
export function measurePace(percent: number): void {
  metrics.addMetric('PaceUsed', MetricUnit.Percent, percent);
}

/** An account was suspended by the figures. */
export function countSuspension(): void {
  metrics.addMetric('Suspensions', MetricUnit.Count, 1);
}

/** A round of the canary: whether it passed, and how long its text and its STOP took. */
export function measureCanary(round: { passed: boolean; textMs?: number; stopMs?: number }): void {
  metrics.addMetric('CanaryPassed', MetricUnit.Count, round.passed ? 1 : 0);
  const times = { CanaryTextToCarrier: round.textMs, CanaryStopToConfirmation: round.stopMs };
  for (const [name, ms] of Object.entries(times)) {
    if (ms !== undefined) metrics.addMetric(name, MetricUnit.Milliseconds, ms);
  }
}

/**
 * Writes the metrics at the end, in one line with the traces they are of, also of a call that
 * failed. Most calls have none, and Powertools' own middleware would warn each time. Only Lambdas
 * with metrics load this.
 */
export function metricsWritten<Event, Result>(): middy.MiddlewareObj<Event, Result> {
  return { after: write, onError: write };
}

function write({ event }: { readonly event: unknown }): void {
  if (!metrics.hasStoredMetrics()) return;
  const traces = tracesOf(event);
  if (traces.length > 0) metrics.addMetadata('traces', traces.join(' '));
  metrics.publishStoredMetrics();
}
