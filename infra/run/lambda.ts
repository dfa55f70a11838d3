import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  Alias,
  ApplicationLogLevel,
  Architecture,
  type Code,
  type IFunction,
  type IVersion,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { CfnConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type FileFolder, prefixOf } from '../data/imports-bucket.ts';
import { type TableName, tableShapes, tableVariable } from '../data/tables.ts';
import type { Stage } from '../stage.ts';
import type { Live } from './live.ts';
import { queueVariable } from './queues.ts';
import type { QueueName, Verb, WorkerShape } from './worker-shape.ts';

/** The DynamoDB actions behind each verb, and no more. */
const actions: Readonly<Record<Verb, readonly string[]>> = {
  read: ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'],
  write: ['PutItem', 'UpdateItem'],
  remove: ['DeleteItem', 'PartiQLDelete'],
  bulk: ['BatchWriteItem'],
  append: ['PutItem', 'PartiQLInsert'],
  partiql: ['PartiQLInsert', 'PartiQLUpdate'],
};

/** The namespace of the product's own metrics of a stage in CloudWatch. */
export function metricsOf(stage: Stage): string {
  return `ivip-messenger-${stage.name}`;
}

/** The one way to make a Lambda: small role, JSON logs that end, arm64, Node 24. */
export class Worker extends Construct {
  readonly lambda: LambdaFunction;
  readonly alias: Alias;
  /** Whoever calls it calls this, the alias: the live version, or two while one gives way. */
  readonly live: IFunction;
  readonly #role: Role;

  constructor(
    scope: Construct,
    id: string,
    given: { shape: WorkerShape; code: Code; stage: Stage },
  ) {
    super(scope, id);
    const { shape, code, stage } = given;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: stage.logRetention,
      removalPolicy: stage.keepRest,
    });
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `${id}: ${shape.does}`.slice(0, 200),
    });
    logGroup.grantWrite(this.#role);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: shape.does,
      code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: shape.memoryMb ?? 512,
      timeout: Duration.seconds(shape.timeoutSeconds),
      role: this.#role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: shape.untraced ? Tracing.DISABLED : Tracing.ACTIVE,
      environment: { STAGE: stage.name, POWERTOOLS_METRICS_NAMESPACE: metricsOf(stage) },
      ...(shape.feedsItself && { recursiveLoop: RecursiveLoop.ALLOW }),
      ...(stage.reservesLambdas && shape.atOnce && { reservedConcurrentExecutions: shape.atOnce }),
      // The version before must be there to go back to.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    });
    const version = this.lambda.currentVersion as IVersion;
    this.alias = new Alias(this, 'Live', { aliasName: 'live', version });
    this.live = this.alias as IFunction;
  }

  /**
   * Grants just these verbs on the table and its own indexes, and sets the variable with its name.
   */
  uses(name: TableName, table: ITableV2, verbs: readonly Verb[]): void {
    if (
      tableShapes[name].appendOnly &&
      verbs.some((verb) => verb !== 'read' && verb !== 'append')
    ) {
      throw new Error(`${this.node.path}: rows of ${name} are added and read, nothing else.`);
    }
    const readable = verbs.includes('read') ? (tableShapes[name].indexes ?? []) : [];
    this.#allow(
      [...new Set(verbs.flatMap((verb) => actions[verb]))].map((action) => `dynamodb:${action}`),
      [table.tableArn, ...readable.map((index) => `${table.tableArn}/index/${index.name}`)],
    );
    this.lambda.addEnvironment(tableVariable(name), table.tableName);
  }

  /** Grants sending to the queue and sets the variable with its address. */
  sendsTo(name: QueueName, queue: Queue): void {
    this.#allow(['sqs:SendMessage'], [queue.queueArn]);
    this.lambda.addEnvironment(queueVariable(name), queue.queueUrl);
  }

  /**
   * Grants reading and writing files of these folders and sets the variable with the bucket's name.
   */
  usesFiles(bucket: Bucket, { get = [], put = [] }: NonNullable<WorkerShape['files']>): void {
    const all = (folder: FileFolder) => bucket.arnForObjects(`${prefixOf(folder)}*`);
    this.#allow(['s3:GetObject'], get.map(all));
    this.#allow(['s3:PutObject'], put.map(all));
    this.lambda.addEnvironment('IMPORTS_BUCKET', bucket.bucketName);
  }

  /** Lets it distinguish a missing file from one that it may not read. */
  seesMissingFiles(bucket: Bucket): void {
    this.#allow(['s3:ListBucket'], [bucket.bucketArn]);
  }

  /** Grants sending texts, only from this AWS account's own numbers. */
  speaksToCarrier(configurationSet: CfnConfigurationSet): void {
    const { partition, region, account } = Stack.of(this);
    const own = `arn:${partition}:sms-voice:${region}:${account}`;
    this.#allow(['sms-voice:SendTextMessage'], [`${own}:phone-number/*`, configurationSet.attrArn]);
    this.lambda.addEnvironment('CONFIGURATION_SET', configurationSet.ref);
  }

  /** Grants publishing what a phone says, and sets the topic and the stage's simulator number. */
  textsAsPhone(inbound: Topic, { canaryNumber }: Stage): void {
    this.#allow(['sns:Publish'], [inbound.topicArn]);
    if (inbound.masterKey) {
      this.#allow(['kms:Decrypt', 'kms:GenerateDataKey'], [inbound.masterKey.keyArn]);
    }
    this.lambda.addEnvironment('CARRIER_INBOUND_TOPIC_ARN', inbound.topicArn);
    this.lambda.addEnvironment('CANARY_NUMBER', canaryNumber ?? 'none');
  }

  /** Grants these calls on the user pool and sets the variable with its id. */
  managesUsers(pool: IUserPool, calls: readonly string[]): void {
    this.#allow(
      calls.map((call) => `cognito-idp:${call}`),
      [pool.userPoolArn],
    );
    this.lambda.addEnvironment('USER_POOL_ID', pool.userPoolId);
  }

  /** Grants publishing to the channels of live updates and sets their address. */
  publishesLive({ api, people }: Live): void {
    this.#allow(['appsync:EventPublish'], [people.channelNamespaceArn]);
    this.lambda.addEnvironment('LIVE_PUBLISH_URL', `https://${api.httpDns}/event`);
  }

  /** Sets which addresses webhooks may have: on one machine the runner allows its own. */
  callsReceivers(): void {
    this.lambda.addEnvironment('WEBHOOK_TARGETS', 'public');
  }

  /** Grants reading the public half of the key of push services, or signing too; sets its place. */
  usesPushKey(key: Key, how: NonNullable<WorkerShape['pushKey']>, stage: Stage): void {
    const calls = ['kms:GetPublicKey', ...(how === 'signs' ? ['kms:Sign'] : [])];
    this.#allow(calls, [key.keyArn]);
    const { region, urlSuffix } = Stack.of(this);
    this.lambda.addEnvironment('PUSH_KEY_ID', key.keyArn);
    this.lambda.addEnvironment('PUSH_KEY_SERVICE_URL', `https://kms.${region}.${urlSuffix}/`);
    if (how === 'signs') this.lambda.addEnvironment('PUSH_CONTACT', contactOf(stage));
  }

  /** Sets how many requests a second one account may make. */
  limitsRequests({ requestsPerSecond }: Stage): void {
    this.lambda.addEnvironment('REQUESTS_PER_SECOND', String(requestsPerSecond ?? 'none'));
  }

  /** Sets where frontends open their sockets. */
  showsLive({ api }: Live): void {
    this.lambda.addEnvironment('LIVE_SOCKET_URL', `wss://${api.realtimeDns}/event/realtime`);
    this.lambda.addEnvironment('LIVE_HOST', api.httpDns);
  }

  #allow(allowed: readonly string[], resources: readonly string[]): void {
    this.#role.addToPolicy(
      new PolicyStatement({ actions: [...allowed], resources: [...resources] }),
    );
  }
}

/** Whom a push service turns to about our notifications: a page or a mailbox. */
function contactOf({ webDomain, operatorEmail }: Stage): string {
  if (webDomain) return `https://${webDomain.name}`;
  return `mailto:${operatorEmail ?? 'nobody@ivip-messenger.invalid'}`;
}
