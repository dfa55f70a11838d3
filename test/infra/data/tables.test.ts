import { describe, expect, it } from 'vitest';
import { tableNames, tableShapes, tableVariable } from '../../../infra/data/tables.ts';
import { composed, resourcesOf, templateOf, textOf } from '../composed.ts';

type Key = { AttributeName: string; KeyType: string };
type Index = { IndexName: string; KeySchema: Key[]; Projection: { ProjectionType: string } };
type Table = {
  KeySchema: Key[];
  LocalSecondaryIndexes?: unknown;
  GlobalSecondaryIndexes?: Index[];
  StreamSpecification?: { StreamViewType: string };
  TimeToLiveSpecification?: { AttributeName: string; Enabled: boolean };
  BillingMode: string;
  SSESpecification: { SSEEnabled: boolean };
  Replicas: {
    DeletionProtectionEnabled?: boolean;
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: boolean };
    ResourcePolicy?: unknown;
  }[];
};

const dev = tablesOf('dev');

function tablesOf(stage: 'dev' | 'prod', context = {}) {
  const template = templateOf(composed(stage, context), 'Data');
  return resourcesOf(template, 'AWS::DynamoDB::GlobalTable').map(([id, resource]) => ({
    id,
    resource,
    table: resource.Properties as Table,
  }));
}

function tableNamed(name: string) {
  const begin = name.replaceAll('-', '');
  const found = dev.find(({ id }) => id.toLowerCase().startsWith(`${begin}table`));
  if (!found) throw new Error(name);
  return found;
}

const keys = (schema: Key[]) => schema.map((key) => key.AttributeName);
const indexes = (given: Index[] | undefined) =>
  (given ?? []).map((one) => [
    one.IndexName,
    ...keys(one.KeySchema),
    one.Projection.ProjectionType,
  ]);

describe('tables', () => {
  it('has a table for each name, and no other', () => {
    expect(tableNames.length).toBeGreaterThan(15);
    expect(dev).toHaveLength(tableNames.length);
  });

  it.each([
    ['accounts', ['accountId']],
    ['numbers', ['accountId', 'phoneNumber']],
    ['circuit-breakers', ['accountId', 'phoneNumber']],
    ['sending-days', ['accountId', 'startedAt']],
    ['test-turns', ['accountId']],
    ['contacts', ['bundle', 'phone']],
    ['search', ['place', 'entry']],
    ['groups', ['accountId', 'entry']],
    ['members', ['bundle', 'phone']],
    ['consents', ['bundle', 'entry']],
    ['opt-outs', ['bundle']],
    ['opt-out-log', ['accountId', 'entry']],
    ['imports', ['accountId', 'importId']],
    ['group-sends', ['accountId', 'groupSendId']],
    ['open-group-sends', ['accountId', 'groupSendId']],
    ['texts', ['bundle', 'entry']],
    ['scheduled-texts', ['bundle', 'entry']],
    ['outbox', ['bundle', 'entry']],
    ['chunks', ['lane', 'entry']],
    ['conversations', ['bundle']],
    ['notes', ['bundle', 'entry']],
    ['templates', ['accountId', 'templateId']],
    ['audit', ['accountId', 'entry']],
    ['events', ['feed', 'eventId']],
    ['push-subscriptions', ['accountId', 'subscriptionId']],
    ['webhooks', ['accountId', 'webhookId']],
    ['webhook-deliveries', ['webhook', 'eventId']],
    ['exports', ['accountId', 'exportId']],
    ['idempotency', ['requestName']],
  ])('%s is keyed by %j', (name, expected) => {
    expect(keys(tableNamed(name).table.KeySchema)).toEqual(expected);
  });

  it('has no local index: what shares a key under one never splits and ends at 10 GB', () => {
    const local = dev.filter(({ table }) => table.LocalSecondaryIndexes);
    expect(local.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['accounts', [['byStatus', 'status', 'openedAt', 'ALL']]],
    ['numbers', [['due', 'tickShard', 'tickMinute', 'KEYS_ONLY']]],
    [
      'opt-outs',
      [
        ['due', 'dueShard', 'dueAt', 'KEYS_ONLY'],
        ['doubts', 'doubtOf', 'doubtAt', 'KEYS_ONLY'],
      ],
    ],
    ['imports', [['byStatus', 'status', 'createdAt', 'ALL']]],
    [
      'group-sends',
      [
        ['due', 'dueShard', 'dueAt', 'KEYS_ONLY'],
        ['bySendAt', 'accountId', 'sendAt', 'KEYS_ONLY'],
      ],
    ],
    ['texts', [['conversation', 'talk', 'talkAt', 'KEYS_ONLY']]],
    ['scheduled-texts', [['due', 'dueShard', 'dueAt', 'KEYS_ONLY']]],
    ['outbox', [['due', 'dueShard', 'dueAt', 'INCLUDE']]],
    ['conversations', [['byActivity', 'inbox', 'inboxPlace', 'INCLUDE']]],
    ['audit', []],
  ])('%s can be found by %j', (name, expected) => {
    expect(indexes(tableNamed(name).table.GlobalSecondaryIndexes)).toEqual(expected);
  });

  it('removes rows that are of a day or a try after their time, and no others', () => {
    const expiring = dev.filter(({ table }) => table.TimeToLiveSpecification);
    expect(expiring.map(({ id }) => id.split('Table')[0])).toEqual([
      'SendingDays',
      'TestTurns',
      'Search',
      'Events',
      'PushSubscriptions',
      'WebhookDeliveries',
      'Exports',
      'Idempotency',
    ]);
    for (const { table } of expiring) {
      expect(table.TimeToLiveSpecification).toEqual({
        AttributeName: 'expiresAtSeconds',
        Enabled: true,
      });
    }
  });

  it('streams the tables whose changes wake a Lambda, and no other', () => {
    const streamed = dev
      .filter(({ table }) => table.StreamSpecification)
      .map(({ id, table }) => [id.split('Table')[0], table.StreamSpecification?.StreamViewType]);
    expect(Object.fromEntries(streamed)).toEqual({
      Accounts: 'NEW_AND_OLD_IMAGES',
      People: 'NEW_AND_OLD_IMAGES',
      Contacts: 'NEW_AND_OLD_IMAGES',
      Conversations: 'NEW_AND_OLD_IMAGES',
      OptOuts: 'NEW_AND_OLD_IMAGES',
      GroupSends: 'NEW_AND_OLD_IMAGES',
      Outbox: 'NEW_IMAGE',
      Events: 'NEW_IMAGE',
      Exports: 'NEW_IMAGE',
    });
  });

  it('lets at most two read a stream: a third would slow all of them down', () => {
    const run = templateOf(composed('dev'), 'Run');
    const mappings = resourcesOf(run, 'AWS::Lambda::EventSourceMapping');
    const readers = mappings
      .map(([, { Properties }]) => textOf(Properties.EventSourceArn))
      .filter((arn) => /Table\w*StreamArn/.test(arn));
    const crowds = [...Map.groupBy(readers, (arn) => arn).values()].map(({ length }) => length);
    expect(readers.length).toBeGreaterThan(4);
    expect(Math.max(...crowds)).toBe(2);
  });

  it.each(['dev', 'prod'] as const)('in %s each is on demand, encrypted, kept', (stage) => {
    for (const { resource, table } of tablesOf(stage)) {
      expect(table.BillingMode).toBe('PAY_PER_REQUEST');
      expect(table.SSESpecification.SSEEnabled).toBe(true);
      expect(resource.DeletionPolicy).toBe('Retain');
      expect(table.Replicas).toHaveLength(1);
      expect(table.Replicas[0]?.DeletionProtectionEnabled).toBe(true);
      const recovery = table.Replicas[0]?.PointInTimeRecoverySpecification;
      expect(recovery?.PointInTimeRecoveryEnabled).toBe(true);
    }
  });

  it('is deleted with its stack only in dev and only when asked for', () => {
    for (const { resource, table } of tablesOf('dev', { disposable: true })) {
      expect(resource.DeletionPolicy).toBe('Delete');
      expect(table.Replicas[0]?.DeletionProtectionEnabled).toBe(false);
    }
  });

  it('lets nobody change or remove a row of the ledgers', () => {
    const guarded = dev.filter(({ table }) => table.Replicas[0]?.ResourcePolicy);
    expect(guarded.map(({ id }) => id.split('Table')[0])).toEqual(['Consents', 'Audit']);
    for (const { table } of guarded) {
      expect(table.Replicas[0]?.ResourcePolicy).toMatchObject({
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Deny',
              Principal: { AWS: '*' },
              Action: expect.arrayContaining([
                'dynamodb:UpdateItem',
                'dynamodb:DeleteItem',
                'dynamodb:BatchWriteItem',
                'dynamodb:PartiQLUpdate',
                'dynamodb:PartiQLDelete',
              ]),
            },
          ],
        },
      });
    }
  });

  it('names its variable after the table', () => {
    expect(tableVariable('opt-outs')).toBe('OPT_OUTS_TABLE');
    expect(tableShapes.audit.appendOnly).toBe(true);
  });
});
