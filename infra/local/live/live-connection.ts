import type { WebSocket } from 'ws';
import { asObject, asText, type JsonObject, parseObject } from '../store/json.ts';

/** Why somebody may not subscribe to a channel; undefined when they may. */
export type WhyNot = (channel: string, authorization: JsonObject) => Promise<string | undefined>;

/** How long a client waits for a sign of life before it takes the connection for dead. */
const connectionTimeoutMs = 300_000;
const keepAliveMs = 60_000;

/** One socket in the protocol of AppSync Events: JSON messages, each with its `type`. */
export class LiveConnection {
  readonly #socket: WebSocket;
  readonly #whyNot: WhyNot;
  readonly #channels = new Map<string, string>();
  readonly #alive: NodeJS.Timeout;

  constructor(socket: WebSocket, whyNot: WhyNot) {
    this.#socket = socket;
    this.#whyNot = whyNot;
    this.#alive = setInterval(() => this.#say({ type: 'ka' }), keepAliveMs).unref();
    socket.on('close', () => clearInterval(this.#alive));
    socket.on('message', (data) => void this.#hear(parseObject(String(data))));
  }

  get subscriptions(): number {
    return this.#channels.size;
  }

  /** Whoever came without a good token is told so, and the socket ends. */
  refuse(): void {
    this.#socket.removeAllListeners('message');
    this.#say({ type: 'connection_error', errors: [unauthorized()] });
    this.#socket.close();
  }

  /** Gives an event, which is JSON as text, to those of its subscriptions that are to this channel. */
  give(channel: string, event: string): void {
    for (const [id, subscribed] of this.#channels) {
      if (subscribed === channel) this.#say({ type: 'data', id, event });
    }
  }

  /** Ends without a word, as a network does. */
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
        // Only the product's own Lambda may, over HTTP.
        return this.#say({ type: 'publish_error', id, errors: [unauthorized()] });
      default:
        return this.#say({ type: 'error', errors: [{ errorType: 'UnsupportedOperation' }] });
    }
  }

  async #subscribe(id: string, message: JsonObject): Promise<void> {
    const channel = asText(message.channel);
    const refused = (error: object) => this.#say({ type: 'subscribe_error', id, errors: [error] });
    if (id === '' || !isChannel(channel)) return refused({ errorType: 'BadRequestException' });
    const authorization = asObject(message.authorization);
    const because = await this.#whyNot(channel, authorization);
    if (because !== undefined) return refused(unauthorized(because));
    this.#channels.set(id, channel);
    this.#say({ type: 'subscribe_success', id });
  }

  #say(message: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}

function unauthorized(message = 'You are not authorized to make this call.') {
  return { errorType: 'UnauthorizedException', message };
}

/** One to five segments of letters, digits and dashes; a last `*` stands for all below. */
export function isChannel(channel: string): boolean {
  const segments = channel.split('/').slice(channel.startsWith('/') ? 1 : 0);
  const [last, ...others] = segments.toReversed();
  const isWord = (segment: string) => /^[A-Za-z0-9]([A-Za-z0-9-]{0,48}[A-Za-z0-9])?$/.test(segment);
  return segments.length <= 5 && others.every(isWord) && (last === '*' || isWord(last ?? ''));
}
