import { pipeline } from 'node:stream/promises';
import type { StoredObject } from './bucket-store.ts';
import { describeUpload, readPayload } from './object-upload.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { answerXml, xmlDocument, xmlElement } from './s3-xml.ts';

/** GetObject and HeadObject, with a range and the response-... parameters of presigned links. */
export async function getObject({
  bucket,
  key,
  query,
  request,
  response,
}: S3Request): Promise<void> {
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

/** PutObject. */
export async function putObject({
  bucket,
  key,
  request,
  body,
  response,
}: S3Request): Promise<void> {
  if (request.headers['x-amz-copy-source'] !== undefined) {
    throw new S3Error(501, 'NotImplemented', 'The local runner does not copy objects.');
  }
  const upload = await bucket.store.receive(readPayload(request, body));
  const about = { ...describeUpload(request), reason: 'PutObject' } as const;
  const object = await bucket.create(key, upload, about);
  response.writeHead(200, { etag: `"${object.etag}"` }).end();
}

/** ListObjectsV2. */
export function listObjects({ bucket, query, response }: S3Request): void {
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

function readRange(header: string | undefined, size: number) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return { first: 0, last: size - 1, isPart: false };
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first >= size) throw new S3Error(416, 'InvalidRange', 'The range is not satisfiable.');
  return { first, last, isPart: true };
}
