import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, readBody } from '../../gateway/http-answer.ts';
import type { PartitionedStore } from './partitioned-store.ts';

/** AWS's own limit on a call is 16 MB; its JSON may be longer than what it counts. */
const mostBytes = 32 * 1024 * 1024;

/** DynamoDB over HTTP (AWS JSON 1.0), for functions while partitions are on. */
export async function serveStore(
  store: PartitionedStore,
  from: { request: IncomingMessage; response: ServerResponse; action: string },
): Promise<void> {
  const { request, response, action } = from;
  response.setHeader('content-type', 'application/x-amz-json-1.0');
  const raw = await readBody(request, mostBytes);
  if (raw === undefined) {
    const __type = 'com.amazonaws.dynamodb.v20120810#ValidationException';
    return answerJson(response, 400, { __type, message: 'The request is too long' });
  }
  const { status, body } = await store.answer(action, String(raw));
  response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(status).end(body);
}
