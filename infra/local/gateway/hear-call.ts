import type { IncomingMessage } from 'node:http';

/** A call that a Lambda made with its SDK, as it came in over the one port. */
export interface HeardCall {
  /** The Lambda, by the access key that it signs with: see `accessKeyOf`. */
  readonly accessKey: string;
  /**
   * `AmazonSQS.SendMessage`; `S3.GET` for files, `SNS.POST` for topics, `AppSync.POST` for live
   * updates.
   */
  readonly action: string;
  /** The address without its query: it names the file. */
  readonly path: string;
  /** JSON text; a form for topics; '' for files. */
  readonly body: string;
}

/** The access key of a Lambda on one machine: its name in letters and digits, as keys are. */
export function accessKeyOf(functionName: string): string {
  return functionName.replaceAll(/[^A-Za-z0-9]/g, '');
}

/**
 * Listens in on a call without taking it from whoever answers it. To be called before anybody reads
 * the body. What nobody signed is no Lambda's call; an address or a form that a Lambda signed for
 * somebody else is one, since S3 asks that Lambda's role.
 */
export function hearCall(
  request: IncomingMessage,
  target: string,
  tell: (call: HeardCall) => void,
): void {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const service = serviceAt(path);
  const action = target || `${service}.${request.method}`;
  const accessKey = signerOf(request.headers.authorization, query);
  if (accessKey !== undefined && action.startsWith('S3.')) {
    tell({ accessKey, action, path, body: '' });
  } else if (accessKey !== undefined) {
    readAlong(request, (body) => tell({ accessKey, action, path, body }));
  } else if (action === 'S3.POST') {
    readAlong(request, (body) => hearForm(path, body, tell));
  }
}

/** Of a call that names no target. */
function serviceAt(path: string): string {
  if (path === '/event') return 'AppSync';
  return path.startsWith('/_aws/sns') ? 'SNS' : 'S3';
}

function signerOf(authorization: string | undefined, query: string): string | undefined {
  const [, inHeader] = /Credential=([^/]+)\//.exec(authorization ?? '') ?? [];
  return inHeader ?? new URLSearchParams(query).get('X-Amz-Credential')?.split('/')[0];
}

/** The fields of an upload form stand before its file. */
function hearForm(path: string, body: string, tell: (call: HeardCall) => void): void {
  const field = (name: string) => {
    return new RegExp(`name="${name}"\r\n\r\n([^\r]*)`, 'i').exec(body)?.[1];
  };
  const accessKey = field('X-Amz-Credential')?.split('/')[0];
  const key = field('key');
  if (accessKey === undefined || key === undefined) return;
  tell({ accessKey, action: 'S3.POST', path: `${path.replace(/\/$/, '')}/${key}`, body: '' });
}

function readAlong(request: IncomingMessage, tell: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => tell(String(Buffer.concat(chunks))));
}
