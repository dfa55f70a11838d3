import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { answerJson, readBody } from '../gateway/http-answer.ts';
import type { Claims, Tokens } from '../gateway/tokens.ts';
import type { Lambda } from '../lambda/lambda.ts';
import {
  asList,
  asObject,
  asText,
  type Json,
  type JsonObject,
  parseObject,
} from '../store/json.ts';
import {
  LiveConnection,
  type LiveDesk,
  mayPublish,
  type Outcome,
  type Published,
} from './live-connection.ts';
import type { LiveSettings } from './live-settings.ts';

/** What the live updates work with. */
export interface LiveSetup {
  readonly settings: LiveSettings | undefined;
  readonly tokens: Tokens;
  findLambda(arn: string): Lambda | undefined;
}

const protocol = 'aws-appsync-event-ws';
const largestPublish = 240 * 1024;

/** AppSync Events: sockets that subscribe to channels, and events published to them over HTTP. */
export class LiveApi {
  readonly #setup: LiveSetup;
  readonly #connections = new Set<LiveConnection>();
  readonly #server = new WebSocketServer({ noServer: true, handleProtocols: () => protocol });

  constructor(setup: LiveSetup) {
    this.#setup = setup;
  }

  /** How many sockets are open, with how many subscriptions. */
  describe(): { connections: number; subscriptions: number } {
    const subscriptions = [...this.#connections].map((one) => one.subscriptions);
    return {
      connections: this.#connections.size,
      subscriptions: subscriptions.reduce((sum, one) => sum + one, 0),
    };
  }

  /** Closes every socket, as a network failure does; clients may connect again. */
  drop(): void {
    for (const connection of this.#connections) connection.drop();
    this.#connections.clear();
  }

  /** A request that asks for a socket. The subprotocols hold the authorization. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { settings } = this.#setup;
    const offered = String(request.headers['sec-websocket-protocol'] ?? '').split(/\s*,\s*/);
    const isOurs = request.url?.split('?')[0] === '/event/realtime' && offered.includes(protocol);
    if (settings === undefined || !isOurs) {
      socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    // Before the first message is heard.
    const claims = await this.#claimsOf(authorizationIn(offered), settings);
    this.#server.handleUpgrade(request, socket, head, (opened) => {
      const connection = new LiveConnection(opened, this.#deskOf(settings));
      this.#connections.add(connection);
      opened.on('close', () => this.#connections.delete(connection));
      if (claims === undefined) connection.refuse();
    });
  }

  /** `POST /event`: what each event became. A signature is asked for; here nobody checks it. */
  async publish(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isSigned = /^AWS4-HMAC-SHA256 /.test(request.headers.authorization ?? '');
    if (!isSigned) return refuse(response, 401, 'UnauthorizedException');
    const body = parseObject(String((await readBody(request, largestPublish)) ?? ''));
    const channel = asText(body.channel);
    const events = asList(body.events);
    if (!mayPublish(channel, events)) return refuse(response, 400, 'BadRequestException');
    for (const event of events) this.#give(channel, asText(event));
    const successful = events.map((_, index) => ({ identifier: randomUUID(), index }));
    answerJson(response, 200, { failed: [], successful });
  }

  async #claimsOf(given: JsonObject, settings: LiveSettings): Promise<Claims | undefined> {
    if (asText(given.host) !== settings.host) return undefined;
    const token = asText(given.Authorization).replace(/^Bearer\s+/i, '');
    return this.#setup.tokens.verify(token, settings.issuer, settings.audience);
  }

  #give(channel: string, event: string): void {
    for (const connection of this.#connections) connection.give(channel, event);
  }

  #deskOf(settings: LiveSettings): LiveDesk {
    return {
      maySubscribe: async (channel, authorization) => {
        const claims = await this.#claimsOf(authorization, settings);
        if (claims === undefined) return badToken;
        const namespace = settings.namespaces.get(namespaceOf(channel));
        if (namespace === undefined) return noNamespace;
        if (namespace.onSubscribe === undefined) return undefined;
        const asked = questionOf(channel, { claims, operation: 'SUBSCRIBE' });
        return asText((await this.#ask(namespace.onSubscribe, asked)).error) || undefined;
      },
      publish: async (channel, events, authorization) => {
        const claims = await this.#claimsOf(authorization, settings);
        if (claims === undefined) return { because: badToken };
        const namespace = settings.namespaces.get(namespaceOf(channel));
        if (namespace === undefined) return { because: noNamespace };
        if (!namespace.peoplePublish) return { because: 'People do not publish here.' };
        const given = events.map((event, index) => ({ id: String(index), payload: asJson(event) }));
        if (namespace.onPublish === undefined) return this.#pass(channel, given);
        const asked = questionOf(channel, { claims, operation: 'PUBLISH' }, given);
        const answer = await this.#ask(namespace.onPublish, asked);
        const because = asText(answer.error);
        return because === '' ? this.#pass(channel, asList(answer.events)) : { because };
      },
    };
  }

  /** Sends to sockets what the namespace's function accepts. */
  #pass(channel: string, events: readonly Json[]): Published {
    const outcomes = events.map(asObject).map(({ id, payload, error }): Outcome => {
      const refusal = asText(error) || undefined;
      if (refusal === undefined) this.#give(channel, JSON.stringify(payload ?? null));
      return { index: Number(asText(id)), error: refusal };
    });
    return { outcomes };
  }

  /** The answer of a namespace's function; null says that all is well. */
  async #ask(arn: string, question: Json): Promise<JsonObject> {
    const lambda = this.#setup.findLambda(arn);
    const answer = await lambda?.invoke(question).catch(() => undefined);
    return answer === undefined ? broken : asObject(answer);
  }
}

const badToken = 'The token is not valid.';
const noNamespace = 'There is no such namespace.';
const broken: JsonObject = { error: 'The function that decides about it failed.' };

function segmentsOf(channel: string): string[] {
  return channel.split('/').filter(Boolean);
}

function namespaceOf(channel: string): string {
  return segmentsOf(channel)[0] ?? '';
}

function asJson(event: Json): Json {
  return JSON.parse(asText(event)) as Json;
}

/** As AppSync asks a function that is integrated directly. */
function questionOf(
  channel: string,
  { operation, claims }: { operation: 'SUBSCRIBE' | 'PUBLISH'; claims: Claims },
  events: Json = null,
): Json {
  const segments = segmentsOf(channel);
  const { sub, iss: issuer } = claims;
  const identity = { sub, issuer, username: claims['cognito:username'], claims };
  const question = {
    identity,
    info: {
      channel: { path: `/${segments.join('/')}`, segments },
      channelNamespace: { name: segments[0] },
      operation,
    },
    request: { headers: {}, domainName: null },
    events,
    error: null,
    prev: null,
    result: null,
    stash: {},
    outErrors: [],
  };
  return JSON.parse(JSON.stringify(question)) as Json;
}

/** `header-` and the authorization, JSON in base64url. */
function authorizationIn(offered: readonly string[]): JsonObject {
  const header = offered.find((one) => one.startsWith('header-')) ?? '';
  return parseObject(Buffer.from(header.slice('header-'.length), 'base64url').toString('utf8'));
}

function refuse(response: ServerResponse, status: number, errorType: string): void {
  answerJson(response, status, { errors: [{ errorType, errorCode: status }] });
}
