import { readBody } from '../gateway/http-answer.ts';
import { describeUpload, readPayload } from './object-upload.ts';
import type { S3Request } from './s3-request.ts';
import { answerXml, xmlDocument, xmlElement } from './s3-xml.ts';

/** CreateMultipartUpload. */
export function beginUpload({ bucket, key, request, response }: S3Request): void {
  const id = bucket.beginUpload({ key, ...describeUpload(request) });
  const content =
    xmlElement('Bucket', bucket.settings.name) +
    xmlElement('Key', key) +
    xmlElement('UploadId', id);
  answerXml(response, 200, xmlDocument('InitiateMultipartUploadResult', content));
}

/** UploadPart. */
export async function putPart(
  { bucket, query, request, body, response }: S3Request,
  id: string,
): Promise<void> {
  const part = await bucket.store.receive(readPayload(request, body));
  bucket.addPart(id, Number(query.get('partNumber')), part);
  response.writeHead(200, { etag: `"${part.md5}"` }).end();
}

/** CompleteMultipartUpload. */
export async function completeUpload(call: S3Request, uploadId: string): Promise<void> {
  const { bucket, key, request, response } = call;
  const list = String(await readBody(request, 1024 * 1024));
  const numbers = [...list.matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, n]) => Number(n));
  const object = await bucket.completeUpload(uploadId, numbers);
  const content = xmlElement('Key', key) + xmlElement('ETag', `"${object.etag}"`);
  answerXml(response, 200, xmlDocument('CompleteMultipartUploadResult', content));
}
