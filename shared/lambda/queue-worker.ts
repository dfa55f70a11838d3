import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ZodMiniType } from 'zod/mini';
import { now } from './clock.ts';
import { asError, log } from './log.ts';

export type Delivery = {
  readonly id: string;
  /** 1 for the first time; more means an earlier try died or failed. */
  readonly tries: number;
  readonly at: Date;
};

/**
 * A Lambda fed by a queue. Each record stands on its own: one that fails is reported by its id and
 * comes again, its neighbours are done. A record that does not parse fails too, and so reaches the
 * dead-letter queue, where an alarm rings.
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

/** As `queueWorker`, for bodies that need their own reading (an SNS envelope, an S3 event). */
export function recordWorker(act: (record: SQSRecord) => Promise<void>) {
  return middy<SQSEvent, SQSBatchResponse>().handler(async (event) => {
    const outcomes = await Promise.allSettled(event.Records.map(act));
    const failed = event.Records.filter((record, n) => failedAt(record, outcomes[n]));
    return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
  });
}

/** As `queueWorker`, for acts that work on the whole batch and name the ids that failed. */
export function batchWorker<Message>(
  schema: ZodMiniType<Message>,
  act: (messages: readonly { id: string; message: Message }[], at: Date) => Promise<string[]>,
) {
  return middy<SQSEvent, SQSBatchResponse>().handler(async (event) => {
    const good: { id: string; message: Message }[] = [];
    const poison: string[] = [];
    for (const record of event.Records) {
      const message = parseOne(schema, record);
      if (message === undefined) poison.push(record.messageId);
      else good.push({ id: record.messageId, message });
    }
    const failed = good.length === 0 ? [] : await act(good, now());
    return { batchItemFailures: [...poison, ...failed].map((id) => ({ itemIdentifier: id })) };
  });
}

function deliveryOf(record: SQSRecord): Delivery {
  return {
    id: record.messageId,
    tries: Number(record.attributes.ApproximateReceiveCount),
    at: now(),
  };
}

function parseOne<Message>(schema: ZodMiniType<Message>, record: SQSRecord): Message | undefined {
  try {
    return schema.parse(JSON.parse(record.body));
  } catch (error) {
    log.error('poison message', { messageId: record.messageId, error: asError(error) });
    return undefined;
  }
}

function failedAt(record: SQSRecord, outcome: PromiseSettledResult<void> | undefined): boolean {
  if (outcome?.status !== 'rejected') return false;
  log.error('record failed', { messageId: record.messageId, error: asError(outcome.reason) });
  return true;
}
