import { s3 } from './bucket.ts';
import { uploadForm } from './upload-form.ts';

/** The part of the S3 client's signer that makes presigned URLs. */
type Presigner = {
  presign(request: Unsigned, options: { expiresIn: number }): Promise<{ query?: Query }>;
};
type Query = Readonly<Record<string, string | readonly string[] | null>>;
type Unsigned = Readonly<{
  method: 'GET';
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
}>;

/**
 * A presigned URL: for a limited time it downloads one file under a name of our choice, without a
 * token (SigV4 in the query, made by the client's own signer).
 */
export async function downloadUrl(
  key: string,
  given: { fileName: string; expiresSeconds: number },
): Promise<string> {
  const url = await addressOf(key);
  const signer: unknown = await s3.config.signer();
  if (!canPresign(signer)) throw new Error('The S3 client cannot sign addresses.');
  const signed = await signer.presign(
    {
      method: 'GET',
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port ? { port: Number(url.port) } : {}),
      path: url.pathname,
      query: { 'response-content-disposition': `attachment; filename="${given.fileName}"` },
      headers: { host: url.host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
    },
    { expiresIn: given.expiresSeconds },
  );
  const query = Object.entries(signed.query ?? {});
  const text = query.map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`);
  return `${url.href}?${text.join('&')}`;
}

/**
 * The address of the bucket. The endpoint decides whether the bucket is in the host or in the path.
 */
async function addressOf(key: string): Promise<URL> {
  const { url } = await uploadForm(key, { mostBytes: 0, expiresSeconds: 1 });
  return new URL(`${url.replace(/\/$/, '')}/${key.split('/').map(encoded).join('/')}`);
}

/** Encoded by RFC 3986, as the signature requires. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function canPresign(signer: unknown): signer is Presigner {
  return (
    typeof signer === 'object' &&
    signer !== null &&
    'presign' in signer &&
    typeof signer.presign === 'function'
  );
}
