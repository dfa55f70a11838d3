import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { View } from './both-clouds.ts';

/** Something that is done on both, and what was seen. */
export type Act = (view: View) => Promise<unknown>;

type QueueName = keyof View['queueUrls'];

const send =
  (more: object): Act =>
  async ({ sqs, queueUrls }) => {
    const input = { QueueUrl: queueUrls.plain, MessageBody: 'hello', ...more };
    const { MD5OfMessageBody, MD5OfMessageAttributes } = await sqs.send(
      new SendMessageCommand(input),
    );
    return { MD5OfMessageBody, MD5OfMessageAttributes };
  };

/** What waits in a queue: each message that is visible, as it is received. */
export async function receive({ sqs, queueUrls }: View, name: QueueName = 'plain', more = {}) {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrls[name],
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
      ...more,
    }),
  );
  return Messages;
}

async function bodies(view: View, name: QueueName = 'plain'): Promise<unknown[]> {
  const found = await receive(view, name);
  return found.map(({ Body, MD5OfBody, MessageAttributes, Attributes = {} }) => ({
    Body,
    MD5OfBody,
    MessageAttributes,
    receives: Attributes.ApproximateReceiveCount,
    group: Attributes.MessageGroupId,
  }));
}

const sendBatch =
  (Entries: { Id: string; MessageBody: string }[]): Act =>
  async ({ sqs, queueUrls }) => {
    const QueueUrl = queueUrls.plain;
    const { Successful = [], Failed = [] } = await sqs.send(
      new SendMessageBatchCommand({ QueueUrl, Entries }),
    );
    return {
      done: Successful.map(({ Id, MD5OfMessageBody }) => [Id, MD5OfMessageBody]),
      failed: Failed.map(({ Id, Code, SenderFault }) => [Id, Code, SenderFault]),
    };
  };

async function remove({ sqs, queueUrls }: View, ReceiptHandle: string | undefined): Promise<void> {
  await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrls.plain, ReceiptHandle }));
}

const show = ({ sqs, queueUrls }: View, ReceiptHandle: string | undefined, seconds = 0) =>
  sqs.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrls.plain,
      ReceiptHandle,
      VisibilityTimeout: seconds,
    }),
  );

async function counts({ sqs, queueUrls }: View): Promise<unknown> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrls.plain, AttributeNames: ['All'] }),
  );
  const { VisibilityTimeout, DelaySeconds } = Attributes;
  return [
    Attributes.ApproximateNumberOfMessages,
    Attributes.ApproximateNumberOfMessagesNotVisible,
    Attributes.ApproximateNumberOfMessagesDelayed,
    VisibilityTimeout,
    DelaySeconds,
  ];
}

/** Nothing waits any more. */
export async function empty({ sqs, queueUrls }: View): Promise<void> {
  const urls = Object.values(queueUrls);
  await Promise.all(urls.map((QueueUrl) => sqs.send(new PurgeQueueCommand({ QueueUrl }))));
}

const attributes = {
  colour: { DataType: 'String', StringValue: 'blue' },
  size: { DataType: 'Number', StringValue: '7' },
  bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255]) },
};
const megabyte = 'x'.repeat(1024 * 1024);
const entries = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ Id: `m${n}`, MessageBody: `body ${n}` }));

/** What our Lambdas and their event sources do with queues, and what goes wrong with that. */
export const queueActs: Readonly<Record<string, Act>> = {
  'a message is sent': send({}),
  'a message with attributes is sent': send({ MessageAttributes: attributes }),
  'a message has a group on a standard queue': async (view) => {
    await send({ MessageGroupId: 'account' })(view);
    return bodies(view);
  },
  'a message is received with its attributes': async (view) => {
    await send({ MessageAttributes: attributes })(view);
    return bodies(view);
  },
  'a message that is held is not seen': async (view) => {
    await send({})(view);
    const first = await bodies(view);
    return [first, await bodies(view), await counts(view)];
  },
  'a message that was deleted is gone': async (view) => {
    await send({})(view);
    const [message] = await receive(view);
    await remove(view, message?.ReceiptHandle);
    return counts(view);
  },
  'a message is deleted twice': async (view) => {
    await send({})(view);
    const [message] = await receive(view);
    await remove(view, message?.ReceiptHandle);
    await remove(view, message?.ReceiptHandle);
    return counts(view);
  },
  'a message is given back and comes again': async (view) => {
    await send({})(view);
    const [message] = await receive(view);
    await show(view, message?.ReceiptHandle);
    return bodies(view);
  },
  'a message that came too often is a dead letter': async (view) => {
    await send({})(view);
    for (let n = 0; n < 2; n++) {
      const [message] = await receive(view);
      await show(view, message?.ReceiptHandle);
    }
    const last = await bodies(view);
    const [letter] = await receive(view, 'spare');
    return [last, letter?.Body];
  },
  'a message is kept back longer': async (view) => {
    await send({})(view);
    const [message] = await receive(view);
    await show(view, message?.ReceiptHandle, 600);
    return counts(view);
  },
  'a message that waits is counted, not seen': async (view) => {
    await send({ DelaySeconds: 900 })(view);
    return [await bodies(view), await counts(view)];
  },
  'ten messages go in one batch': sendBatch(entries(10)),
  'a batch is deleted in one call': async (view) => {
    await sendBatch(entries(3))(view);
    const found = await receive(view);
    const Entries = found.map(({ ReceiptHandle }, n) => ({ Id: `m${n}`, ReceiptHandle }));
    const QueueUrl = view.queueUrls.plain;
    const { Successful = [], Failed } = await view.sqs.send(
      new DeleteMessageBatchCommand({ QueueUrl, Entries }),
    );
    return [Successful.map(({ Id }) => Id), Failed, await counts(view)];
  },
  'refused: eleven messages in a batch': sendBatch(entries(11)),
  'refused: an empty batch': sendBatch([]),
  'refused: a batch with one id twice': sendBatch([...entries(1), ...entries(1)]),
  'refused: a batch of over 1 MiB': sendBatch([
    { Id: 'a', MessageBody: megabyte },
    { Id: 'b', MessageBody: 'x' },
  ]),
  'refused: a message of over 1 MiB': send({ MessageBody: `${megabyte}x` }),
  'refused: an empty message': send({ MessageBody: '' }),
  'refused: a letter that is not allowed': send({ MessageBody: 'a\u0000b' }),
  'refused: a delay of over 15 minutes': send({ DelaySeconds: 901 }),
  'refused: a queue that is not there': (view) =>
    send({ QueueUrl: `${view.queueUrls.plain}-none` })(view),
  'refused: the address of no queue': ({ sqs }) =>
    sqs.send(new GetQueueUrlCommand({ QueueName: 'none' })),
  'refused: eleven messages at once': (view) => receive(view, 'plain', { MaxNumberOfMessages: 11 }),
  'refused: a receipt that is none is deleted': (view) => remove(view, 'none'),
  'refused: a message is given back after it was deleted': async (view) => {
    await send({})(view);
    const [message] = await receive(view);
    await remove(view, message?.ReceiptHandle);
    await show(view, message?.ReceiptHandle);
  },
};
