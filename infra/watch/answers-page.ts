import { Duration } from 'aws-cdk-lib';
import {
  GraphWidget,
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
import { groupsOf, peopleWhoLeft, type Query } from './queries.ts';

/** The page that is opened first: questions in the order in which they matter, then the rest. */
export function pageOfAnswers(run: RunStack, stage: Stage): IWidget[][] {
  return [
    [heading('Are texts leaving?')],
    leaving(run),
    [heading('Are people heard?')],
    heard(run, stage),
    [heading('Is anybody hurt?')],
    hurt(run, stage),
    [heading('Who is suspended?', 12), heading('What does it cost today?', 12)],
    [suspended(stage), cost(run)],
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

function leaving({ queues, workers, events }: RunStack): IWidget[] {
  const sum = { statistic: Stats.SUM, period: Duration.minutes(1) };
  return [
    graph('Texts that came to an end (delivery events)', [
      events.metricNumberOfMessagesPublished(sum),
    ]),
    graph('Released to the sender (messages)', [
      queues.send.metricNumberOfMessagesSent({ ...sum, label: 'group sends' }),
      queues['send-now'].metricNumberOfMessagesSent({ ...sum, label: 'one-to-one' }),
    ]),
    graph('Waiting for their turn (s), and senders at work', [
      queues.send.metricApproximateAgeOfOldestMessage({ label: 'group sends' }),
      queues['send-now'].metricApproximateAgeOfOldestMessage({ label: 'one-to-one' }),
      queues.pace.metricApproximateAgeOfOldestMessage({ label: 'lanes' }),
      workers.SendTexts.lambda.metric('ConcurrentExecutions', { statistic: Stats.MAXIMUM }),
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
    list(run, peopleWhoLeft),
    graph('Texts of which nobody knows whether they left', [
      ownMetric(stage, 'TextsUnknown').with({ statistic: Stats.SUM }),
    ]),
    graph(
      'Dead letters',
      dead.map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
    ),
  ];
}

function suspended(stage: Stage): IWidget {
  return new GraphWidget({
    title: 'Suspended by the figures (who: GET /v1/operator/accounts?status=suspended)',
    left: [ownMetric(stage, 'Suspensions').with({ statistic: Stats.SUM })],
    width: 12,
    height: 6,
  });
}

/** Of texts AWS tells the price in the events alone; the bill comes a day late. */
function cost({ events, workers }: RunStack): IWidget {
  const day = { statistic: Stats.SUM, period: Duration.days(1) };
  const apis = [workers.TenantApi, workers.OperatorApi].map(({ lambda }) => lambda);
  return new GraphWidget({
    title: 'Texts and calls a day: a text is about a cent, all else some dollars a million',
    left: [events.metricNumberOfMessagesPublished({ ...day, label: 'texts' })],
    right: apis.map((lambda) => lambda.metricInvocations(day)),
    width: 12,
    height: 6,
  });
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

function list(run: RunStack, query: Query): LogQueryWidget {
  return new LogQueryWidget({
    title: query.name,
    logGroupNames: groupsOf(run, query).map((group) => group.logGroupName),
    queryLines: [...query.lines],
    view: LogQueryVisualizationType.TABLE,
    width: 8,
    height: 6,
  });
}

function heading(question: string, width = 24): TextWidget {
  return new TextWidget({ markdown: `## ${question}`, width, height: 1 });
}
