import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A store that gives the answers of a script, call by call, and remembers what it was asked. The
 * environment leads to it: load the tables after it is open, because their client reads that.
 */
export async function openScriptedStore() {
  const answers: { status?: number; body: object }[] = [];
  const asked: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    asked.push(JSON.parse(Buffer.concat(await request.toArray()).toString('utf8')));
    const { status = 200, body } = answers.shift() ?? { status: 500, body: {} };
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
  });
  return {
    /** Sets the next answers; answers what was asked since. */
    given(...replies: (object | { status: number; body: object })[]) {
      asked.length = 0;
      answers.push(...replies.map((one) => ('body' in one ? one : { body: one })));
      return asked;
    },
    close: () => server.close(),
  };
}
