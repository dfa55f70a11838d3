import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type middy from '@middy/core';

/** Counted for the alarms, under the namespace of the stage. Nothing about people. */
const metrics = new Metrics({ serviceName: 'ivip-messenger' });

/** The carrier takes no texts: it said so, or a lane waits for it. An alarm rings. */
export function countCarrierStop(): void {
  metrics.addMetric('CarrierStops', MetricUnit.Count, 1);
}

/**
 * Writes what was counted at the end, also of a call that failed; of most there is nothing, which
 * Powertools' own middleware would warn of each time. Only Lambdas that count load this.
 */
export function metricsWritten<Event, Result>(): middy.MiddlewareObj<Event, Result> {
  return { after: write, onError: write };
}

function write(): void {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
}
