import { Agent, request } from 'node:http';
import { asText, type JsonObject, parseObject } from './json.ts';

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
const HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,' +
    ' SignedHeaders=host;x-amz-date, Signature=0',
};

/**
 * One call to the engine, `target` as in `DynamoDB_20120810.ListTables`. Plain HTTP in place of
 * the SDK, because the streams are polled many times a second. Throws EngineError.
 */
export function callEngine(port: number, target: string, input: JsonObject): Promise<JsonObject> {
  const body = JSON.stringify(input);
  const headers = {
    ...HEADERS,
    'x-amz-target': target,
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method: 'POST', headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const result = parseObject(Buffer.concat(chunks).toString());
        if (answer.statusCode === 200) return resolve(result);
        const code = asText(result.__type).split('#').at(-1) || `HTTP ${answer.statusCode}`;
        reject(new EngineError(code, asText(result.message ?? result.Message)));
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
