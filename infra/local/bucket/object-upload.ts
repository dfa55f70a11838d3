import type { IncomingMessage } from 'node:http';
import { readAwsChunked } from './chunked-body.ts';

/** The bytes that an SDK call puts, out of whatever encoding it chose. */
export function readPayload(
  request: IncomingMessage,
  body: AsyncIterable<Buffer>,
): AsyncIterable<Buffer> {
  const isChunked = request.headers['content-encoding']?.includes('aws-chunked') ?? false;
  return isChunked ? readAwsChunked(body) : body;
}

/** What the headers of a call say of the object it puts. */
export function describeUpload(request: IncomingMessage) {
  const metadata: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith('x-amz-meta-')) metadata[name.slice('x-amz-meta-'.length)] = String(value);
  }
  return { contentType: request.headers['content-type'] ?? 'binary/octet-stream', metadata };
}
