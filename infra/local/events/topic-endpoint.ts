import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerXml, xmlElement } from '../bucket/s3-xml.ts';
import { readBody } from '../gateway/http-answer.ts';
import type { Topics } from './topics.ts';

/** SNS takes no longer message. */
const longestBytes = 256 * 1024;

/** SNS over HTTP in its AWS Query protocol, as the SDK speaks it: Publish alone. */
export async function serveTopics(
  topics: Topics,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const body = await readBody(request, 3 * longestBytes);
  const given = new URLSearchParams(String(body ?? ''));
  const action = given.get('Action') ?? '';
  const arn = given.get('TopicArn') ?? '';
  if (action !== 'Publish') {
    return refuse(response, 'InvalidAction', `The local runner has no ${action}`);
  }
  if (!topics.has(arn)) return refuse(response, 'NotFound', 'Topic does not exist');
  const message = given.get('Message') ?? '';
  if (message === '') return refuse(response, 'InvalidParameter', 'Empty message');
  if (Buffer.byteLength(message) > longestBytes) {
    return refuse(response, 'InvalidParameter', 'Message too long');
  }
  await topics.publish(arn, message);
  const result = `<PublishResult>${xmlElement('MessageId', randomUUID())}</PublishResult>`;
  answerXml(response, 200, `<PublishResponse>${result}</PublishResponse>`);
}

function refuse(response: ServerResponse, code: string, message: string): void {
  const error = `${xmlElement('Code', code)}${xmlElement('Message', message)}`;
  const status = code === 'NotFound' ? 404 : 400;
  answerXml(response, status, `<ErrorResponse><Error>${error}</Error></ErrorResponse>`);
}
