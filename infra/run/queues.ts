import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { idOf } from '../data/tables.ts';
import { nameInStage } from '../name-in-stage.ts';
import type { Stage } from '../stage.ts';
import type { QueueName } from './worker-shape.ts';
import { type WorkerName, workerShapes } from './workers.ts';

/** A queue: its worker, its settings, and what a customer suffers when it stands still. */
export type QueueShape = {
  readonly worker: WorkerName;
  readonly batchSize: number;
  readonly windowSeconds?: number;
  /** How many copies of the Lambda may work at once; a new AWS account has ten in all. */
  readonly maxConcurrency: number;
  /** Tries before the dead-letter queue. */
  readonly tries: number;
  /** After how long a message comes again whose try failed or died; see `makeQueue`. */
  readonly againAfterSeconds?: number;
  readonly lateAfterSeconds: number;
  readonly late: string;
  readonly dead: string;
};

/** Every queue of the product. */
export const queueShapes: Readonly<Record<QueueName, QueueShape>> = {
  imports: {
    worker: 'RunImport',
    batchSize: 1,
    maxConcurrency: 5,
    tries: 5,
    lateAfterSeconds: 900,
    late: 'Uploaded contact files wait: tenants see their import stay at "running".',
    dead: 'An uploaded contact file could not be worked through: that import never finishes.',
  },
  'group-sends-due': {
    worker: 'CloseGroupSend',
    batchSize: 1,
    maxConcurrency: 5,
    tries: 5,
    lateAfterSeconds: 300,
    late: 'Scheduled group sends start late, and those that are over still show as sending.',
    dead: 'A group send could not be started or closed: its scheduled texts do not leave.',
  },
  'doubts-due': {
    worker: 'SettleDoubt',
    batchSize: 10,
    maxConcurrency: 2,
    tries: 5,
    lateAfterSeconds: 3_600,
    late: 'Words that may mean stop are not yet an opt-out; their people stay paused.',
    dead: 'Words that may mean stop did not become an opt-out in time: their person stays paused.',
  },
  pace: {
    worker: 'PaceGroupSends',
    batchSize: 10,
    maxConcurrency: 10,
    tries: 5,
    // A message may be here for 15 minutes on purpose, until its number is free again.
    lateAfterSeconds: 1_200,
    late: 'Group sends are not released: texts go out late, or miss the evening.',
    dead: "One number's group sends stopped being released until the next sweep.",
  },
  send: {
    worker: 'SendTexts',
    batchSize: 5,
    maxConcurrency: 20,
    tries: 3,
    lateAfterSeconds: 300,
    late: 'Released group texts are not sent: people get them late, or in quiet hours not at all.',
    dead: 'A chunk of a group send failed three times: its people get no text until somebody acts.',
  },
  'send-now': {
    worker: 'SendTexts',
    batchSize: 10,
    maxConcurrency: 10,
    tries: 3,
    lateAfterSeconds: 120,
    late: 'One-to-one texts and STOP confirmations wait; a confirmation is due in five minutes.',
    dead: "A representative's text or an automatic answer was not sent.",
  },
  'delivery-events': {
    worker: 'SettleTexts',
    batchSize: 100,
    windowSeconds: 1,
    maxConcurrency: 10,
    tries: 5,
    lateAfterSeconds: 900,
    late: 'Delivery states are stale: tenants see "sent" for texts that arrived or failed.',
    dead: 'A delivery event was not understood: a text keeps a wrong state or stays unknown.',
  },
  inbound: {
    worker: 'ReceiveText',
    batchSize: 10,
    maxConcurrency: 20,
    // Until a STOP is recorded its person is texted: after a try that died it comes again soon. So
    // many tries that it outlasts a quarter of an hour of faults, as the others do. A try that
    // still runs does no harm: each write of it is conditional.
    againAfterSeconds: 40,
    tries: 24,
    lateAfterSeconds: 60,
    late: 'Replies wait, STOP among them: people who opted out may still be texted.',
    dead: 'A reply was not processed. It may be a STOP: read it and opt the person out by hand.',
  },
  'webhook-deliveries': {
    worker: 'DeliverEvent',
    batchSize: 10,
    maxConcurrency: 10,
    tries: 5,
    // A message may be here for 15 minutes on purpose, until its next try.
    lateAfterSeconds: 1_800,
    late: "Events reach the tenants' own servers late.",
    dead: 'An event was not delivered to a webhook, and is not retried automatically.',
  },
  notifications: {
    worker: 'NotifyPeople',
    batchSize: 10,
    maxConcurrency: 5,
    tries: 5,
    // A message may be here for five minutes on purpose, until its next try.
    lateAfterSeconds: 600,
    late: 'Browsers are notified of new texts late; the texts are in the inbox.',
    dead: 'Nobody was notified of some new texts; they are in the inbox.',
  },
};

/** Every queue's name. */
export const queueNames = Object.keys(queueShapes) as readonly QueueName[];

/** The variable with the queue's address for a Lambda: `send-now` is SEND_NOW_QUEUE_URL. */
export function queueVariable(name: QueueName): string {
  return `${name.replaceAll('-', '_').toUpperCase()}_QUEUE_URL`;
}

/**
 * Makes every queue with its dead-letter queue: encrypted at rest, TLS only. Named, so that people
 * and scripts find it. No change but that of its id replaces one; and where a stack is deleted, a
 * person looks through what is left in them before another one takes the names.
 */
export function makeQueues(scope: Construct, stage: Stage): Readonly<Record<QueueName, Queue>> {
  const made = queueNames.map((name) => [name, makeQueue(scope, name, stage)] as const);
  return Object.fromEntries(made) as Record<QueueName, Queue>;
}

/** A queue for failed messages, kept for 14 days (four times three and a long weekend). */
export function makeDeadLetterQueue(scope: Construct, id: string, stage: Stage): Queue {
  return new Queue(scope, id, {
    queueName: nameInStage(stage, id),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: stage.keepRest,
  });
}

/** The queue where a failed message of this queue ends. */
export function deadLettersOf(queue: Queue): Queue {
  const found = queue.deadLetterQueue?.queue;
  if (!(found instanceof Queue)) throw new Error(`${queue.node.path} has no dead-letter queue.`);
  return found;
}

function makeQueue(scope: Construct, name: QueueName, stage: Stage): Queue {
  const { worker, tries, againAfterSeconds } = queueShapes[name];
  const dead = makeDeadLetterQueue(scope, `${idOf(name)}Dead`, stage);
  const id = `${idOf(name)}Queue`;
  return new Queue(scope, id, {
    queueName: nameInStage(stage, id),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    // Six times the Lambda's time, as AWS recommends: a retry must not start while a try still
    // runs.
    visibilityTimeout: Duration.seconds(
      againAfterSeconds ?? 6 * workerShapes[worker].timeoutSeconds,
    ),
    // A message keeps its age when it dies: four days here leave ten in the dead-letter queue.
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: dead, maxReceiveCount: tries },
    removalPolicy: stage.keepRest,
  });
}
