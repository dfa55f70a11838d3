import { hash } from 'node:crypto';
import { asObject, asText, type Json } from '../store/json.ts';

/** A message attribute as SQS carries it; binary values are base64. */
export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

/** A message before it is in a queue. */
export interface NewMessage {
  readonly body: string;
  readonly groupId?: string | undefined;
  readonly attributes?: Record<string, MessageAttribute> | undefined;
  readonly delayMs?: number | undefined;
}

/** A message in a queue. Times are virtual milliseconds. */
export interface Message {
  readonly id: string;
  readonly body: string;
  readonly groupId: string | undefined;
  readonly attributes: Record<string, MessageAttribute> | undefined;
  readonly sentAt: number;
  /** When its delay is over. */
  readonly visibleAt: number;
  receiveCount: number;
  firstReceivedAt: number | undefined;
  /** Names this receipt of it; undefined while nobody has it. */
  receipt: string | undefined;
}

/** A receipt of a message: its id, and which receive it was. */
export function receiptOf({ id, receiveCount }: Message): string {
  return `${id}#${receiveCount}`;
}

export function isReceipt(text: string): boolean {
  return /^[0-9a-f-]{36}#\d+$/.test(text);
}

/** The system attributes SQS and Lambda give with a message, all as text. */
export function systemAttributes(message: Message): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(Math.floor(message.sentAt)),
    SenderId: 'AIDALOCAL',
    ApproximateFirstReceiveTimestamp: String(Math.floor(message.firstReceivedAt ?? 0)),
    ...(message.groupId === undefined ? {} : { MessageGroupId: message.groupId }),
  };
}

/** The message as a Lambda's `Records` entry. */
export function lambdaRecord(message: Message, queueArn: string): Json {
  const messageAttributes: Json = {};
  for (const [name, attribute] of Object.entries(message.attributes ?? {})) {
    messageAttributes[name] = {
      dataType: attribute.DataType,
      ...(attribute.StringValue === undefined ? {} : { stringValue: attribute.StringValue }),
      ...(attribute.BinaryValue === undefined ? {} : { binaryValue: attribute.BinaryValue }),
      stringListValues: [],
      binaryListValues: [],
    };
  }
  return {
    messageId: message.id,
    receiptHandle: message.receipt ?? '',
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes,
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: queueArn.split(':')[3] ?? '',
  };
}

/** Message attributes out of JSON; undefined when there are none. */
export function readMessageAttributes(
  given: Json | undefined,
): Record<string, MessageAttribute> | undefined {
  const entries = Object.entries(asObject(given));
  if (entries.length === 0) return undefined;
  const attributes: Record<string, MessageAttribute> = {};
  for (const [name, value] of entries) {
    const { DataType, StringValue, BinaryValue } = asObject(value);
    attributes[name] = {
      DataType: asText(DataType),
      ...(StringValue === undefined ? {} : { StringValue: asText(StringValue) }),
      ...(BinaryValue === undefined ? {} : { BinaryValue: asText(BinaryValue) }),
    };
  }
  return attributes;
}

/** The checksum the SDK compares. */
export function md5(text: string | Buffer): string {
  return hash('md5', text);
}

/** The checksum of all attributes, in SQS's own encoding (names sorted, lengths first). */
export function md5OfAttributes(attributes: Record<string, MessageAttribute>): string {
  const parts: Buffer[] = [];
  const add = (bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    parts.push(length, bytes);
  };
  for (const name of Object.keys(attributes).sort()) {
    const { DataType = '', StringValue, BinaryValue = '' } = attributes[name] ?? {};
    add(Buffer.from(name));
    add(Buffer.from(DataType));
    parts.push(Buffer.from([StringValue === undefined ? 2 : 1]));
    add(StringValue === undefined ? Buffer.from(BinaryValue, 'base64') : Buffer.from(StringValue));
  }
  return md5(Buffer.concat(parts));
}
