import { Agent, request } from 'node:http';
import { asText, type JsonObject, parseObject } from './json.ts';

/**
 * One call to the engine, `target` as in `DynamoDB_20120810.ListTables`. Plain HTTP in place of
 * the SDK, because the streams are polled many times a second. Throws EngineError.
 */
export async function callEngine(
  port: number,
  target: string,
  input: JsonObject,
): Promise<JsonObject> {
  const { status, body } = await postEngine(port, target, JSON.stringify(input));
  const result = parseObject(body);
  if (status === 200) return result;
  const code = asText(result.__type).split('#').at(-1) || `HTTP ${status}`;
  throw new EngineError(code, asText(result.message ?? result.Message));
}

/** What the engine answered instead of a result; `code` is the exception's name. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

// Neither engine checks the signature, but both want one.
const signed = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,' +
    ' SignedHeaders=host;x-amz-date, Signature=0',
};

/** As `callEngine`, with the request's and the answer's JSON as it is, errors too. */
export function postEngine(
  port: number,
  target: string,
  body: string,
): Promise<{ status: number; body: string }> {
  const headers = {
    ...signed,
    'x-amz-target': target,
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method: 'POST', headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 500, body: text });
      });
    });
    call.on('error', (error: NodeJS.ErrnoException) => {
      // DynamoDB Local closes idle connections, sometimes just as we use one again.
      if (call.reusedSocket && error.code === 'ECONNRESET') resolve(postEngine(port, target, body));
      else reject(error);
    });
    call.end(body);
  });
}
