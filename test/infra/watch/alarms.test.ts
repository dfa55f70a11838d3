import { expect, it } from 'vitest';
import { queueNames } from '../../../infra/run/queues.ts';
import { workerNames } from '../../../infra/run/workers.ts';
import { composed, resourcesOf, templateOf, textOf } from '../composed.ts';

const watch = templateOf(composed('dev'), 'Watch');
const alarms = resourcesOf(watch, 'AWS::CloudWatch::Alarm').map(([id, one]) => ({
  id,
  of: one.Properties,
}));

function alarmNamed(name: string) {
  const found = alarms.filter(({ id }) => new RegExp(`^Alarms${name}[0-9A-F]{8}$`).test(id));
  expect(found).toHaveLength(1);
  return found[0]?.of ?? {};
}

const idOf = (name: string) =>
  name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());

it('says in a sentence what a customer suffers', () => {
  for (const { of } of alarms) {
    expect(String(of.AlarmDescription)).toMatch(/^[A-Z].{30,}\. Runbook: docs\/runbooks\/.+\.md$/);
  }
  const sentences = alarms.map(({ of }) => of.AlarmDescription);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it('has a name that nothing else can have: that of its resource', () => {
  for (const { id, of } of alarms) {
    expect(id).toMatch(/^Alarms\w+[0-9A-F]{8}$/);
    expect(of.AlarmName).toBe(`ivip-messenger-dev-${id.slice('Alarms'.length, -8)}`);
  }
  const prod = resourcesOf(templateOf(composed('prod'), 'Watch'), 'AWS::CloudWatch::Alarm');
  expect(prod[0]?.[1].Properties.AlarmName).toMatch(/^ivip-messenger-prod-/);
});

it.each([...queueNames])('rings when %s stands still and at its first dead letter', (name) => {
  expect(alarmNamed(`${idOf(name)}Late`)).toMatchObject({
    MetricName: 'ApproximateAgeOfOldestMessage',
    ComparisonOperator: 'GreaterThanThreshold',
  });
  expect(alarmNamed(`${idOf(name)}Dead`)).toMatchObject({
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Threshold: 0,
    TreatMissingData: 'notBreaching',
  });
});

it.each(['PlanGroupSend', 'ReleaseText', 'ReviewAccount', 'FollowAccountStatus'])(
  'rings when %s falls behind its stream or gives up',
  (worker) => {
    expect(alarmNamed(`${worker}Late`)).toMatchObject({
      MetricName: 'IteratorAge',
      Statistic: 'Maximum',
    });
    expect(textOf(alarmNamed(`${worker}Dead`).Dimensions)).toContain(`${worker}Dead`);
  },
);

it.each([...workerNames])('rings when %s fails', (worker) => {
  expect(alarmNamed(`${worker}Fails`)).toMatchObject({ MetricName: 'Errors', Statistic: 'Sum' });
});

it('rings when the sweep does not run, since nothing fails then', () => {
  expect(alarmNamed('SweepAsleep')).toMatchObject({
    MetricName: 'Invocations',
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
});

it('rings while the carrier takes nothing: on what the sender counts, then the pacer', () => {
  expect(alarmNamed('CarrierStops')).toMatchObject({
    Namespace: 'ivip-messenger-dev',
    MetricName: 'CarrierStops',
    Dimensions: [{ Name: 'service', Value: 'ivip-messenger' }],
    Statistic: 'Sum',
    Threshold: 0,
  });
});

it('rings when three rounds of the canary are lost or missing, where there is one', () => {
  const named = (canaryNumber?: string) => {
    const watched = templateOf(composed('prod', { canaryNumber }), 'Watch');
    return resourcesOf(watched, 'AWS::CloudWatch::Alarm').find(([id]) =>
      id.startsWith('AlarmsCanaryLost'),
    )?.[1].Properties;
  };
  expect(named('+12065550100')).toMatchObject({
    MetricName: 'CanaryPassed',
    Statistic: 'Maximum',
    Period: 300,
    EvaluationPeriods: 3,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
  expect(named()).toBeUndefined();
});

it('wakes somebody only in prod', () => {
  expect(alarms.every(({ of }) => of.ActionsEnabled === false)).toBe(true);
  const prod = resourcesOf(templateOf(composed('prod'), 'Watch'), 'AWS::CloudWatch::Alarm');
  expect(prod).toHaveLength(alarms.length);
  for (const [, { Properties }] of prod) {
    expect(Properties.ActionsEnabled).toBe(true);
    expect(textOf(Properties.AlarmActions)).toContain('AlarmsTopic');
  }
});

it('calls the people on call, and nobody else', () => {
  const onCall = ['olga@ivip.example', '+12485550199'];
  const subscriptions = resourcesOf(
    templateOf(composed('prod', { onCall }), 'Watch'),
    'AWS::SNS::Subscription',
  );
  expect(
    subscriptions.map(([, one]) => [one.Properties.Protocol, one.Properties.Endpoint]),
  ).toEqual([
    ['email', 'olga@ivip.example'],
    ['sms', '+12485550199'],
  ]);
  expect(resourcesOf(watch, 'AWS::SNS::Subscription')).toEqual([]);
});

it('has a budget for the month, with notices to the people on call by e-mail', () => {
  const onCall = ['olga@ivip.example', '+12485550199'];
  const [[, budget] = []] = resourcesOf(
    templateOf(composed('prod', { onCall, monthlyBudgetUsd: 700 }), 'Watch'),
    'AWS::Budgets::Budget',
  );
  expect(budget?.Properties.Budget).toMatchObject({
    BudgetLimit: { Amount: 700, Unit: 'USD' },
    TimeUnit: 'MONTHLY',
  });
  const olga = [{ SubscriptionType: 'EMAIL', Address: 'olga@ivip.example' }];
  expect(budget?.Properties.NotificationsWithSubscribers).toMatchObject([
    { Notification: { NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: olga },
    { Notification: { NotificationType: 'FORECASTED', Threshold: 100 }, Subscribers: olga },
  ]);
});

it('reports a day that costs a tenth of the month more than usual', () => {
  const settings = { onCall: ['olga@ivip.example', '+12485550199'], monthlyBudgetUsd: 705 };
  const template = templateOf(composed('prod', settings), 'Watch');
  const [[, monitor] = []] = resourcesOf(template, 'AWS::CE::AnomalyMonitor');
  expect(JSON.parse(String(monitor?.Properties.MonitorSpecification))).toEqual({
    Tags: { Key: 'stage', Values: ['prod'] },
  });
  const [[, told] = []] = resourcesOf(template, 'AWS::CE::AnomalySubscription');
  expect(told?.Properties.Subscribers).toEqual([{ Type: 'EMAIL', Address: 'olga@ivip.example' }]);
  expect(String(told?.Properties.ThresholdExpression)).toContain('["71"]');
});

it('leaves such days to the account that pays, where it is another one', () => {
  const settings = { onCall: ['olga@ivip.example'], paysItself: false };
  const template = templateOf(composed('prod', settings), 'Watch');
  expect(resourcesOf(template, 'AWS::CE::AnomalyMonitor')).toEqual([]);
  expect(resourcesOf(template, 'AWS::Budgets::Budget')).toHaveLength(1);
});

it.each([
  ['Stops', 'PR(:10000)', 1.44, 0.6],
  ['Starts', 'PR(:60000)', 14.4, 6],
  ['Calls', 'PR(:1000)', 14.4, 6],
])(
  'rings when the allowance of %s burns too fast, for an hour or for six',
  (name, rank, ...above) => {
    const both = [alarmNamed(`${name}BurnFast`), alarmNamed(`${name}BurnSlow`)];
    const found = both.map(({ Threshold, Metrics }) => {
      const [whole, part] = Metrics as [
        { Expression: string },
        { MetricStat: { Stat: string; Period: number } },
      ];
      expect(whole.Expression).toBe('100 - inTime');
      expect(part.MetricStat.Stat).toBe(rank);
      return [Threshold, part.MetricStat.Period];
    });
    expect(found).toEqual([
      [above[0], 3_600],
      [above[1], 21_600],
    ]);
  },
);

it('shows one page: the questions in the order in which they matter', () => {
  const [[, page] = []] = resourcesOf(watch, 'AWS::CloudWatch::Dashboard');
  const questions = [...textOf(page).matchAll(/## ([^"\\]+\?)/g)].map(([, question]) => question);
  expect(questions).toEqual([
    'Are texts leaving?',
    'Are people heard?',
    'Is anybody hurt?',
    'Who is suspended?',
    'What does it cost today?',
    'Are promises kept?',
  ]);
});

it('has the saved queries of the logs that somebody on call needs', () => {
  const saved = resourcesOf(watch, 'AWS::Logs::QueryDefinition').map(([, one]) => one.Properties);
  expect(saved.length).toBeGreaterThan(4);
  for (const { Name, QueryString, LogGroupNames } of saved) {
    expect(Name).toMatch(/^ivip-messenger-dev\/[A-Z]/);
    expect(QueryString).toMatch(/^(filter|fields) .+(\n\| .+)+$/);
    expect(LogGroupNames).not.toEqual([]);
  }
});

it('asks the logs only for lines that are written: of Lambda itself warnings, no reports', () => {
  const saved = resourcesOf(watch, 'AWS::Logs::QueryDefinition').map(([, one]) => one.Properties);
  expect(saved.filter((one) => textOf(one.QueryString).includes('platform.'))).toEqual([]);
  const slow = saved.find(({ Name }) => String(Name).endsWith('/Slowest calls of the API'));
  expect(textOf(slow?.LogGroupNames)).toContain('ApiCalls');
  const run = templateOf(composed('dev'), 'Run');
  const [format = '{}'] = resourcesOf(run, 'AWS::ApiGatewayV2::Stage').map(
    ([, { Properties }]) => (Properties.AccessLogSettings as { Format: string }).Format,
  );
  const [, asked = ''] = /^fields @timestamp, (.*)$/m.exec(String(slow?.QueryString)) ?? [];
  expect(Object.keys(JSON.parse(format))).toEqual(expect.arrayContaining(asked.split(', ')));
});
