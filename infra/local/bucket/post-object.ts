import { readUploadForm, type UploadForm } from './multipart-form.ts';
import { checkPolicy, type SizeRange } from './post-policy.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { xmlDocument, xmlElement } from './s3-xml.ts';

/**
 * Takes an upload form (S3's POST Object): checks its policy at the time `now`, keeps the file and
 * answers as the form asks. Throws S3Error, also for a file smaller or larger than the policy says.
 */
export async function postObject(call: S3Request, now: number): Promise<void> {
  const { bucket, request, body } = call;
  const form = await readUploadForm(request.headers['content-type'] ?? '', body);
  const { name } = bucket.settings;
  const range = checkPolicy(form.fields, name, now);
  const key = (form.fields.get('key') ?? '').replaceAll(/\$\{filename\}/g, () => form.fileName);
  if (key === '') throw new S3Error(400, 'InvalidArgument', 'The form has no key.');
  const upload = await bucket.store.receive(limited(form.file, range));
  if (upload.size < range.least) {
    bucket.store.discard(upload);
    const message = 'Your proposed upload is smaller than the minimum allowed size';
    throw new S3Error(400, 'EntityTooSmall', message);
  }
  const about = { ...describe(form), reason: 'POST Object' } as const;
  const { etag } = await bucket.create(key, upload, about);
  answer(call, form, { key, etag });
}

async function* limited(file: AsyncIterable<Buffer>, range: SizeRange): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of file) {
    size += chunk.length;
    if (size > range.most) {
      const message = 'Your proposed upload exceeds the maximum allowed size';
      throw new S3Error(400, 'EntityTooLarge', message);
    }
    yield chunk;
  }
}

function describe({ fields, fileType }: UploadForm) {
  const metadata: Record<string, string> = {};
  for (const [name, value] of fields) {
    if (name.startsWith('x-amz-meta-')) metadata[name.slice('x-amz-meta-'.length)] = value;
  }
  const contentType = fields.get('content-type') ?? fileType ?? 'binary/octet-stream';
  return { contentType, metadata };
}

function answer(
  { bucket, response }: S3Request,
  { fields }: UploadForm,
  { key, etag }: { key: string; etag: string },
): void {
  const { name, place } = bucket.settings;
  const location = `${place.origin}/_aws/s3/${name}/${encodeURIComponent(key)}`;
  const headers = { etag: `"${etag}"`, location };
  const redirect = fields.get('success_action_redirect');
  if (redirect !== undefined && URL.canParse(redirect)) {
    const url = new URL(redirect);
    for (const [field, value] of Object.entries({ bucket: name, key, etag })) {
      url.searchParams.set(field, value);
    }
    response.writeHead(303, { ...headers, location: url.href }).end();
    return;
  }
  const status = Number(fields.get('success_action_status') ?? 204);
  if (status !== 201) {
    response.writeHead(status === 200 ? 200 : 204, headers).end();
    return;
  }
  const content =
    xmlElement('Location', location) +
    xmlElement('Bucket', name) +
    xmlElement('Key', key) +
    xmlElement('ETag', `"${etag}"`);
  const xml = xmlDocument('PostResponse', content);
  response.writeHead(201, { ...headers, 'content-type': 'application/xml' }).end(xml);
}
