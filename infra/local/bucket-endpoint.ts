import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Bucket } from './bucket.ts';
import type { StoredObject } from './bucket-store.ts';
import { readAwsChunked } from './chunked-body.ts';
import type { Clock } from './clock.ts';
import { readBody } from './http-answer.ts';
import { postObject } from './post-object.ts';
import { S3Error, xmlDocument, xmlElement } from './s3-error.ts';

/** One S3 request, taken apart. */
export interface S3Request {
  readonly bucket: Bucket;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly body: AsyncIterableIterator<Buffer>;
  readonly response: ServerResponse;
}

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
    const key = decodeURIComponent(rest.join('/'));
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
      return key === '' ? list(call) : get(call);
    case 'PUT':
      return uploadId === '' ? put(call) : putPart(call, uploadId);
    case 'DELETE':
      return remove(call, uploadId);
    case 'POST':
      if (key === '') return postObject(call, clock.now());
      if (query.has('uploads')) return begin(call);
      return complete(call, uploadId);
    default:
      throw new S3Error(405, 'MethodNotAllowed', `Not on ${bucket.settings.name}.`);
  }
}

/** A call must be signed (by whom is not checked), presigned and in time, or an upload form. */
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

async function get({ bucket, key, query, request, response }: S3Request): Promise<void> {
  const object = bucket.store.get(key);
  if (object === undefined) throw new S3Error(404, 'NoSuchKey', 'The key does not exist.');
  const { first, last, isPart } = readRange(request.headers.range, object.size);
  const headers: Record<string, string | number> = {
    'content-type': query.get('response-content-type') ?? object.contentType,
    'content-length': last - first + 1,
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
  };
  const disposition = query.get('response-content-disposition');
  if (disposition !== null) headers['content-disposition'] = disposition;
  for (const [name, value] of Object.entries(object.metadata))
    headers[`x-amz-meta-${name}`] = value;
  if (isPart) headers['content-range'] = `bytes ${first}-${last}/${object.size}`;
  response.writeHead(isPart ? 206 : 200, headers);
  if (request.method === 'HEAD' || object.size === 0) response.end();
  else await pipeline(bucket.store.read(object, first, last), response).catch(() => undefined);
}

function readRange(header: string | undefined, size: number) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return { first: 0, last: size - 1, isPart: false };
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first >= size) throw new S3Error(416, 'InvalidRange', 'The range is not satisfiable.');
  return { first, last, isPart: true };
}

async function put({ bucket, key, request, body, response }: S3Request): Promise<void> {
  if (request.headers['x-amz-copy-source'] !== undefined) {
    throw new S3Error(501, 'NotImplemented', 'The local runner does not copy objects.');
  }
  const upload = await bucket.store.receive(payload(request, body));
  const about = { ...describe(request), reason: 'PutObject' } as const;
  const object = await bucket.create(key, upload, about);
  response.writeHead(200, { etag: `"${object.etag}"` }).end();
}

async function putPart(
  { bucket, query, request, body, response }: S3Request,
  id: string,
): Promise<void> {
  const part = await bucket.store.receive(payload(request, body));
  bucket.addPart(id, Number(query.get('partNumber')), part);
  response.writeHead(200, { etag: `"${part.md5}"` }).end();
}

function begin({ bucket, key, request, response }: S3Request): void {
  const id = bucket.beginUpload({ key, ...describe(request) });
  const content =
    xmlElement('Bucket', bucket.settings.name) +
    xmlElement('Key', key) +
    xmlElement('UploadId', id);
  answerXml(response, 200, xmlDocument('InitiateMultipartUploadResult', content));
}

async function complete(call: S3Request, uploadId: string): Promise<void> {
  const { bucket, key, request, response } = call;
  const list = String(await readBody(request, 1024 * 1024));
  const numbers = [...list.matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, n]) => Number(n));
  const object = await bucket.completeUpload(uploadId, numbers);
  const content = xmlElement('Key', key) + xmlElement('ETag', `"${object.etag}"`);
  answerXml(response, 200, xmlDocument('CompleteMultipartUploadResult', content));
}

async function remove({ bucket, key, response }: S3Request, uploadId: string): Promise<void> {
  if (uploadId === '') await bucket.store.delete(key);
  else bucket.abortUpload(uploadId);
  response.writeHead(204).end();
}

function list({ bucket, query, response }: S3Request): void {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const most = Number(query.get('max-keys') ?? 1000);
  const found = bucket.store.list(prefix).filter(({ key }) => key > after);
  const page = found.slice(0, most);
  const entry = ({ key, size, etag, modifiedAt }: StoredObject) => {
    const time = new Date(modifiedAt).toISOString();
    const about = xmlElement('LastModified', time) + xmlElement('ETag', `"${etag}"`);
    return `<Contents>${xmlElement('Key', key)}${about}${xmlElement('Size', size)}</Contents>`;
  };
  const next =
    found.length > most ? xmlElement('NextContinuationToken', page.at(-1)?.key ?? '') : '';
  const summary =
    xmlElement('Name', bucket.settings.name) +
    xmlElement('KeyCount', page.length) +
    xmlElement('IsTruncated', String(next !== ''));
  const content = summary + next + page.map(entry).join('');
  answerXml(response, 200, xmlDocument('ListBucketResult', content));
}

/** Reads what is left: many callers listen only once they have sent everything. */
async function drain(request: IncomingMessage, body: AsyncIterableIterator<Buffer>): Promise<void> {
  await body.return?.();
  if (request.complete || request.destroyed) return;
  await new Promise((done) => request.once('end', done).once('close', done).resume());
}

function payload(request: IncomingMessage, body: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const isChunked = request.headers['content-encoding']?.includes('aws-chunked') ?? false;
  return isChunked ? readAwsChunked(body) : body;
}

function describe(request: IncomingMessage) {
  const metadata: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith('x-amz-meta-')) metadata[name.slice('x-amz-meta-'.length)] = String(value);
  }
  return { contentType: request.headers['content-type'] ?? 'binary/octet-stream', metadata };
}

function answerXml(response: ServerResponse, status: number, xml: string): void {
  const headers = { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) };
  response.writeHead(status, headers).end(xml);
}
