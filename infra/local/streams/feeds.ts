import type { Activity } from '../clock/activity.ts';
import type { Clock } from '../clock/clock.ts';
import { type EventSource, isEnabled, readEventSource } from '../events/event-source.ts';
import type { Targets } from '../events/event-targets.ts';
import { functionNameIn } from '../lambda/function-name.ts';
import type { Lambda } from '../lambda/lambda.ts';
import type { Logs } from '../lambda/logs.ts';
import { LocalError } from '../local-error.ts';
import { QueueConsumer } from '../queues/queue-consumer.ts';
import type { Queues } from '../queues/queues.ts';
import type { ChangeSign } from '../store/change-sign.ts';
import type { Deployment } from '../template/deployment.ts';
import type { LaneTarget, StreamItem } from './stream-lane.ts';
import type { StreamPositions } from './stream-positions.ts';
import { StreamReader } from './stream-reader.ts';
import { StreamShards } from './stream-shards.ts';

/** What event source mappings connect. */
export interface FeedSetup {
  readonly deployment: Deployment;
  readonly clock: Clock;
  readonly logs: Logs;
  readonly activity: Activity;
  readonly queues: Queues;
  readonly targets: Targets;
  readonly enginePort: number;
  readonly changes?: ChangeSign | undefined;
  readonly positions: StreamPositions;
  findLambda(id: string): Lambda | undefined;
}

/** All event source mappings of a deployment. */
export interface Feeds {
  start(): Promise<void>;
  /** Reads all streams right now; true when there was something. */
  poll(): Promise<boolean>;
  /** Sends off everything that waits for a batch to fill. */
  flush(): void;
  /** Takes no new work; current work ends by itself. */
  stop(): Promise<void>;
}

/** Makes the feeds; nothing flows before `start`. Throws LocalError on a source it cannot read. */
export async function makeFeeds(setup: FeedSetup): Promise<Feeds> {
  const consumers: QueueConsumer[] = [];
  const readers: StreamReader[] = [];
  for (const mapping of setup.deployment.ofType('AWS::Lambda::EventSourceMapping')) {
    if (!isEnabled(mapping.properties)) continue;
    const source = readEventSource(mapping.properties);
    const lambda = setup.findLambda(source.functionArn);
    const queue = setup.queues.byArn(source.sourceArn);
    const { activity } = setup;
    if (lambda === undefined) {
      throw new LocalError(`${mapping.logicalId} feeds a function that is not in the template.`);
    }
    if (queue !== undefined) consumers.push(new QueueConsumer(queue, source, { lambda, activity }));
    else readers.push(await makeReader(setup, source, lambda));
  }
  return {
    async start() {
      for (const consumer of consumers) consumer.start();
      await Promise.all(readers.map((reader) => reader.start()));
    },
    async poll() {
      const found = await Promise.all(readers.map((reader) => reader.poll()));
      return found.includes(true);
    },
    flush() {
      for (const feed of [...consumers, ...readers]) feed.flush();
    },
    async stop() {
      for (const consumer of consumers) consumer.stop();
      await Promise.all(readers.map((reader) => reader.stop()));
    },
  };
}

async function makeReader(
  setup: FeedSetup,
  source: EventSource,
  lambda: Lambda,
): Promise<StreamReader> {
  const [, table] = /:table\/([^/]+)\/stream\//.exec(source.sourceArn) ?? [];
  if (table === undefined) {
    throw new LocalError(`The local runner cannot feed a function from ${source.sourceArn}.`);
  }
  const { clock, activity, positions, changes, enginePort: port } = setup;
  const target: LaneTarget = {
    source,
    lambda,
    clock,
    giveUp: (batch, attempts, reason) => giveUp(setup, { source, batch, attempts, reason }),
  };
  const streamArn = await StreamShards.arnOf(port, table);
  return new StreamReader({ port, table, target, activity, positions, changes }, streamArn);
}

/**
 * Reports a batch given up, in Lambda's own form: it names the records and does not contain them.
 */
async function giveUp(
  { targets, clock, logs }: FeedSetup,
  given: {
    source: EventSource;
    batch: readonly StreamItem[];
    attempts: number;
    reason: string;
  },
): Promise<void> {
  const { source, batch, attempts, reason } = given;
  const [first, last] = [batch[0]?.sequence ?? '', batch.at(-1)?.sequence ?? ''];
  logs.say(`${functionNameIn(source.functionArn)} gave up ${batch.length} stream records`);
  if (source.failureArn === undefined) return;
  const report = {
    requestContext: {
      functionArn: source.functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: reason },
    version: '1.0',
    timestamp: new Date(clock.now()).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'local',
      startSequenceNumber: first,
      endSequenceNumber: last,
      batchSize: batch.length,
      streamArn: source.sourceArn,
    },
  };
  await targets.deliver(source.failureArn, JSON.stringify(report));
}
