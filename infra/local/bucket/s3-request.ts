import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bucket } from './bucket.ts';

/** One S3 request, taken apart. */
export interface S3Request {
  readonly bucket: Bucket;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly body: AsyncIterableIterator<Buffer>;
  readonly response: ServerResponse;
}
