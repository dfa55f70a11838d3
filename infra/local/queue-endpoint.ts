import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';
import { answerJson, readBody } from './http-answer.ts';
import { asList, asNumber, asObject, asText, type JsonObject, parseObject } from './json.ts';
import type { Queue } from './queue.ts';
import {
  type Message,
  type MessageAttribute,
  md5,
  md5OfAttributes,
  systemAttributes,
} from './queue-message.ts';
import type { Queues } from './queues.ts';

/** SQS's limit on a message and on a batch, in bytes. */
const LARGEST = 1024 * 1024;

class QueueFault extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** SQS over HTTP in its AWS JSON 1.0 protocol, as the SDK speaks it. `action` is the call's name. */
export async function serveQueues(
  queues: Queues,
  clock: Clock,
  from: { request: IncomingMessage; response: ServerResponse; action: string },
): Promise<void> {
  const { request, response, action } = from;
  response.setHeader('content-type', 'application/x-amz-json-1.0');
  try {
    const body = await readBody(request, 2 * LARGEST);
    if (body === undefined)
      throw new QueueFault('InvalidParameterValue', 'The request is too long');
    answerJson(
      response,
      200,
      await act(queues, clock, { action, input: parseObject(String(body)) }),
    );
  } catch (error) {
    if (!(error instanceof QueueFault)) throw error;
    const __type = `com.amazonaws.sqs#${error.code}`;
    answerJson(response, 400, { __type, message: error.message });
  }
}

async function act(
  queues: Queues,
  clock: Clock,
  { action, input }: { action: string; input: JsonObject },
): Promise<object> {
  if (action === 'GetQueueUrl') return { QueueUrl: findByName(queues, input).settings.url };
  const queue = queues.byUrl(asText(input.QueueUrl));
  if (queue === undefined) throw missing();
  switch (action) {
    case 'SendMessage':
      return send(queue, input);
    case 'SendMessageBatch':
      return sendBatch(queue, input);
    case 'ReceiveMessage':
      return receive(queue, input);
    case 'DeleteMessage':
      queue.delete(asText(input.ReceiptHandle));
      return {};
    case 'DeleteMessageBatch':
      return each(input, (entry) => queue.delete(asText(entry.ReceiptHandle)));
    case 'ChangeMessageVisibility':
      if (!changeVisibility(queue, input)) throw new QueueFault('MessageNotInflight', 'Not held');
      return {};
    case 'ChangeMessageVisibilityBatch':
      return each(input, (entry) => changeVisibility(queue, entry));
    case 'GetQueueAttributes':
      return { Attributes: attributes(queue, clock) };
    case 'PurgeQueue':
      queue.purge();
      return {};
    default:
      throw new QueueFault('InvalidAction', `The local runner has no ${action}`);
  }
}

async function send(queue: Queue, input: JsonObject): Promise<object> {
  const body = asText(input.MessageBody);
  if (body === '')
    throw new QueueFault('MissingParameter', 'The request must contain MessageBody.');
  if (Buffer.byteLength(body) > LARGEST) {
    throw new QueueFault('InvalidParameterValue', 'The message is longer than 1048576 bytes.');
  }
  const messageAttributes = readAttributes(input);
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

async function sendBatch(queue: Queue, input: JsonObject): Promise<object> {
  const entries = asList(input.Entries).map(asObject);
  if (entries.length === 0) throw new QueueFault('EmptyBatchRequest', 'No entries.');
  if (entries.length > 10) throw new QueueFault('TooManyEntriesInBatchRequest', 'Over 10 entries.');
  const size = entries.reduce((sum, entry) => sum + asText(entry.MessageBody).length, 0);
  if (size > LARGEST) throw new QueueFault('BatchRequestTooLong', 'Over 1048576 bytes.');
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

/** Waits for a message as long as the caller says, in real time. */
async function receive(queue: Queue, input: JsonObject): Promise<object> {
  const most = Math.min(asNumber(input.MaxNumberOfMessages, 1), 10);
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

function changeVisibility(queue: Queue, input: JsonObject): boolean {
  const ms = asNumber(input.VisibilityTimeout, 30) * 1000;
  return queue.changeVisibility(asText(input.ReceiptHandle), ms);
}

function each(input: JsonObject, act: (entry: JsonObject) => boolean): object {
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const entry of asList(input.Entries).map(asObject)) {
    const Id = asText(entry.Id);
    if (act(entry)) Successful.push({ Id });
    else Failed.push({ Id, Code: 'ReceiptHandleIsInvalid', SenderFault: true });
  }
  return { Successful, Failed };
}

function attributes(queue: Queue, clock: Clock): Record<string, string> {
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

function readAttributes(input: JsonObject): Record<string, MessageAttribute> | undefined {
  const given = Object.entries(asObject(input.MessageAttributes));
  if (given.length === 0) return undefined;
  const attributes: Record<string, MessageAttribute> = {};
  for (const [name, value] of given) {
    const { DataType, StringValue, BinaryValue } = asObject(value);
    attributes[name] = {
      DataType: asText(DataType),
      ...(StringValue === undefined ? {} : { StringValue: asText(StringValue) }),
      ...(BinaryValue === undefined ? {} : { BinaryValue: asText(BinaryValue) }),
    };
  }
  return attributes;
}

function findByName(queues: Queues, input: JsonObject): Queue {
  const queue = queues.byUrl(asText(input.QueueName));
  if (queue === undefined) throw missing();
  return queue;
}

function missing(): QueueFault {
  return new QueueFault('QueueDoesNotExist', 'The specified queue does not exist.');
}
