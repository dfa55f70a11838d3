import { describe, expect, it } from 'vitest';
import { queueNames } from '../../infra/run/queues.ts';
import {
  composed,
  type Resource,
  resourceNamed,
  resourcesOf,
  templateOf,
  textOf,
} from './composed.ts';

const run = templateOf(composed('dev'), 'Run');
const queues = resourcesOf(run, 'AWS::SQS::Queue');
const mappings = resourcesOf(run, 'AWS::Lambda::EventSourceMapping');

function queueNamed(name: string): Resource {
  const id = name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
  return resourceNamed(run, 'AWS::SQS::Queue', `${id}Queue`);
}

function mappingOf(begin: string, source: string) {
  const found = mappings.filter(([, { Properties }]) => {
    const from = textOf(Properties.EventSourceArn);
    const to = textOf(Properties.FunctionName);
    return to.includes(`{"Ref":"${begin}Live`) && to.includes(':live') && from.includes(source);
  });
  expect(found).toHaveLength(1);
  return found[0]?.[1].Properties ?? {};
}

describe('queues', () => {
  it.each([...queueNames])('%s dies into a queue of its own, kept for 14 days', (name) => {
    const { Properties } = queueNamed(name);
    const redrive = Properties.RedrivePolicy as {
      deadLetterTargetArn: { 'Fn::GetAtt': [string, string] };
      maxReceiveCount: number;
    };
    const [deadId] = redrive.deadLetterTargetArn['Fn::GetAtt'];
    const dead = queues.find(([id]) => id === deadId);
    expect(dead?.[1].Properties.MessageRetentionPeriod).toBe(14 * 86_400);
    const tries: Partial<Record<typeof name, number>> = { send: 3, 'send-now': 3, inbound: 24 };
    expect(redrive.maxReceiveCount).toBe(tries[name] ?? 5);
    expect(Properties.MessageRetentionPeriod).toBe(4 * 86_400);
  });

  it('are called by stage and id, as their alarms are', () => {
    for (const [id, { Properties }] of queues) {
      expect(Properties.QueueName).toBe(`ivip-messenger-dev-${id.slice(0, -8)}`);
    }
    const prod = resourcesOf(templateOf(composed('prod'), 'Run'), 'AWS::SQS::Queue');
    const names = prod.map(([, { Properties }]) => Properties.QueueName);
    expect(names).toContain('ivip-messenger-prod-InboundQueue');
    expect(names).toContain('ivip-messenger-prod-ForgetPersonDead');
    expect(new Set(names).size).toBe(queues.length);
  });

  it('are all encrypted and closed to plain HTTP', () => {
    const policies = resourcesOf(run, 'AWS::SQS::QueuePolicy');
    for (const [id, { Properties }] of queues) {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      const policy = policies.find(([, one]) => textOf(one.Properties.Queues).includes(id));
      expect(textOf(policy)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it.each([
    ['imports', 'RunImport'],
    ['pace', 'PaceGroupSends'],
    ['send', 'SendTexts'],
    ['send-now', 'SendTexts'],
    ['delivery-events', 'SettleTexts'],
  ])('%s hides a message for six times the time of %s', (queue, worker) => {
    const lambda = resourceNamed(run, 'AWS::Lambda::Function', `${worker}Function`);
    const timeout = Number(lambda.Properties.Timeout);
    expect(queueNamed(queue).Properties.VisibilityTimeout).toBe(6 * timeout);
  });

  it('gives a STOP whose try died to another one within a minute', () => {
    const lambda = resourceNamed(run, 'AWS::Lambda::Function', 'ReceiveTextFunction');
    const { VisibilityTimeout } = queueNamed('inbound').Properties;
    // Lambda takes no queue that hides a message for less than the function's time.
    expect(VisibilityTimeout).toBeGreaterThan(Number(lambda.Properties.Timeout));
    expect(VisibilityTimeout).toBeLessThan(60);
  });

  it.each([
    ['RunImport', 'ImportsQueue', { BatchSize: 1 }],
    ['PaceGroupSends', 'PaceQueue', { BatchSize: 10 }],
    ['SendTexts', 'SendQueue', { BatchSize: 5, ScalingConfig: { MaximumConcurrency: 20 } }],
    ['SendTexts', 'SendNowQueue', { BatchSize: 10 }],
    ['SettleTexts', 'DeliveryEventsQueue', { BatchSize: 100, MaximumBatchingWindowInSeconds: 1 }],
    ['ReceiveText', 'InboundQueue', { BatchSize: 10 }],
    ['SettleDoubt', 'DoubtsDueQueue', { BatchSize: 10 }],
  ])('%s works off %s', (worker, queue, expected) => {
    expect(mappingOf(worker, queue)).toMatchObject({
      ...expected,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });
});

describe('streams', () => {
  it.each([
    ['PlanGroupSend', 'GroupSendsTable', 10],
    ['ReleaseText', 'OutboxTable', 1],
    ['IndexContacts', 'ContactsTable', 2],
    ['IndexTexts', 'ConversationsTable', 2],
    ['ReviewAccount', 'OptOutsTable', 1],
    ['ForgetPerson', 'OptOutsTable', 1],
    ['FollowAccountStatus', 'AccountsTable', 1],
    ['PublishEvents', 'EventsTable', 2],
    ['OfferEvents', 'EventsTable', 2],
    ['RunExport', 'ExportsTable', 4],
  ])('%s follows %s and gives up on a poison change', (worker, table, parallel) => {
    expect(mappingOf(worker, table)).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      ParallelizationFactor: parallel,
      MaximumRetryAttempts: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.anything(), 'Arn'] } },
      },
    });
  });

  it('wakes the release of a text that enters the outbox or is retried, not when it leaves', () => {
    const filters = mappingOf('ReleaseText', 'OutboxTable').FilterCriteria as {
      Filters: { Pattern: string }[];
    };
    expect(filters.Filters.map((filter) => JSON.parse(filter.Pattern))).toEqual([
      { eventName: ['INSERT', 'MODIFY'] },
    ]);
  });

  it('and queues are all that feed a Lambda', () => {
    expect(mappings).toHaveLength(21);
  });
});
