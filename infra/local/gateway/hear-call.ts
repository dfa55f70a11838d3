import type { IncomingMessage } from 'node:http';

/** A call that a Lambda made with its SDK, as it came in over the one port. */
export interface HeardCall {
  /** The Lambda, by the access key that it signs with: see `accessKeyOf`. */
  readonly accessKey: string;
  /** `AmazonSQS.SendMessage`; `S3.GET` for files, `AppSync.POST` for live updates. */
  readonly action: string;
  /** The address without its query: it names the file. */
  readonly path: string;
  /** JSON text; '' for files. */
  readonly body: string;
}

/** The access key of a Lambda on one machine: its name in letters and digits, as keys are. */
export function accessKeyOf(functionName: string): string {
  return functionName.replaceAll(/[^A-Za-z0-9]/g, '');
}

/**
 * Listens in on a call without taking it from whoever answers it. To be called before anybody reads
 * the body. What nobody signed is no Lambda's call.
 */
export function hearCall(
  request: IncomingMessage,
  target: string,
  tell: (call: HeardCall) => void,
): void {
  const { authorization = '' } = request.headers;
  const [, accessKey] = /Credential=([^/]+)\//.exec(authorization) ?? [];
  if (accessKey === undefined) return;
  const [path = ''] = (request.url ?? '').split('?');
  const service = path === '/event' ? 'AppSync' : 'S3';
  if (target === '') {
    tell({ accessKey, action: `${service}.${request.method}`, path, body: '' });
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    tell({ accessKey, action: target, path, body: String(Buffer.concat(chunks)) });
  });
}
