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
import { isChannel, LiveConnection, type WhyNot } from './live-connection.ts';
import type { LiveSettings } from './live-settings.ts';

/** What the live updates work with. */
export interface LiveSetup {
  readonly settings: LiveSettings | undefined;
  readonly tokens: Tokens;
  findLambda(arn: string): Lambda | undefined;
}

const protocol = 'aws-appsync-event-ws';
const mostEvents = 5;
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

  /** Every socket breaks off, as networks do; who comes again is let in. */
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
      const whyNot: WhyNot = (channel, given) => this.#whyNot(channel, given, settings);
      const connection = new LiveConnection(opened, whyNot);
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
    const isRight = isChannel(channel) && events.length > 0 && events.length <= mostEvents;
    if (!isRight || !events.every(isJson)) return refuse(response, 400, 'BadRequestException');
    for (const event of events) {
      for (const connection of this.#connections) connection.give(channel, asText(event));
    }
    const successful = events.map((_, index) => ({ identifier: randomUUID(), index }));
    answerJson(response, 200, { failed: [], successful });
  }

  async #claimsOf(given: JsonObject, settings: LiveSettings): Promise<Claims | undefined> {
    if (asText(given.host) !== settings.host) return undefined;
    const token = asText(given.Authorization).replace(/^Bearer\s+/i, '');
    return this.#setup.tokens.verify(token, settings.issuer, settings.audience);
  }

  /** The namespace's function decides: it answers null, or an error. */
  async #whyNot(
    channel: string,
    given: JsonObject,
    settings: LiveSettings,
  ): Promise<string | undefined> {
    const claims = await this.#claimsOf(given, settings);
    if (claims === undefined) return 'The token is not valid.';
    const segments = channel.split('/').filter(Boolean);
    const arn = settings.askedOnSubscribe.get(segments[0] ?? '');
    if (arn === undefined) return 'There is no such namespace.';
    const lambda = this.#setup.findLambda(arn);
    if (lambda === undefined) return 'Nobody decides about this namespace.';
    const answer = await lambda.invoke(questionOf(segments, claims)).catch(() => broken);
    return asText(asObject(answer).error) || undefined;
  }
}

const broken: Json = { error: 'The function that decides about it failed.' };

/** As AppSync asks a function that is integrated directly. */
function questionOf(segments: readonly string[], claims: Claims): Json {
  const { sub, iss: issuer } = claims;
  const identity = { sub, issuer, username: claims['cognito:username'], claims };
  const question = {
    identity,
    info: {
      channel: { path: `/${segments.join('/')}`, segments },
      channelNamespace: { name: segments[0] },
      operation: 'SUBSCRIBE',
    },
    request: { headers: {}, domainName: null },
    events: null,
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

function isJson(event: Json): boolean {
  if (typeof event !== 'string') return false;
  try {
    JSON.parse(event);
    return true;
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse, status: number, errorType: string): void {
  answerJson(response, status, { errors: [{ errorType, errorCode: status }] });
}
