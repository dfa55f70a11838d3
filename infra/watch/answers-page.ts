import { Duration } from 'aws-cdk-lib';
import {
  Column,
  GraphWidget,
  GraphWidgetView,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { streamNames, streamShapes } from '../run/feeds.ts';
import { deadLettersOf, queueNames } from '../run/queues.ts';
import type { RunStack } from '../run/run-stack.ts';
import { workerNames } from '../run/workers.ts';
import type { Stage } from '../stage.ts';
import { objectives, ownMetric, timesOf, tooSlow } from './objectives.ts';
import { groupsOf, optOutRates, type Query, stoppedAccounts } from './queries.ts';

/** The page that is opened first: questions in the order in which they matter, then the rest. */
export function pageOfAnswers(run: RunStack, stage: Stage): IWidget[][] {
  return [
    [heading('Are texts leaving?')],
    leaving(run, stage),
    [heading('Are people heard?')],
    heard(run, stage),
    [heading('Is anybody hurt?')],
    hurt(run, stage),
    [heading('Who is suspended?', 12), heading('What does it cost today?', 12)],
    [suspended(run, stage), cost(run, stage)],
    [heading('Are promises kept?')],
    objectives.map((objective) =>
      graph(objective.says, [
        tooSlow(run, stage, { objective, period: Duration.hours(1) }),
        timesOf(run, stage, objective).with({ statistic: Stats.p(99), label: 'p99 (ms)' }),
      ]),
    ),
    [heading('The machinery')],
    ...machinery(run),
  ];
}

function leaving({ queues }: RunStack, stage: Stage): IWidget[] {
  const minute = { statistic: Stats.SUM, period: Duration.minutes(1) };
  const texts = (metric: string, label: string) =>
    ownMetric(stage, metric).with({ ...minute, label });
  const pace = ownMetric(stage, 'PaceUsed');
  return [
    graph('Texts by state, a minute', [
      texts('TextsSent', 'sent'),
      texts('TextsDelivered', 'delivered'),
      texts('TextsFailed', 'failed'),
      texts('TextsExcluded', 'excluded at the last moment'),
    ]),
    graph('Pace used by numbers with texts that wait (%)', [
      pace.with({ statistic: Stats.AVERAGE, label: 'average' }),
      pace.with({ statistic: Stats.MAXIMUM, label: 'busiest' }),
    ]),
    graph('Waiting for their turn (s)', [
      queues.send.metricApproximateAgeOfOldestMessage({ label: 'group sends' }),
      queues['send-now'].metricApproximateAgeOfOldestMessage({ label: 'one-to-one' }),
      queues.pace.metricApproximateAgeOfOldestMessage({ label: 'lanes' }),
    ]),
  ];
}

function heard({ queues, inbound }: RunStack, stage: Stage): IWidget[] {
  const stops = ownMetric(stage, 'StopToTombstone');
  return [
    graph('STOP to tombstone (ms)', [
      stops.with({ statistic: Stats.p(50), label: 'p50' }),
      stops.with({ statistic: Stats.p(99), label: 'p99' }),
    ]),
    graph('Oldest reply that waits (s)', [queues.inbound.metricApproximateAgeOfOldestMessage()]),
    graph('Replies, and STOPs among them', [
      inbound.metricNumberOfMessagesPublished({ statistic: Stats.SUM }),
      stops.with({ statistic: Stats.SAMPLE_COUNT, label: 'STOP' }),
    ]),
  ];
}

function hurt(run: RunStack, stage: Stage): IWidget[] {
  const { queues, streamsDead, sweepDead } = run;
  const dead = [
    ...queueNames.map((name) => deadLettersOf(queues[name])),
    ...streamNames.map((name) => streamsDead[name]),
    sweepDead,
  ];
  return [
    list(run, optOutRates),
    graph('Texts of which nobody knows whether they left', [
      ownMetric(stage, 'TextsUnknown').with({ statistic: Stats.SUM }),
    ]),
    graph(
      'Dead letters',
      dead.map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
    ),
  ];
}

function suspended(run: RunStack, stage: Stage): IWidget {
  return new Column(
    list(run, stoppedAccounts, 12),
    new GraphWidget({
      title: 'Suspended by the figures (all: GET /v1/operator/accounts?status=suspended)',
      left: [ownMetric(stage, 'Suspensions').with({ statistic: Stats.SUM })],
      width: 12,
      height: 4,
    }),
  );
}

/** Of texts by their delivery events, within seconds; AWS's own bill comes a day late. */
function cost({ workers }: RunStack, stage: Stage): IWidget {
  const day = { statistic: Stats.SUM, period: Duration.days(1) };
  const apis = [workers.TenantApi, workers.OperatorApi].map(({ lambda }) => lambda);
  return new Column(
    new GraphWidget({
      title: 'US dollars of texts a day, as their delivery events say (UTC)',
      left: [ownMetric(stage, 'TextsUsd').with({ ...day, label: 'dollars' })],
      view: GraphWidgetView.BAR,
      width: 12,
      height: 6,
    }),
    new GraphWidget({
      title: 'API calls a day: some dollars a million',
      left: apis.map((lambda) => lambda.metricInvocations(day)),
      width: 12,
      height: 4,
    }),
  );
}

function machinery({ queues, workers, api }: RunStack): IWidget[][] {
  const lambdas = workerNames.map((name) => workers[name].lambda);
  const followers = streamNames.map((name) => workers[streamShapes[name].worker].lambda);
  return [
    [
      graph(
        'Oldest waiting message (s)',
        queueNames.map((name) => queues[name].metricApproximateAgeOfOldestMessage({ label: name })),
      ),
      graph(
        'Streams behind (ms)',
        followers.map((lambda) => lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM })),
      ),
      graph('API calls, 4xx, 5xx', [
        api.api.metricCount(),
        api.api.metricClientError(),
        api.api.metricServerError(),
      ]),
    ],
    [
      graph(
        'Lambda errors',
        lambdas.map((lambda) => lambda.metricErrors()),
      ),
      graph(
        'Lambda time p95 (ms)',
        lambdas.map((lambda) => lambda.metricDuration({ statistic: Stats.p(95) })),
      ),
    ],
  ];
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, height: 6 });
}

function list(run: RunStack, query: Query, width = 8): LogQueryWidget {
  return new LogQueryWidget({
    title: query.name,
    logGroupNames: groupsOf(run, query).map((group) => group.logGroupName),
    queryLines: [...query.lines],
    view: LogQueryVisualizationType.TABLE,
    width,
    height: 6,
  });
}

function heading(question: string, width = 24): TextWidget {
  return new TextWidget({ markdown: `## ${question}`, width, height: 1 });
}
