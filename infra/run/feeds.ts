import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import {
  DynamoEventSource,
  SqsDlq,
  SqsEventSource,
  type StreamEventSourceProps,
} from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { TableName, Tables } from '../data/tables.ts';
import type { Stage } from '../stage.ts';
import type { Worker } from './lambda.ts';
import { makeDeadLetterQueue, queueNames, queueShapes } from './queues.ts';
import type { QueueName } from './worker-shape.ts';
import type { WorkerName } from './workers.ts';

/** A table whose changes wake a Lambda, and what a customer suffers when that fails. */
export type StreamShape = {
  readonly table: TableName;
  readonly worker: WorkerName;
  readonly batchSize: number;
  /** Batches of one shard at once; the order of one row's changes is kept all the same. */
  readonly parallel: number;
  readonly filter?: Record<string, unknown>;
  readonly lateAfterSeconds: number;
  readonly late: string;
  readonly dead: string;
};

export type StreamName = keyof typeof shapes;

const shapes = {
  'group-sends': {
    table: 'group-sends',
    worker: 'PlanGroupSend',
    batchSize: 1,
    parallel: 10,
    lateAfterSeconds: 120,
    late: 'Accepted group sends are not planned: they stay at zero texts.',
    dead: 'A group send was accepted but never planned: nobody gets its text.',
  },
  outbox: {
    table: 'outbox',
    worker: 'ReleaseText',
    batchSize: 100,
    // One after the other: in parallel, order is kept only for each row, and a person's two texts
    // are two rows.
    parallel: 1,
    // New ones, and those that the sweep releases again; removed ones are final.
    filter: FilterCriteria.filter({ eventName: FilterRule.or('INSERT', 'MODIFY') }),
    lateAfterSeconds: 60,
    late: 'One-to-one texts and STOP confirmations do not leave: conversations stand still.',
    dead: 'A one-to-one text or a STOP confirmation was never handed to the sender.',
  },
  'opt-outs': {
    table: 'opt-outs',
    worker: 'ReviewAccount',
    batchSize: 100,
    parallel: 1,
    lateAfterSeconds: 120,
    late: 'Opt-outs are not counted: an account that annoys people keeps texting them.',
    dead: 'A review failed: an account may keep sending until the next STOP.',
  },
  'opt-outs-to-forget': {
    table: 'opt-outs',
    worker: 'ForgetPerson',
    batchSize: 100,
    parallel: 1,
    lateAfterSeconds: 120,
    late: 'People who opted out are still in phonebooks; they are not texted.',
    dead: 'A person who opted out is still in a phonebook; no text leaves to them.',
  },
  contacts: {
    table: 'contacts',
    worker: 'IndexContacts',
    batchSize: 100,
    parallel: 2,
    lateAfterSeconds: 300,
    late: 'Search does not find people by their newest names yet.',
    dead: 'Search does not find some people by their names until they are saved again.',
  },
  conversations: {
    table: 'conversations',
    worker: 'IndexTexts',
    batchSize: 100,
    parallel: 2,
    // Only those that somebody wrote into: not a group send's turns, nor conversations with only
    // group texts.
    filter: FilterCriteria.filter({
      dynamodb: { NewImage: { inboxAt: { S: FilterRule.exists() } } },
    }),
    lateAfterSeconds: 300,
    late: 'Search does not find conversations by their newest texts yet.',
    dead: 'Search does not find some texts by their words.',
  },
  accounts: {
    table: 'accounts',
    worker: 'FollowAccountStatus',
    batchSize: 10,
    parallel: 1,
    lateAfterSeconds: 120,
    late: 'Group sends do not yet show that their account was suspended or terminated.',
    dead: 'Group sends of a stopped account still show as sending, though no text leaves any more.',
  },
  people: {
    table: 'people',
    worker: 'FollowPeople',
    batchSize: 10,
    parallel: 1,
    // A first sign-in concerns only the row itself.
    filter: FilterCriteria.filter({
      dynamodb: { NewImage: { state: { S: FilterRule.or('invited', 'removed') } } },
    }),
    lateAfterSeconds: 300,
    late: 'Invitations are not sent: people wait for an e-mail.',
    dead: 'Somebody was invited and gets no e-mail, or was removed and can still sign in.',
  },
  events: {
    table: 'events',
    worker: 'PublishEvents',
    batchSize: 100,
    // Each batch reads the people of its accounts: fewer and fuller batches read them less often.
    parallel: 2,
    // Expired rows are removed: there is nothing to send.
    filter: FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT') }),
    lateAfterSeconds: 60,
    late: 'Screens do not update by themselves; people see changes when they reload.',
    dead: 'Screens did not get an update; they show the change after a reload.',
  },
  'events-to-webhooks': {
    table: 'events',
    worker: 'OfferEvents',
    batchSize: 100,
    parallel: 2,
    filter: FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT') }),
    lateAfterSeconds: 120,
    late: "New events are not yet queued for the tenants' own servers.",
    dead: 'Some events were never offered to webhooks; the feed still has them.',
  },
  exports: {
    table: 'exports',
    worker: 'RunExport',
    batchSize: 1,
    parallel: 4,
    filter: FilterCriteria.filter({
      dynamodb: { NewImage: { status: { S: FilterRule.isEqual('running') } } },
    }),
    lateAfterSeconds: 900,
    late: 'Exports wait: owners see theirs stay at "running".',
    dead: 'An export could not be made: it stays at "running" until it is requested again.',
  },
} as const satisfies Record<string, StreamShape>;

/** Every stream that is followed. */
export const streamShapes: Readonly<Record<StreamName, StreamShape>> = shapes;

/** The names of those who follow a stream. */
export const streamNames = Object.keys(shapes) as readonly StreamName[];

type Workers = Readonly<Record<WorkerName, Worker>>;

/** Connects every queue to its Lambda; a failed record is retried without its neighbours. */
export function feedFromQueues(workers: Workers, queues: Readonly<Record<QueueName, Queue>>): void {
  for (const name of queueNames) {
    const { worker, batchSize, windowSeconds, maxConcurrency } = queueShapes[name];
    workers[worker].live.addEventSource(
      new SqsEventSource(queues[name], {
        batchSize,
        maxConcurrency,
        reportBatchItemFailures: true,
        ...(windowSeconds && { maxBatchingWindow: Duration.seconds(windowSeconds) }),
      }),
    );
  }
}

/**
 * Connects the streams to their Lambdas. A change that keeps failing goes to a dead-letter queue
 * after ten tries: by default it would block its shard, and every tenant in it, for a day.
 */
export function feedFromStreams(
  scope: Construct,
  given: { workers: Workers; tables: Tables; stage: Stage },
): Readonly<Record<StreamName, Queue>> {
  const made = streamNames.map((name) => {
    const shape = streamShapes[name];
    const dead = makeDeadLetterQueue(scope, `${shape.worker}Dead`, given.stage);
    const source = new DynamoEventSource(given.tables[shape.table], followed(shape, dead));
    given.workers[shape.worker].live.addEventSource(source);
    return [name, dead] as const;
  });
  return Object.fromEntries(made) as Record<StreamName, Queue>;
}

function followed(shape: StreamShape, dead: Queue): StreamEventSourceProps {
  return {
    // From the oldest change, so that nothing written before the mapping existed is missed.
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: shape.batchSize,
    parallelizationFactor: shape.parallel,
    retryAttempts: 10,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    onFailure: new SqsDlq(dead),
    ...(shape.filter && { filters: [shape.filter] }),
  };
}
