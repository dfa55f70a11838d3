import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { withName } from '../environment/message-name.ts';
import { variable } from '../environment/variable.ts';

const sqs = new SQSClient({});
// No logger, as in the store's client: it would cost time and is not used.
sqs.middlewareStack.removeByTag('LOGGER');

const batchLimit = 10;
/** The longest delay that SQS supports. */
export const longestDelaySeconds = 900;

export type Outgoing = {
  readonly body: unknown;
  readonly delaySeconds?: number;
  /** The message group of a fair queue: one busy account does not delay the others. */
  readonly groupId?: string;
  /** See `message-name.ts`. */
  readonly name?: string;
};

/** The address of a queue, from its environment variable. */
export function queueUrl(name: `${string}_QUEUE_URL`): () => string {
  return variable(name);
}

/** Sends messages ten at a time. Throws if one was not accepted, so that the caller is retried. */
export async function enqueue(url: string, messages: readonly Outgoing[]): Promise<void> {
  if (messages.length === 1 && messages[0]) return enqueueOne(url, messages[0]);
  const batches: (readonly Outgoing[])[] = [];
  for (let n = 0; n < messages.length; n += batchLimit)
    batches.push(messages.slice(n, n + batchLimit));
  await Promise.all(batches.map((batch) => enqueueBatch(url, batch)));
}

async function enqueueOne(url: string, message: Outgoing): Promise<void> {
  await sqs.send(new SendMessageCommand({ QueueUrl: url, ...wire(message) }));
}

async function enqueueBatch(url: string, batch: readonly Outgoing[]): Promise<void> {
  const Entries = batch.map((message, n) => ({ Id: String(n), ...wire(message) }));
  const answer = await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
  const failed = answer.Failed ?? [];
  if (failed.length === 0) return;
  throw new Error(`The queue refused ${failed.length} of ${batch.length}: ${failed[0]?.Message}`);
}

function wire(message: Outgoing) {
  return {
    MessageBody: JSON.stringify(message.body),
    ...(message.delaySeconds
      ? { DelaySeconds: Math.min(message.delaySeconds, longestDelaySeconds) }
      : {}),
    ...(message.groupId ? { MessageGroupId: message.groupId } : {}),
    ...(message.name ? withName(message.name) : {}),
  };
}
