import type { Clock } from '../clock/clock.ts';
import { asList, asNumber, asObject, asText, type JsonObject } from '../store/json.ts';
import type { Queue } from './queue.ts';
import {
  isReceipt,
  type Message,
  md5,
  md5OfAttributes,
  readMessageAttributes,
  systemAttributes,
} from './queue-message.ts';

/** SQS's limit on a message and on a batch, in bytes. */
export const largestMessage = 1024 * 1024;

/** A refusal in SQS's own words. */
export class QueueFault extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What XML 1.0 does not allow, SQS does not take. */
const notAllowed = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const longestDelaySeconds = 900;

/** SendMessage. */
export async function send(queue: Queue, input: JsonObject): Promise<object> {
  const body = asText(input.MessageBody);
  if (body === '')
    throw new QueueFault('MissingParameter', 'The request must contain MessageBody.');
  if (Buffer.byteLength(body) > largestMessage) {
    throw new QueueFault('InvalidParameterValue', 'The message is longer than 1048576 bytes.');
  }
  if (notAllowed.test(body)) {
    throw new QueueFault('InvalidMessageContents', 'A character is not allowed in a message.');
  }
  if (asNumber(input.DelaySeconds, 0) > longestDelaySeconds) {
    throw new QueueFault('InvalidParameterValue', 'DelaySeconds is over 900.');
  }
  const messageAttributes = readMessageAttributes(input.MessageAttributes);
  const { id, kept } = queue.send({
    body,
    groupId: input.MessageGroupId === undefined ? undefined : asText(input.MessageGroupId),
    attributes: messageAttributes,
    delayMs: input.DelaySeconds === undefined ? undefined : asNumber(input.DelaySeconds, 0) * 1000,
  });
  await kept;
  return {
    MessageId: id,
    MD5OfMessageBody: md5(body),
    ...(messageAttributes === undefined
      ? {}
      : { MD5OfMessageAttributes: md5OfAttributes(messageAttributes) }),
  };
}

/** SendMessageBatch. */
export async function sendBatch(queue: Queue, input: JsonObject): Promise<object> {
  const entries = asList(input.Entries).map(asObject);
  if (entries.length === 0) throw new QueueFault('EmptyBatchRequest', 'No entries.');
  if (entries.length > 10) throw new QueueFault('TooManyEntriesInBatchRequest', 'Over 10 entries.');
  if (sizeOf(input) > largestMessage)
    throw new QueueFault('BatchRequestTooLong', 'Over 1048576 bytes.');
  if (new Set(entries.map(({ Id }) => asText(Id))).size < entries.length) {
    throw new QueueFault('BatchEntryIdsNotDistinct', 'Two entries have the same Id.');
  }
  const Successful: object[] = [];
  const Failed: object[] = [];
  await Promise.all(
    entries.map(async (entry) => {
      const Id = asText(entry.Id);
      try {
        Successful.push({ Id, ...(await send(queue, entry)) });
      } catch (error) {
        if (!(error instanceof QueueFault)) throw error;
        Failed.push({ Id, Code: error.code, Message: error.message, SenderFault: true });
      }
    }),
  );
  return { Successful, Failed };
}

/** ReceiveMessage: waits for a message as long as the caller says, in real time. */
export async function receive(queue: Queue, input: JsonObject): Promise<object> {
  const most = asNumber(input.MaxNumberOfMessages, 1);
  if (most < 1 || most > 10) {
    throw new QueueFault('InvalidParameterValue', 'MaxNumberOfMessages must be from 1 to 10.');
  }
  const { VisibilityTimeout, WaitTimeSeconds } = input;
  const visibilityMs =
    VisibilityTimeout === undefined ? undefined : asNumber(VisibilityTimeout, 30) * 1000;
  const deadline = Date.now() + asNumber(WaitTimeSeconds, 0) * 1000;
  while (queue.visible === 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const messages = queue.receive(most, visibilityMs);
  return messages.length === 0 ? {} : { Messages: messages.map(describeMessage) };
}

/** How many bytes a batch's messages have together. */
export function sizeOf(input: JsonObject): number {
  const bodies = asList(input.Entries).map((entry) => asText(asObject(entry).MessageBody));
  return bodies.reduce((sum, body) => sum + body.length, 0);
}

function describeMessage(message: Message): object {
  const { attributes: MessageAttributes } = message;
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: systemAttributes(message),
    ...(MessageAttributes === undefined
      ? {}
      : { MessageAttributes, MD5OfMessageAttributes: md5OfAttributes(MessageAttributes) }),
  };
}

/**
 * DeleteMessage. A receipt that is no longer valid deletes nothing and is no error, as in SQS;
 * false for words that never were a receipt.
 */
export function remove(queue: Queue, input: JsonObject): boolean {
  const receipt = asText(input.ReceiptHandle);
  queue.delete(receipt);
  return isReceipt(receipt);
}

/** ChangeMessageVisibility; false when the message is not held by that receipt. */
export function changeVisibility(queue: Queue, input: JsonObject): boolean {
  const ms = asNumber(input.VisibilityTimeout, 30) * 1000;
  return queue.changeVisibility(asText(input.ReceiptHandle), ms);
}

/** A batch call: what succeeded and what did not, entry by entry. */
export function each(input: JsonObject, act: (entry: JsonObject) => boolean): object {
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const entry of asList(input.Entries).map(asObject)) {
    const Id = asText(entry.Id);
    if (act(entry)) Successful.push({ Id });
    else Failed.push({ Id, Code: 'ReceiptHandleIsInvalid', SenderFault: true });
  }
  return { Successful, Failed };
}

/** GetQueueAttributes: all of them, whichever are asked for. */
export function attributes(queue: Queue, clock: Clock): Record<string, string> {
  const { settings } = queue;
  const { visible, inFlight, delayed } = queue.counts();
  const { redrive } = settings;
  return {
    QueueArn: settings.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(settings.visibilityMs / 1000),
    DelaySeconds: String(settings.delayMs / 1000),
    LastModifiedTimestamp: String(Math.floor(clock.now() / 1000)),
    ...(redrive === undefined
      ? {}
      : {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: redrive.arn,
            maxReceiveCount: redrive.maxReceiveCount,
          }),
        }),
  };
}
