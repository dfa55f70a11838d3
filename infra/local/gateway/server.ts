import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bucket } from '../bucket/bucket.ts';
import { serveBucket } from '../bucket/bucket-endpoint.ts';
import type { Carrier } from '../carrier/carrier.ts';
import { serveCarrier } from '../carrier/carrier-endpoint.ts';
import type { Clock } from '../clock/clock.ts';
import { serveTopics } from '../events/topic-endpoint.ts';
import type { Topics } from '../events/topics.ts';
import { serveKeys } from '../keys/key-endpoint.ts';
import type { SigningKeys } from '../keys/signing-keys.ts';
import type { LiveApi } from '../live/live-api.ts';
import { LocalError } from '../local-error.ts';
import { serveQueues } from '../queues/queue-endpoint.ts';
import type { Queues } from '../queues/queues.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { signInPath } from '../sign-in/sign-in-path.ts';
import { serveUserPool } from '../sign-in/user-pool-endpoint.ts';
import type { PartitionedStore } from '../store/partitions/partitioned-store.ts';
import { serveStore } from '../store/partitions/store-endpoint.ts';
import { type HeardCall, hearCall } from './hear-call.ts';
import { answerJson, answerProblem } from './http-answer.ts';
import { isFromHere } from './is-from-here.ts';
import { servePage } from './page.ts';

/** The parts that answer on the one port. */
export interface Desk {
  readonly clock: Clock;
  readonly queues: Queues;
  readonly topics: Topics;
  readonly carrier: Carrier;
  readonly signIn: SignIn;
  readonly buckets: Map<string, Bucket>;
  readonly store: PartitionedStore;
  readonly live: LiveApi;
  readonly keys: SigningKeys;
  /** Told of each call that a Lambda makes over the port. */
  readonly onCall: ((call: HeardCall) => void) | undefined;
  say(line: string): void;
  gateway(request: IncomingMessage, response: ServerResponse): Promise<void>;
  local(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Takes the port (0: a free one) on 127.0.0.1. Throws LocalError when another has it. */
export async function listen(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer(starting);
  // The SDK keeps its connections: ours must not be the side that closes them first.
  server.keepAliveTimeout = 120_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const said = isTaken ? `Port ${port} is taken: PORT=3001 npm start` : error.message;
      reject(new LocalError(said));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!isAddress(address)) throw new LocalError('The server has no port.');
  return { server, port: address.port };
}

/** Answers requests that come before everything runs, instead of letting them wait. */
function starting(_: IncomingMessage, response: ServerResponse): void {
  response.setHeader('retry-after', '1');
  answerJson(response, 503, { message: 'The system is still starting' });
}

/** Serves the desk on a server that already listens. */
export function serve(server: Server, desk: Desk): void {
  server.off('request', starting);
  server.on('upgrade', (request, socket, head) => {
    void desk.live.upgrade(request, socket, head);
  });
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    try {
      await dispatch(desk, request, response);
    } catch (error) {
      // A caller that went away is no error.
      if (request.destroyed && !request.complete) return;
      desk.say(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : error}`);
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { message: 'Internal Server Error' });
    }
  });
}

async function dispatch(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url = '/', headers } = request;
  const [service = '', action = ''] = String(headers['x-amz-target'] ?? '').split('.');
  if (isOfTheCloud(url, service) && !isFromHere(request)) return refuseForeign(response);
  if (desk.onCall && (service !== '' || /^\/(_aws\/|event$)/.test(url))) {
    hearCall(request, service && `${service}.${action}`, desk.onCall);
  }
  if (url.startsWith('/_aws/') || service !== '') {
    // The SDK corrects its clock by this header: it must be in virtual time too.
    response.setHeader('date', httpDate(desk.clock.now()));
    if (service === 'AmazonSQS') {
      return serveQueues(desk.queues, desk.clock, { request, response, action });
    }
    if (service === 'PinpointSMSVoiceV2') {
      return serveCarrier(desk.carrier, { request, response, action });
    }
    if (service === 'AWSCognitoIdentityProviderService') {
      return serveUserPool(desk.signIn.userPool, { request, response, action });
    }
    if (service === 'TrentService') {
      return serveKeys(desk.keys, { request, response, action });
    }
    if (service.startsWith('DynamoDB')) {
      return serveStore(desk.store, { request, response, action });
    }
    if (url.startsWith('/_aws/sns')) return serveTopics(desk.topics, { request, response });
    if (url.startsWith('/_aws/s3')) return s3(desk, { request, response, prefix: '/_aws/s3' });
    const Message = `The local runner has no ${service || url}`;
    return answerJson(response, 501, { __type: 'NotImplemented', Message });
  }
  if (/^[^.]+\.localhost(:|$)/.test(headers.host ?? '')) {
    return s3(desk, { request, response, prefix: '' });
  }
  if (url.startsWith(`${signInPath}/`)) return desk.signIn.pages(request, response);
  if (url === '/event' && request.method === 'POST') return desk.live.publish(request, response);
  if (request.method === 'GET' && servePage(url, response)) return;
  if (url.startsWith('/_local/')) return desk.local(request, response);
  return desk.gateway(request, response);
}

/**
 * The services behind the API: a caller who reaches them may do anything. Only files are left to
 * the buckets, which have their own rules about pages.
 */
function isOfTheCloud(url: string, service: string): boolean {
  if (service !== '' || url.startsWith('/_local/') || url.split('?')[0] === '/event') return true;
  return url.startsWith('/_aws/') && !url.startsWith('/_aws/s3');
}

function refuseForeign(response: ServerResponse): void {
  const detail = 'Open it as http://localhost or http://127.0.0.1; a page of another site may not.';
  answerProblem(response, 403, { type: 'not-from-here', title: 'Not from this machine', detail });
}

let written = { second: Number.NaN, date: '' };

/** The date header of a time; most calls come in the same second as the one before. */
function httpDate(ms: number): string {
  const second = Math.floor(ms / 1000);
  if (second !== written.second) written = { second, date: new Date(ms).toUTCString() };
  return written.date;
}

function s3(
  { buckets, clock }: Desk,
  from: { request: IncomingMessage; response: ServerResponse; prefix: string },
): Promise<void> {
  return serveBucket(buckets, clock, from);
}

function isAddress(address: ReturnType<Server['address']>): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
