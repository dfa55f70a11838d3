import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

let server: Server;
/** What the pretend S3 answers next. */
let answer = { status: 200, code: '' };

beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(answer.status, { 'content-type': 'application/xml' });
    response.end(`<Error><Code>${answer.code}</Code><Message>No.</Message></Error>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
  for (const [name, value] of Object.entries({
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    IMPORTS_BUCKET: 'imports',
  })) {
    vi.stubEnv(name, value);
  }
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

async function read() {
  const { readObject } = await import('../../shared/bucket/read-object.ts');
  return readObject('uploads/a/b/people.csv');
}

it('a file that has expired is no file', async () => {
  answer = { status: 404, code: 'NoSuchKey' };
  expect(await read()).toBeUndefined();
});

it('a permission, a bucket or a signature that is wrong stays an error', async () => {
  answer = { status: 403, code: 'AccessDenied' };
  await expect(read()).rejects.toThrow();
  answer = { status: 404, code: 'NoSuchBucket' };
  await expect(read()).rejects.toThrow();
  answer = { status: 403, code: 'SignatureDoesNotMatch' };
  await expect(read()).rejects.toThrow();
});
