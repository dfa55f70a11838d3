import { s3 } from './bucket.ts';
import { uploadForm } from './upload-form.ts';

/** What an S3 client's signer can do beside signing what is sent at once. */
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
 * An address that downloads one file under a name of our choice, without a token, for a while: the
 * client's own signer, with the signature in the query (SigV4, as S3 documents it).
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

/** Where the client finds the bucket: the host or the path names it, as the endpoint asks. */
async function addressOf(key: string): Promise<URL> {
  const { url } = await uploadForm(key, { mostBytes: 0, expiresSeconds: 1 });
  return new URL(`${url.replace(/\/$/, '')}/${key.split('/').map(encoded).join('/')}`);
}

/** RFC 3986, as the signature expects it. */
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
