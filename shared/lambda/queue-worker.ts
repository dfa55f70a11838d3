import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ZodMiniType } from 'zod/mini';
import { now } from '../environment/clock.ts';
import { nameOf } from '../environment/message-name.ts';
import { lambda } from './lambda.ts';
import { asError, log, tracesIn } from './log.ts';

export type Delivery = {
  readonly id: string;
  /** Shared by all copies of the message, see `message-name.ts`. */
  readonly name: string;
  /** 1 for the first time; more means that an earlier try died or failed. */
  readonly tries: number;
  readonly at: Date;
};

/**
 * A Lambda fed by a queue. Each record stands alone: one that fails is reported by its id and
 * retried, the others are done. A record that does not parse fails too, and so ends in the
 * dead-letter queue, with an alarm.
 */
export function queueWorker<Message>(
  schema: ZodMiniType<Message>,
  act: (message: Message, delivery: Delivery) => Promise<void>,
) {
  return recordWorker(async (record) => {
    const message = schema.parse(JSON.parse(record.body));
    await act(message, deliveryOf(record));
  });
}

/** As `queueWorker`, for bodies with their own format (an SNS envelope, an S3 event). */
export function recordWorker(act: (record: SQSRecord, context: Context) => Promise<void>) {
  return lambda<SQSEvent, SQSBatchResponse>(async ({ Records }, context) => {
    const outcomes = await Promise.allSettled(Records.map((record) => act(record, context)));
    return failuresOf(Records.filter((record, n) => failedAt(record, outcomes[n])).map(idOf));
  });
}

/** As `queueWorker`, for acts that handle the whole batch and answer the ids that failed. */
export function batchWorker<Message>(
  schema: ZodMiniType<Message>,
  act: (messages: readonly { id: string; message: Message }[], at: Date) => Promise<string[]>,
) {
  return lambda<SQSEvent, SQSBatchResponse>(async ({ Records }) => {
    const good: { id: string; message: Message }[] = [];
    const poison: string[] = [];
    for (const record of Records) {
      const message = parseOne(schema, record);
      if (message === undefined) poison.push(idOf(record));
      else good.push({ id: idOf(record), message });
    }
    const failed = good.length === 0 ? [] : await act(good, now());
    return failuresOf([...poison, ...failed]);
  });
}

/** Only these are retried. */
function failuresOf(ids: readonly string[]): SQSBatchResponse {
  return { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) };
}

const idOf = ({ messageId }: SQSRecord) => messageId;

function deliveryOf(record: SQSRecord): Delivery {
  return {
    id: record.messageId,
    name: nameOf(record),
    tries: Number(record.attributes.ApproximateReceiveCount),
    at: now(),
  };
}

function parseOne<Message>(schema: ZodMiniType<Message>, record: SQSRecord): Message | undefined {
  try {
    return schema.parse(JSON.parse(record.body));
  } catch (error) {
    log.error('poison-message', { ...named(record), error: asError(error) });
    return undefined;
  }
}

function failedAt(record: SQSRecord, outcome: PromiseSettledResult<void> | undefined): boolean {
  if (outcome?.status !== 'rejected') return false;
  log.error('record-failed', { ...named(record), error: asError(outcome.reason) });
  return true;
}

/** Records of a batch are handled in parallel, so each line names its own account and traces. */
function named(record: SQSRecord) {
  const { messageId, attributes } = record;
  // Our own messages carry the account as their group; those of SNS and S3 have none.
  return { messageId, accountId: attributes.MessageGroupId, traces: tracesIn([record.body]) };
}
