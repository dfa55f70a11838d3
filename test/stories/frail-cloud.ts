import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startLocal } from '../../infra/local/run.ts';
import type { Json } from './town.ts';

/** One call of an act to its store or bucket. */
export type Call = { readonly target: string; readonly body: string };

/** What is to happen around a call; a promise holds it up. */
export type Around = {
  readonly before?: (call: Call, number: number) => Promise<void> | void;
  readonly after?: (call: Call, number: number) => Promise<void> | void;
};

/** Thrown by `before` or `after`: from now on no call is answered, as if the process had died. */
export class Died extends Error {}

/**
 * The whole system on one machine, with an act run in this process instead of in its Lambda, so that
 * a test can let it die at any call, or do something in between.
 */
export async function openFrailCloud(functionName: string) {
  const system = await startLocal({ quiet: true, now: '2026-11-24T17:00:00Z', frozen: true });
  const around: { now: Around; calls: number; dead: boolean } = { now: {}, calls: 0, dead: false };
  const queued: string[] = [];
  const servers = [
    await listen(through(system.databaseUrl, around)),
    await listen(through(`${system.url}/_aws/s3`, around)),
    await listen(takeMessages(queued)),
  ];
  const [database = '', bucket = '', queue = ''] = servers.map(({ url }) => url);
  const lambda = system.deployment
    .ofType('AWS::Lambda::Function')
    .find(({ logicalId }) => logicalId.startsWith(functionName));
  const { Variables } = (lambda?.properties.Environment ?? {}) as Json;
  Object.assign(process.env, Variables, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: database,
    AWS_ENDPOINT_URL_S3: bucket,
    AWS_ENDPOINT_URL_SQS: queue,
    IMPORTS_QUEUE_URL: `${queue}/000000000000/imports`,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  });
  return {
    system,
    /** The bodies of messages that the act put into a queue. */
    queued,
    /** Runs something with every call of this process to the store or the bucket watched. */
    async watching<T>(given: Around, run: () => Promise<T>): Promise<{ result: T; calls: number }> {
      Object.assign(around, { now: given, calls: 0, dead: false });
      try {
        return { result: await run(), calls: around.calls };
      } finally {
        Object.assign(around, { now: {}, dead: false });
      }
    },
    async call(path: string, token: string | undefined, body?: unknown): Promise<Json> {
      const answer = await fetch(system.url + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (await answer.json()) as Json;
    },
    async close() {
      for (const { server } of servers) server.close();
      for (const { server } of servers) server.closeAllConnections();
      await system.stop();
    },
  };
}

type Handle = (request: IncomingMessage, body: Buffer, response: ServerResponse) => Promise<void>;

function through(target: string, around: { now: Around; calls: number; dead: boolean }): Handle {
  return async (request, body, response) => {
    const number = ++around.calls;
    const call = { target: String(request.headers['x-amz-target'] ?? ''), body: String(body) };
    try {
      if (around.dead) throw new Died();
      await around.now.before?.(call, number);
      const answer = await fetch(target + request.url, {
        method: request.method ?? 'GET',
        headers: Object.entries(request.headers).filter(([name]) => !hop.has(name)) as [
          string,
          string,
        ][],
        ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
      });
      const content = Buffer.from(await answer.arrayBuffer());
      await around.now.after?.(call, number);
      if (around.dead) throw new Died();
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => !hop.has(name)));
      response.writeHead(answer.status, { ...headers, 'content-length': content.length });
      response.end(content);
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      around.dead = true;
      // An answer that no client tries again on.
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: 'AccessDeniedException', message: 'dead' }));
    }
  };
}

const hop = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive']);

function takeMessages(queued: string[]): Handle {
  return async (_, body, response) => {
    const { MessageBody = '' } = JSON.parse(String(body)) as { MessageBody?: string };
    queued.push(MessageBody);
    const MD5OfMessageBody = createHash('md5').update(MessageBody).digest('hex');
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ MessageId: String(queued.length), MD5OfMessageBody }));
  };
}

async function listen(handle: Handle): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    await handle(request, Buffer.concat(chunks), response).catch((error) =>
      response.destroy(error),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
