import { CfnQueryDefinition, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { RunStack } from '../run/run-stack.ts';
import { type WorkerName, workerNames } from '../run/workers.ts';
import type { Stage } from '../stage.ts';

/** A question to the logs that somebody on call asks again and again. */
export type Query = {
  readonly name: string;
  /** Whose logs: of these Lambdas, of the gateway, or, if not said, of every Lambda. */
  readonly of?: readonly WorkerName[] | 'gateway';
  readonly lines: readonly string[];
};

/** Which businesses annoy people: of a hundred planned texts, after how many somebody left. */
export const optOutRates: Query = {
  name: 'Opt-outs of a hundred planned texts, by account',
  of: ['ReceiveText', 'PlanGroupSend'],
  lines: [
    "filter message = 'people-left' or message = 'group-send-step'",
    'stats sum(people) as left, sum(planned) as texts, ' +
      '100 * sum(people) / sum(planned) as percent ' +
      'by accountId',
    'sort percent desc, left desc',
    'limit 20',
  ],
};

/** Whose status changed to what, whoever did it. */
export const stoppedAccounts: Query = {
  name: 'Accounts that were stopped, the last first',
  of: ['FollowAccountStatus'],
  lines: [
    "filter message = 'account-status' and status in ['suspended', 'terminated']",
    'fields @timestamp, accountId, status',
    'sort @timestamp desc',
    'limit 20',
  ],
};

/** The saved queries, as they are called in Logs Insights under the stage's name. */
const queries: readonly Query[] = [
  optOutRates,
  stoppedAccounts,
  {
    name: 'What failed, by event',
    lines: [
      "filter level = 'ERROR' or level = 'CRITICAL'",
      'stats count(*) as times, max(@timestamp) as last by function_name, message',
      'sort times desc',
    ],
  },
  {
    name: 'All lines of an account',
    lines: [
      'fields @timestamp, function_name, level, message',
      "filter accountId = 'ACCOUNT_ID'",
      'sort @timestamp asc',
      'limit 500',
    ],
  },
  {
    name: 'All lines of a text or a group send, by its id',
    lines: [
      'fields @timestamp, function_name, level, message, id',
      'filter @message like /TEXT_OR_GROUP_SEND_ID/',
      'sort @timestamp asc',
      'limit 1000',
    ],
  },
  {
    name: 'All lines of a request',
    lines: [
      'fields @timestamp, function_name, level, message',
      "filter function_request_id = 'REQUEST_ID' or id = 'REQUEST_ID'",
      'sort @timestamp asc',
    ],
  },
  {
    name: 'Slowest calls of the API',
    // Lambda's own reports would not name the route, and are no lines of ours: it writes warnings.
    of: 'gateway',
    lines: [
      'fields @timestamp, route, status, latencyMs, lambdaLatencyMs, requestId',
      'sort latencyMs desc',
      'limit 50',
    ],
  },
  {
    name: 'Why the carrier took nothing',
    of: ['SendTexts', 'PaceGroupSends'],
    lines: [
      "filter message = 'circuit-breaker-tripped' or message = 'lane-waits-for-carrier'",
      'fields @timestamp, accountId, message, scope, code',
      'sort @timestamp desc',
      'limit 100',
    ],
  },
];

/** Saves the queries, so that nobody writes them at night. */
export function keepQueries(scope: Construct, run: RunStack, stage: Stage): void {
  const home = new Construct(scope, 'Queries');
  for (const [n, query] of queries.entries()) {
    new CfnQueryDefinition(home, `Query${n + 1}`, {
      name: `ivip-messenger-${stage.name}/${query.name}`,
      queryString: query.lines.join('\n| '),
      logGroupNames: groupsOf(run, query).map((group) => group.logGroupName),
    });
  }
}

/** The logs that a query reads. */
export function groupsOf({ workers, api }: RunStack, { of = workerNames }: Query): ILogGroup[] {
  if (of === 'gateway') return [api.calls];
  return of.map((name) => workers[name].lambda.logGroup);
}
