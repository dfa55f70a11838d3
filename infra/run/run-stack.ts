import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Rule } from 'aws-cdk-lib/aws-events';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { operatorEndpoints } from '../../functions/operator-endpoints.ts';
import { tenantEndpoints } from '../../functions/tenant-endpoints.ts';
import type { DataStack } from '../data/data-stack.ts';
import { type TableName, tableShapes } from '../data/tables.ts';
import { shiftGradually } from '../shift.ts';
import type { Stage } from '../stage.ts';
import { type Api, makeApi } from './api.ts';
import { feedFromQueues, feedFromStreams, type StreamName } from './feeds.ts';
import { Worker } from './lambda.ts';
import { type Live, makeLive } from './live.ts';
import { makeDeadLetterQueue, makeQueues } from './queues.ts';

import { type CarrierWires, makeCarrierWires } from './topics.ts';
import { wakeCanary, wakeEveryMinute, wakeOnUpload } from './wakes.ts';
import type { QueueName, Verb } from './worker-shape.ts';
import { type WorkerName, workerNames, workerShapes } from './workers.ts';

type RunProps = StackProps & {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly codeOf: (name: WorkerName) => Code;
};

/** What runs and can be deployed again: the API, the Lambdas, and the queues and topics between. */
export class RunStack extends Stack {
  readonly workers: Readonly<Record<WorkerName, Worker>>;
  readonly queues: Readonly<Record<QueueName, Queue>>;
  readonly streamsDead: Readonly<Record<StreamName, Queue>>;
  readonly sweepDead: Queue;
  /** Wakes the canary where the stage has one. */
  readonly canaryMinute: Rule;
  /** Where the carrier publishes replies, and what became of texts. */
  readonly inbound: Topic;
  readonly events: Topic;
  readonly api: Api;
  readonly live: Live;
  /** Whom CodeDeploy acts as. */
  readonly shiftRole: Role;

  constructor(scope: Construct, id: string, props: RunProps) {
    super(scope, id, props);
    // A hard dependency on the data: a table in use cannot be removed under the Lambdas.
    this.node.setContext('@aws-cdk/core:defaultCrossStackReferences', 'strong');
    const { stage, data } = props;
    this.queues = makeQueues(this, stage);
    const wires = makeCarrierWires(this, this.queues, stage.keepRest);
    this.inbound = wires.inbound;
    this.events = wires.events;
    this.workers = this.#hire(props, wires);
    feedFromQueues(this.workers, this.queues);
    this.streamsDead = feedFromStreams(this, {
      workers: this.workers,
      tables: data.tables,
      stage,
    });
    this.sweepDead = makeDeadLetterQueue(this, 'SweepDead', stage);
    wakeEveryMinute(this, this.workers.Sweep, this.sweepDead);
    this.canaryMinute = wakeCanary(this, this.workers.RunCanary, stage);
    wakeOnUpload(this, data.importsBucket, this.queues.imports);
    this.api = makeApi(this, {
      stage,
      identity: data.identity,
      answering: [
        {
          name: 'Tenants',
          worker: this.workers.TenantApi,
          endpoints: Object.values(tenantEndpoints),
        },
        {
          name: 'Operators',
          worker: this.workers.OperatorApi,
          endpoints: Object.values(operatorEndpoints),
        },
      ],
    });
    const { identity } = data;
    this.live = makeLive(this, {
      identity,
      stage,
      maySubscribe: this.workers.MaySubscribe.live,
      passPresence: this.workers.PassPresence.live,
    });
    this.#connectLive();
    this.shiftRole = shiftGradually(this, this.workers, stage);
    this.#addOutputs(data, wires);
  }

  #connectLive(): void {
    for (const name of workerNames) {
      const { live } = workerShapes[name];
      if (live === 'publishes') this.workers[name].publishesLive(this.live);
      if (live === 'shows') this.workers[name].showsLive(this.live);
    }
  }

  #hire(props: RunProps, wires: CarrierWires): Readonly<Record<WorkerName, Worker>> {
    const made = workerNames.map((name) => [name, this.#hireOne(name, props, wires)] as const);
    return Object.fromEntries(made) as Record<WorkerName, Worker>;
  }

  #hireOne(name: WorkerName, { stage, data, codeOf }: RunProps, wires: CarrierWires): Worker {
    const shape = workerShapes[name];
    const worker = new Worker(this, name, { shape, stage, code: codeOf(name) });
    for (const [table, verbs] of tablesOf(shape.tables)) {
      worker.uses(table, data.tables[table], verbs);
    }
    for (const queue of shape.sendsTo ?? []) worker.sendsTo(queue, this.queues[queue]);
    if (shape.files) worker.usesFiles(data.importsBucket, shape.files);
    if (shape.seesMissingFiles) worker.seesMissingFiles(data.importsBucket);
    if (shape.userPool) worker.managesUsers(data.identity.pool, shape.userPool);
    if (shape.callsReceivers) worker.callsReceivers();
    if (shape.pushKey) worker.usesPushKey(data.pushKey, shape.pushKey, stage);
    if (shape.limitsRequests) worker.limitsRequests(stage);
    if (shape.carrier) worker.speaksToCarrier(wires.configurationSet);
    if (shape.textsAsPhone) worker.textsAsPhone(wires.inbound, stage);
    return worker;
  }

  /** What a person needs after a deployment, to sign somebody in and to wire up a number. */
  #addOutputs(data: DataStack, wires: CarrierWires): void {
    const outputs = {
      ApiUrl: this.api.entrance.url,
      UserPoolId: data.identity.pool.userPoolId,
      UserPoolClientId: data.identity.client.userPoolClientId,
      SignInUrl: data.identity.domain.baseUrl(),
      CarrierInboundTopicArn: wires.inbound.topicArn,
      CarrierEventsTopicArn: wires.events.topicArn,
      ConfigurationSetName: wires.configurationSet.ref,
      ImportsBucketName: data.importsBucket.bucketName,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

function tablesOf(granted: Partial<Record<TableName, readonly Verb[]>>) {
  const names = Object.keys(tableShapes) as TableName[];
  return names.flatMap((name) => {
    const verbs = granted[name];
    return verbs ? [[name, verbs] as const] : [];
  });
}
