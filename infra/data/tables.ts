import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  type ITableV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

type Index = {
  readonly name: string;
  readonly pk: string;
  readonly sk?: string;
  readonly keysOnly?: true;
  /** Beside the keys it holds these attributes, and no others. */
  readonly holds?: readonly string[];
};

/**
 * A table's shape: its keys, its indexes and its stream. An index is always a global one: rows of
 * one key under a local index never split and end at 10 GB; then no STOP could be written.
 */
export type TableShape = {
  readonly pk: string;
  readonly sk?: string;
  readonly indexes?: readonly Index[];
  readonly stream?: 'new-image' | 'both-images';
  /**
   * How long a row is kept: DynamoDB removes it some time after its `expiresAtSeconds`. Readers
   * ignore it from that second on.
   */
  readonly expires?: string;
  /** Rows may be added and read, never changed or removed. */
  readonly appendOnly?: true;
};

export type TableName = keyof typeof shapes;

/** The tables as they were made. */
export type Tables = Readonly<Record<TableName, ITableV2>>;

const shapes = {
  accounts: {
    pk: 'accountId',
    indexes: [{ name: 'byStatus', pk: 'status', sk: 'openedAt' }],
    stream: 'both-images',
  },
  'account-words': { pk: 'begins', sk: 'entry' },
  people: { pk: 'accountId', sk: 'personId', stream: 'both-images' },
  numbers: {
    pk: 'accountId',
    sk: 'phoneNumber',
    indexes: [{ name: 'due', pk: 'tickShard', sk: 'tickMinute', keysOnly: true }],
  },
  'circuit-breakers': { pk: 'accountId', sk: 'phoneNumber' },
  'sending-days': { pk: 'accountId', sk: 'startedAt', expires: '400 days after it began' },
  'test-turns': { pk: 'accountId', expires: '24 hours after the last one' },
  contacts: { pk: 'bundle', sk: 'phone', stream: 'both-images' },
  search: { pk: 'place', sk: 'entry', expires: 'words of texts: 180 days after the text' },
  groups: { pk: 'accountId', sk: 'entry' },
  members: { pk: 'bundle', sk: 'phone' },
  consents: { pk: 'bundle', sk: 'entry', appendOnly: true },
  'opt-outs': {
    pk: 'bundle',
    // Only for words in doubt: the end of the time to decide, and the list of an account.
    indexes: [
      { name: 'due', pk: 'dueShard', sk: 'dueAt', keysOnly: true },
      { name: 'doubts', pk: 'doubtOf', sk: 'doubtAt', keysOnly: true },
    ],
    stream: 'both-images',
  },
  'opt-out-log': { pk: 'accountId', sk: 'entry' },
  imports: {
    pk: 'accountId',
    sk: 'importId',
    indexes: [{ name: 'byStatus', pk: 'status', sk: 'createdAt' }],
  },
  'group-sends': {
    pk: 'accountId',
    sk: 'groupSendId',
    indexes: [
      { name: 'due', pk: 'dueShard', sk: 'dueAt', keysOnly: true },
      { name: 'bySendAt', pk: 'accountId', sk: 'sendAt', keysOnly: true },
    ],
    stream: 'both-images',
  },
  'open-group-sends': { pk: 'accountId', sk: 'groupSendId' },
  texts: {
    pk: 'bundle',
    sk: 'entry',
    indexes: [{ name: 'conversation', pk: 'talk', sk: 'talkAt', keysOnly: true }],
  },
  'scheduled-texts': {
    pk: 'bundle',
    sk: 'entry',
    indexes: [{ name: 'due', pk: 'dueShard', sk: 'dueAt', keysOnly: true }],
  },
  outbox: {
    pk: 'bundle',
    sk: 'entry',
    indexes: [{ name: 'due', pk: 'dueShard', sk: 'dueAt', holds: ['createdAt', 'triedAt'] }],
    stream: 'new-image',
  },
  chunks: { pk: 'lane', sk: 'entry' },
  conversations: {
    pk: 'bundle',
    indexes: [
      {
        name: 'byActivity',
        pk: 'inbox',
        sk: 'inboxPlace',
        holds: ['assignee', 'received', 'readBy', 'answeredAt'],
      },
    ],
    stream: 'both-images',
  },
  notes: { pk: 'bundle', sk: 'entry' },
  templates: { pk: 'accountId', sk: 'templateId' },
  audit: { pk: 'accountId', sk: 'entry', appendOnly: true },
  events: {
    pk: 'feed',
    sk: 'eventId',
    stream: 'new-image',
    appendOnly: true,
    expires: '7 days after it was written',
  },
  'push-subscriptions': {
    pk: 'accountId',
    sk: 'subscriptionId',
    expires: '60 days after the browser last opened the app',
  },
  webhooks: { pk: 'accountId', sk: 'webhookId' },
  'webhook-deliveries': { pk: 'webhook', sk: 'eventId', expires: '7 days after the event' },
  exports: {
    pk: 'accountId',
    sk: 'exportId',
    stream: 'new-image',
    expires: '30 days after it was asked for',
  },
  idempotency: { pk: 'requestName', expires: '24 hours after it was asked' },
} as const satisfies Record<string, TableShape>;

/** Every table the product has, by name. */
export const tableShapes: Readonly<Record<TableName, TableShape>> = shapes;

/** The names, in the order of the product's story. */
export const tableNames = Object.keys(shapes) as readonly TableName[];

/** The variable with the table's name for a Lambda: `opt-outs` is OPT_OUTS_TABLE. */
export function tableVariable(name: TableName): string {
  return `${name.replaceAll('-', '_').toUpperCase()}_TABLE`;
}

/**
 * Makes every table: on demand, encrypted, restorable to any second of the last 35 days, and
 * protected from deletion. Rows of the ledgers can be added, none changed or removed, by anybody.
 */
export function makeTables(scope: Construct, stage: Stage): Tables {
  const made = tableNames.map((name) => [name, makeTable(scope, name, stage)] as const);
  // `unknown` because CDK's class and interface differ in optional fields under our strictness.
  return Object.fromEntries<unknown>(made) as Tables;
}

function makeTable(scope: Construct, name: TableName, stage: Stage): TableV2 {
  const { pk, sk, indexes = [], stream, expires, appendOnly } = tableShapes[name];
  return new TableV2(scope, `${idOf(name)}Table`, {
    partitionKey: string(pk),
    ...(sk && { sortKey: string(sk) }),
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: !stage.disposable,
    removalPolicy: stage.keepData,
    globalSecondaryIndexes: indexes.map(globalIndex),
    ...(stream && { dynamoStream: streams[stream] }),
    ...(expires && { timeToLiveAttribute: 'expiresAtSeconds' }),
    // DynamoDB itself removes expired rows; nobody else may.
    ...(appendOnly && !expires && { resourcePolicy: addAndReadOnly() }),
  });
}

const streams = {
  'new-image': StreamViewType.NEW_IMAGE,
  'both-images': StreamViewType.NEW_AND_OLD_IMAGES,
};

function globalIndex(index: Index): GlobalSecondaryIndexPropsV2 {
  const sortKey = index.sk ? { sortKey: string(index.sk) } : {};
  const common = {
    indexName: index.name,
    projectionType: projectionOf(index),
    ...(index.holds && { nonKeyAttributes: [...index.holds] }),
  };
  return { ...common, partitionKey: string(index.pk), ...sortKey };
}

function projectionOf(index: Index): ProjectionType {
  if (index.holds) return ProjectionType.INCLUDE;
  return index.keysOnly ? ProjectionType.KEYS_ONLY : ProjectionType.ALL;
}

/** A denial overrides every grant, also an administrator's: history is not edited. */
function addAndReadOnly(): PolicyDocument {
  const changing = ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'];
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'HistoryIsNotEdited',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: changing.map((action) => `dynamodb:${action}`),
        resources: ['*'],
      }),
    ],
  });
}

function string(name: string) {
  return { name, type: AttributeType.STRING };
}

/** `opt-outs` becomes `OptOuts`. */
export function idOf(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
}
