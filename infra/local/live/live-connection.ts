import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import {
  asList,
  asObject,
  asText,
  type Json,
  type JsonObject,
  parseObject,
} from '../store/json.ts';

/** What a connection asks for: each answers why not, or undefined when it was done. */
export interface LiveDesk {
  maySubscribe(channel: string, authorization: JsonObject): Promise<string | undefined>;
  publish(channel: string, events: readonly Json[], authorization: JsonObject): Promise<Published>;
}

/** Why nothing was published, or what each event became. */
export type Published = { readonly because: string } | { readonly outcomes: readonly Outcome[] };

/** An event is passed on, or refused with an error. */
export type Outcome = { readonly index: number; readonly error: string | undefined };

/** How long a client waits for a message before it gives the connection up. */
const connectionTimeoutMs = 300_000;
const keepAliveMs = 60_000;

/** One socket in the protocol of AppSync Events: JSON messages, each with its `type`. */
export class LiveConnection {
  readonly #socket: WebSocket;
  readonly #desk: LiveDesk;
  readonly #channels = new Map<string, string>();
  readonly #alive: NodeJS.Timeout;

  constructor(socket: WebSocket, desk: LiveDesk) {
    this.#socket = socket;
    this.#desk = desk;
    this.#alive = setInterval(() => this.#say({ type: 'ka' }), keepAliveMs).unref();
    socket.on('close', () => clearInterval(this.#alive));
    socket.on('message', (data) => void this.#hear(parseObject(String(data))));
  }

  get subscriptions(): number {
    return this.#channels.size;
  }

  /** A client without a valid token gets an error, and the socket ends. */
  refuse(): void {
    this.#socket.removeAllListeners('message');
    this.#say({ type: 'connection_error', errors: [unauthorized()] });
    this.#socket.close();
  }

  /**
   * Gives an event, which is JSON as text, to those of its subscriptions that are to this channel.
   */
  give(channel: string, event: string): void {
    for (const [id, subscribed] of this.#channels) {
      if (subscribed === channel) this.#say({ type: 'data', id, event });
    }
  }

  /** Ends without a message, as a network failure does. */
  drop(): void {
    this.#socket.terminate();
  }

  async #hear(message: JsonObject): Promise<void> {
    const id = asText(message.id);
    switch (message.type) {
      case 'connection_init':
        return this.#say({ type: 'connection_ack', connectionTimeoutMs });
      case 'subscribe':
        return this.#subscribe(id, message);
      case 'unsubscribe':
        this.#channels.delete(id);
        return this.#say({ type: 'unsubscribe_success', id });
      case 'publish':
        return this.#publish(id, message);
      default:
        return this.#say({ type: 'error', errors: [{ errorType: 'UnsupportedOperation' }] });
    }
  }

  async #subscribe(id: string, message: JsonObject): Promise<void> {
    const channel = asText(message.channel);
    const refused = (error: object) => this.#say({ type: 'subscribe_error', id, errors: [error] });
    if (id === '' || !isChannel(channel)) return refused({ errorType: 'BadRequestException' });
    const authorization = asObject(message.authorization);
    const because = await this.#desk.maySubscribe(channel, authorization);
    if (because !== undefined) return refused(unauthorized(because));
    this.#channels.set(id, channel);
    this.#say({ type: 'subscribe_success', id });
  }

  async #publish(id: string, message: JsonObject): Promise<void> {
    const refused = (error: object) => this.#say({ type: 'publish_error', id, errors: [error] });
    const channel = asText(message.channel);
    const events = asList(message.events);
    if (id === '' || !mayPublish(channel, events)) {
      return refused({ errorType: 'BadRequestException' });
    }
    const published = await this.#desk.publish(channel, events, asObject(message.authorization));
    if ('because' in published) return refused(unauthorized(published.because));
    const identified = published.outcomes.map((one) => ({ ...one, identifier: randomUUID() }));
    const failed = identified.filter(({ error }) => error !== undefined);
    const successful = identified.filter(({ error }) => error === undefined);
    this.#say({ type: 'publish_success', id, successful, failed });
  }

  #say(message: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}

function unauthorized(message = 'You are not authorized to make this call.') {
  return { errorType: 'UnauthorizedException', message };
}

/** One to five segments of letters, digits and dashes; a last `*` stands for all below. */
function isChannel(channel: string): boolean {
  const segments = channel.split('/').slice(channel.startsWith('/') ? 1 : 0);
  const [last, ...others] = segments.toReversed();
  const isWord = (segment: string) => /^[A-Za-z0-9]([A-Za-z0-9-]{0,48}[A-Za-z0-9])?$/.test(segment);
  return segments.length <= 5 && others.every(isWord) && (last === '*' || isWord(last ?? ''));
}

const mostEvents = 5;

/** One to five events, each JSON as text, on a channel that is no pattern. */
export function mayPublish(channel: string, events: readonly Json[]): boolean {
  if (!isChannel(channel) || channel.endsWith('*')) return false;
  return events.length > 0 && events.length <= mostEvents && events.every(isJson);
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
