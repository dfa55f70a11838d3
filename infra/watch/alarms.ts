import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DataStack } from '../data/data-stack.ts';
import { idOf, type TableName } from '../data/tables.ts';
import { nameInStage } from '../name-in-stage.ts';
import { streamNames, streamShapes } from '../run/feeds.ts';
import { deadLettersOf, queueNames, queueShapes } from '../run/queues.ts';
import type { RunStack } from '../run/run-stack.ts';
import { workerNames } from '../run/workers.ts';
import type { Stage } from '../stage.ts';
import type { Line } from './line.ts';
import { linesOfObjectives, ownMetric } from './objectives.ts';
import { failing, pageOf, runbookOfQueue, sweepGivenUp } from './runbooks.ts';

/** Tables that every text writes to; the others have too little traffic to be throttled. */
const hotTables: readonly TableName[] = ['texts', 'numbers', 'group-sends', 'conversations'];

/**
 * Makes every alarm of the product. Each says in a sentence what a customer suffers, and names its
 * runbook page.
 */
export function makeAlarms(
  scope: Construct,
  given: { data: DataStack; run: RunStack; stage: Stage; topic: Topic },
): readonly Alarm[] {
  const { data, run } = given;
  const lines = [
    ...linesOfQueues(run),
    ...linesOfStreams(run),
    ...linesOfWorkers(run),
    ...linesOfApi(run),
    ...linesOfTables(data),
    lineOfCarrier(given.stage),
    ...lineOfCanary(given.stage),
    ...linesOfObjectives(run, given.stage),
  ];
  const home = new Construct(scope, 'Alarms');
  return lines.map((line) => {
    const alarm = makeAlarm(home, line, given.stage);
    alarm.addAlarmAction(new SnsAction(given.topic));
    alarm.addOkAction(new SnsAction(given.topic));
    return alarm;
  });
}

/**
 * Named, so that people and scripts find it. Names cannot collide: an alarm is replaced only with a
 * new name, a removed one is not kept, and the name changes with its resource's id.
 */
function makeAlarm(scope: Construct, line: Line, stage: Stage): Alarm {
  const below = line.below !== undefined;
  return new Alarm(scope, line.id, {
    alarmName: nameInStage(stage, line.id),
    alarmDescription: `${line.suffers} Runbook: ${pageOf(line.runbook)}`,
    metric: line.metric,
    threshold: line.below ?? line.above ?? 0,
    comparisonOperator: below
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: line.periods ?? 1,
    treatMissingData: below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    actionsEnabled: stage.alarmsRing,
  });
}

const everyMinute = { period: Duration.minutes(1) };
const everyFiveMinutes = { period: Duration.minutes(5) };

function linesOfQueues({ queues, sweepDead }: RunStack): Line[] {
  const each = queueNames.flatMap((name): Line[] => {
    const { worker, late, dead, lateAfterSeconds: above } = queueShapes[name];
    const runbook = runbookOfQueue(name, worker);
    const waiting = queues[name].metricApproximateAgeOfOldestMessage(everyMinute);
    const died = depthOf(deadLettersOf(queues[name]));
    return [
      { id: `${idOf(name)}Late`, suffers: late, runbook, metric: waiting, above },
      { id: `${idOf(name)}Dead`, suffers: dead, runbook, metric: died },
    ];
  });
  const metric = depthOf(sweepDead);
  return [...each, { id: 'SweepDead', suffers: sweepGivenUp, runbook: 'sweep', metric }];
}

function linesOfStreams({ workers, streamsDead }: RunStack): Line[] {
  return streamNames.flatMap((name): Line[] => {
    const { worker, late, dead, lateAfterSeconds } = streamShapes[name];
    const { runbook } = failing[worker];
    const above = lateAfterSeconds * 1000;
    const ageMs = workers[worker].lambda.metric('IteratorAge', {
      ...everyMinute,
      statistic: Stats.MAXIMUM,
    });
    return [
      { id: `${worker}Late`, suffers: late, runbook, metric: ageMs, above },
      { id: `${worker}Dead`, suffers: dead, runbook, metric: depthOf(streamsDead[name]) },
    ];
  });
}

function linesOfWorkers({ workers }: RunStack): Line[] {
  const each = workerNames.map((name): Line => {
    const metric = workers[name].lambda.metricErrors(everyFiveMinutes);
    const { fails, runbook } = failing[name];
    return { id: `${name}Fails`, suffers: fails, runbook, metric };
  });
  const ticks = workers.Sweep.lambda.metricInvocations(everyFiveMinutes);
  const asleep =
    'The sweep does not run: scheduled group sends do not start, stuck ones stay stuck.';
  const throttles = new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'Throttles',
    statistic: Stats.SUM,
    ...everyFiveMinutes,
  });
  const crowded = 'Too many Lambdas at once in this AWS account: API calls fail, texts wait.';
  return [
    ...each,
    {
      id: 'SweepAsleep',
      suffers: asleep,
      runbook: 'sweep',
      metric: ticks,
      below: 1,
      periods: 2,
    },
    { id: 'Throttled', suffers: crowded, runbook: 'capacity', metric: throttles, periods: 2 },
  ];
}

/** Counted by the sender when the carrier refuses, and by the pacer while a lane waits. */
function lineOfCarrier(stage: Stage): Line {
  const metric = ownMetric(stage, 'CarrierStops').with({ statistic: Stats.SUM, ...everyMinute });
  const suffers =
    'The carrier accepts no texts (spend limit, access, a number not active): all texts wait.';
  return { id: 'CarrierStops', suffers, runbook: 'carrier', metric };
}

/** Where the stage has a canary. Rounds that are missing count as lost. */
function lineOfCanary(stage: Stage): Line[] {
  if (stage.canaryNumber === undefined) return [];
  const metric = ownMetric(stage, 'CanaryPassed').with({
    statistic: Stats.MAXIMUM,
    ...everyFiveMinutes,
  });
  const suffers =
    'Three test texts in a row, or their STOPs, did not come through: real ones may not either.';
  return [{ id: 'CanaryLost', suffers, runbook: 'sweep', metric, below: 1, periods: 3 }];
}

function linesOfApi({ api }: RunStack): Line[] {
  const broken = 'The API answers 5xx: tenants cannot work with their contacts and texts.';
  const slow = "One API call in a hundred takes over three seconds: the tenants' pages hang.";
  return [
    {
      id: 'ApiFails',
      suffers: broken,
      runbook: 'api',
      metric: api.api.metricServerError(everyFiveMinutes),
    },
    {
      id: 'ApiSlow',
      suffers: slow,
      runbook: 'api',
      metric: api.api.metricLatency({ ...everyFiveMinutes, statistic: Stats.p(99) }),
      above: 3_000,
      periods: 3,
    },
  ];
}

function linesOfTables({ tables }: DataStack): Line[] {
  return hotTables.map((name) => {
    const of = (metricName: string) =>
      tables[name].metric(metricName, { statistic: Stats.SUM, ...everyFiveMinutes });
    const metric = new MathExpression({
      expression: 'FILL(reads, 0) + FILL(writes, 0)',
      usingMetrics: { reads: of('ReadThrottleEvents'), writes: of('WriteThrottleEvents') },
      label: `Throttled requests of ${name}`,
      ...everyFiveMinutes,
    });
    const suffers = `The ${name} table is throttled: texts of the busiest accounts slow down.`;
    const id = `${idOf(name)}Throttled`;
    return { id, suffers, runbook: 'capacity', metric, above: 10, periods: 2 };
  });
}

function depthOf(queue: Queue): Metric {
  return queue.metricApproximateNumberOfMessagesVisible({
    ...everyMinute,
    statistic: Stats.MAXIMUM,
  });
}
