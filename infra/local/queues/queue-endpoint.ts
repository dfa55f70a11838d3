import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import { answerJson, readBody } from '../gateway/http-answer.ts';
import { asText, type JsonObject, parseObject } from '../store/json.ts';
import type { Queue } from './queue.ts';
import {
  attributes,
  changeVisibility,
  each,
  largestMessage,
  QueueFault,
  receive,
  remove,
  send,
  sendBatch,
  sizeOf,
} from './queue-calls.ts';
import type { Queues } from './queues.ts';

/**
 * SQS over HTTP in its AWS JSON 1.0 protocol, as the SDK speaks it. `action` is the call's name.
 */
export async function serveQueues(
  queues: Queues,
  clock: Clock,
  from: { request: IncomingMessage; response: ServerResponse; action: string },
): Promise<void> {
  const { request, response, action } = from;
  response.setHeader('content-type', 'application/x-amz-json-1.0');
  try {
    const body = await readBody(request, 2 * largestMessage);
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
      queue.requests.send(asText(input.MessageBody).length);
      return send(queue, input);
    case 'SendMessageBatch':
      queue.requests.send(sizeOf(input));
      return sendBatch(queue, input);
    case 'ReceiveMessage':
      return receive(queue, input);
    case 'DeleteMessage':
      if (!remove(queue, input)) throw new QueueFault('ReceiptHandleIsInvalid', 'No receipt.');
      return {};
    case 'DeleteMessageBatch':
      return each(input, (entry) => remove(queue, entry));
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

function findByName(queues: Queues, input: JsonObject): Queue {
  const queue = queues.byUrl(asText(input.QueueName));
  if (queue === undefined) throw missing();
  return queue;
}

function missing(): QueueFault {
  return new QueueFault('QueueDoesNotExist', 'The specified queue does not exist.');
}
