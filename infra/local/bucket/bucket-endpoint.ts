import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import type { Bucket } from './bucket.ts';
import { beginUpload, completeUpload, putPart } from './multipart-calls.ts';
import { getObject, listObjects, putObject } from './object-calls.ts';
import { postObject } from './post-object.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { answerXml, xmlDocument, xmlElement } from './s3-xml.ts';

/**
 * S3 over HTTP, path style (`/BUCKET/KEY` below `prefix`) or with the bucket as the first label of
 * the host: objects, ranges, upload forms, multipart uploads and listing.
 */
export async function serveBucket(
  buckets: Map<string, Bucket>,
  clock: Clock,
  from: { request: IncomingMessage; response: ServerResponse; prefix: string },
): Promise<void> {
  const { request, response } = from;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname.slice(from.prefix.length).replace(/^\//, '');
  response.setHeader('x-amz-request-id', randomUUID());
  const body: AsyncIterableIterator<Buffer> = request.iterator({ destroyOnReturn: false });
  try {
    const label = /^([^.]+)\.localhost(:|$)/.exec(request.headers.host ?? '')?.[1];
    const [first = '', ...rest] = label === undefined ? path.split('/') : [label, path];
    const bucket = buckets.get(first);
    if (bucket === undefined) throw new S3Error(404, 'NoSuchBucket', 'No such bucket.');
    const key = decodeKey(rest.join('/'));
    allowOrigin(bucket, request, response);
    checkAccess(request, url.searchParams, clock.now());
    await act({ bucket, key, query: url.searchParams, request, body, response }, clock);
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    const { code, message, status } = error;
    const content = xmlElement('Code', code) + xmlElement('Message', message);
    await drain(request, body);
    answerXml(response, status, xmlDocument('Error', content));
  }
}

function act(call: S3Request, clock: Clock): Promise<void> | void {
  const { request, response, query, key, bucket } = call;
  const uploadId = query.get('uploadId') ?? '';
  switch (request.method) {
    case 'OPTIONS':
      response.writeHead(200).end();
      return;
    case 'HEAD':
    case 'GET':
      return key === '' ? listObjects(call) : getObject(call);
    case 'PUT':
      return uploadId === '' ? putObject(call) : putPart(call, uploadId);
    case 'DELETE':
      return remove(call, uploadId);
    case 'POST':
      if (key === '') return postObject(call, clock.now());
      if (query.has('uploads')) return beginUpload(call);
      return completeUpload(call, uploadId);
    default:
      throw new S3Error(405, 'MethodNotAllowed', `Not on ${bucket.settings.name}.`);
  }
}

/** A call must be signed (the signer is not checked), presigned and in time, or an upload form. */
function checkAccess(request: IncomingMessage, query: URLSearchParams, now: number): void {
  const isForm = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  if (request.method === 'OPTIONS' || isForm || request.headers.authorization !== undefined) return;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get('X-Amz-Date') ?? '') ?? [];
  const signedAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const lifeMs = Number(query.get('X-Amz-Expires')) * 1000;
  if (!query.has('X-Amz-Signature')) throw new S3Error(403, 'AccessDenied', 'Access Denied');
  if (!(signedAt + lifeMs > now)) throw new S3Error(403, 'AccessDenied', 'Request has expired');
}

function allowOrigin(bucket: Bucket, request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  const { corsOrigins } = bucket.settings;
  if (origin === undefined || !(corsOrigins.includes('*') || corsOrigins.includes(origin))) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT');
  response.setHeader('access-control-allow-headers', '*');
  response.setHeader('access-control-expose-headers', 'etag, location');
}

async function remove({ bucket, key, response }: S3Request, uploadId: string): Promise<void> {
  if (uploadId === '') await bucket.store.delete(key);
  else bucket.abortUpload(uploadId);
  response.writeHead(204).end();
}

function decodeKey(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** Reads the rest: many callers listen only once they have sent everything. */
async function drain(request: IncomingMessage, body: AsyncIterableIterator<Buffer>): Promise<void> {
  await body.return?.();
  if (request.complete || request.destroyed) return;
  await new Promise((done) => request.once('end', done).once('close', done).resume());
}
