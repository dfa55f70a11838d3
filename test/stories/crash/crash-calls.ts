import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call of an act to its store, bucket, queues or carrier. */
export type Call = { readonly target: string; readonly body: string };

/** What is to happen around a call; a promise holds it up. `after` sees what was answered. */
export type Around = {
  readonly before?: (call: Call, number: number) => Promise<void> | void;
  readonly after?: (call: Call, number: number, answer: string) => Promise<void> | void;
};

/** Thrown by `before` or `after`: from now on no call is answered, as if the process had died. */
export class Died extends Error {}
/** Thrown by `before` or `after`: this one call is answered with an error, and others are not. */
export class Failed extends Error {}
/** Thrown by `before` or `after`: the connection ends without an answer; a client may try again. */
export class Cut extends Error {}

/** How the calls of this process are watched just now; `open` are not answered yet. */
export type Watch = { now: Around; calls: number; open: number; dead: boolean };

/** Resolves when no call is open, and the dead act makes no further ones. */
export async function stillness(watch: Watch): Promise<void> {
  for (let calls = -1; watch.open > 0 || calls !== watch.calls; ) {
    calls = watch.calls;
    await new Promise((resolve) => setTimeout(resolve, watch.dead ? 50 : 2));
  }
}

/** A message that an act put into a queue. */
export type Queued = {
  readonly queue: string;
  readonly body: string;
  readonly delaySeconds: number;
};

type Answer = { status: number; headers: Record<string, string>; content: Buffer };
type Reach = (request: IncomingMessage, body: Buffer) => Promise<Answer>;

/** A server on a port of its own, in front of what is reached through it. */
export async function watched(
  watch: Watch,
  reach: Reach,
): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const call = { request, response, body: Buffer.concat(chunks), reach };
    watch.open++;
    await pass(watch, call).catch((error) => refuse(watch, call, error));
    watch.open--;
  });
  // A connection that waits is not closed under the next call: to the carrier none is made twice.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

type Passing = { request: IncomingMessage; response: ServerResponse; body: Buffer; reach: Reach };

async function pass(watch: Watch, passing: Passing): Promise<void> {
  const { request, response, body, reach } = passing;
  const number = ++watch.calls;
  const call = { target: String(request.headers['x-amz-target'] ?? ''), body: String(body) };
  if (watch.dead) throw new Died();
  await watch.now.before?.(call, number);
  const { status, headers, content } = await reach(request, body);
  await watch.now.after?.(call, number, String(content));
  if (watch.dead) throw new Died();
  response.writeHead(status, { ...headers, 'content-length': content.length });
  response.end(content);
}

/** An answer that no client tries again on; the carrier's client tries nothing again. */
function refuse(watch: Watch, { request, response }: Passing, error: unknown): void {
  const toCarrier = String(request.headers['x-amz-target']).startsWith('PinpointSMSVoiceV2');
  if (error instanceof Died) watch.dead = true;
  if (toCarrier || !(error instanceof Died || error instanceof Failed)) {
    request.socket.destroy();
    return;
  }
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: 'AccessDeniedException', message: 'dead' }));
}

/**
 * Not passed on. The date is always that of this process: an SDK that sees two clocks takes a
 * refusal for a wrong clock of its own, and calls again.
 */
const hop = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'date',
]);

/** Passes the calls on to a server of the running system. */
export function through(target: string): Reach {
  return async (request, body) => {
    const given = Object.entries(request.headers).filter(([name]) => !hop.has(name));
    const answer = await fetch(target + request.url, {
      method: request.method ?? 'GET',
      headers: given as [string, string][],
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    });
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !hop.has(name)));
    return { status: answer.status, headers, content: Buffer.from(await answer.arrayBuffer()) };
  };
}

type Entry = { Id?: string; MessageBody?: string; DelaySeconds?: number };

/** Queues that keep their messages until the test delivers them. */
export function keeping(queued: Queued[]): Reach {
  return async (_, body) => {
    const {
      QueueUrl = '',
      Entries,
      ...one
    } = JSON.parse(String(body)) as Entry & {
      QueueUrl?: string;
      Entries?: readonly Entry[];
    };
    const queue = QueueUrl.split('/').at(-1) ?? '';
    const kept = (Entries ?? [one]).map(({ Id, MessageBody = '', DelaySeconds = 0 }) => {
      queued.push({ queue, body: MessageBody, delaySeconds: DelaySeconds });
      const MD5OfMessageBody = createHash('md5').update(MessageBody).digest('hex');
      return { Id, MessageId: String(queued.length), MD5OfMessageBody };
    });
    const answer = Entries ? { Successful: kept, Failed: [] } : kept[0];
    const headers = { 'content-type': 'application/x-amz-json-1.0' };
    return { status: 200, headers, content: Buffer.from(JSON.stringify(answer)) };
  };
}
