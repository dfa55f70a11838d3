import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { metricsOf } from '../run/lambda.ts';
import type { RunStack } from '../run/run-stack.ts';
import type { Stage } from '../stage.ts';
import type { Line } from './line.ts';
import type { Runbook } from './runbooks.ts';

/** What is promised: of all in a month, so many in a hundred are no slower than that. */
export type Objective = {
  readonly id: string;
  readonly says: string;
  readonly percent: number;
  readonly withinMs: number;
  readonly runbook: Runbook;
  readonly fast: string;
  readonly slow: string;
};

/** The promises of the product. The metrics are written by `shared/lambda/metrics.ts`. */
export const objectives: readonly Objective[] = [
  {
    id: 'Stops',
    says: 'STOP to tombstone under 10 s: 99.9 %',
    percent: 99.9,
    withinMs: 10_000,
    runbook: 'replies',
    fast: 'Within an hour too many people waited over ten seconds for their STOP to work.',
    slow: 'For six hours more people than promised wait over ten seconds for their STOP to work.',
  },
  {
    id: 'Starts',
    says: 'An accepted group send starts within 60 s: 99 %',
    percent: 99,
    withinMs: 60_000,
    runbook: 'group-sends',
    fast: 'Within an hour too many group sends took over a minute to start.',
    slow: 'For six hours more group sends than promised take over a minute to start.',
  },
  {
    id: 'Calls',
    says: 'API calls under 1 s: 99 %',
    percent: 99,
    withinMs: 1_000,
    runbook: 'api',
    fast: 'Within an hour too many API calls took over a second: pages feel slow.',
    slow: 'For six hours more API calls than promised take over a second: pages feel slow.',
  },
];

/**
 * How fast the month's allowance burns: 14.4 times too fast for an hour spends two days of it, 6
 * times for six hours spends a day and a half. A slow day alone rings nothing.
 */
const burns = [
  { name: 'BurnFast', times: 14.4, over: Duration.hours(1) },
  { name: 'BurnSlow', times: 6, over: Duration.hours(6) },
] as const;

/** Two alarms for each promise: it breaks soon, or it will. */
export function linesOfObjectives(run: RunStack, stage: Stage): Line[] {
  return objectives.flatMap((objective) =>
    burns.map(({ name, times, over }): Line => {
      return {
        id: `${objective.id}${name}`,
        suffers: name === 'BurnFast' ? objective.fast : objective.slow,
        runbook: objective.runbook,
        metric: tooSlow(run, stage, { objective, period: over }),
        // Rounded, since floating numbers would show: 14.4 times 0.1 %.
        above: Number((times * (100 - objective.percent)).toFixed(2)),
      };
    }),
  );
}

/** How many in a hundred were slower than promised. */
export function tooSlow(
  run: RunStack,
  stage: Stage,
  { objective, period }: { objective: Objective; period: Duration },
): IMetric {
  const inTime = timesOf(run, stage, objective).with({
    // The share of values up to that: CloudWatch's percentile rank.
    statistic: `PR(:${objective.withinMs})`,
    period,
  });
  return new MathExpression({
    expression: '100 - inTime',
    usingMetrics: { inTime },
    label: `${objective.id}: slower than promised (%)`,
    period,
  });
}

/** The milliseconds of which a promise speaks. */
export function timesOf({ api }: RunStack, stage: Stage, { id }: Objective): Metric {
  if (id === 'Calls') return api.api.metricLatency();
  return ownMetric(stage, id === 'Stops' ? 'StopToTombstone' : 'AcceptedToStart');
}

/** A metric that the product writes itself. */
export function ownMetric(stage: Stage, metricName: string): Metric {
  return new Metric({
    namespace: metricsOf(stage),
    metricName,
    dimensionsMap: { service: 'ivip-messenger' },
  });
}
