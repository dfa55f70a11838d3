/** Where the socket is, as `GET /v1/live` answers. */
export type SocketPlace = {
  readonly url: string;
  readonly protocols: readonly string[];
  readonly host: string;
};

/** What a subscription is told. */
type Listener = {
  /** It stands: from now on nothing is missed for as long as the socket is open. */
  readonly onReady?: () => void;
  readonly onEvent: (event: unknown) => void;
  /** The channel is not ours, or not any more. */
  readonly onRefused?: () => void;
};

/** One connection to the live updates. */
export type LiveSocket = {
  readonly subscribe: (channel: string, listener: Listener) => { readonly end: () => void };
  readonly publish: (channel: string, event: object, onRefused: () => void) => void;
  readonly close: () => void;
  /** Resolves when it has ended, whoever ended it. */
  readonly closed: Promise<void>;
};

type Message = {
  readonly type: string;
  readonly id?: string;
  readonly event?: string;
  readonly connectionTimeoutMs?: number;
};

/**
 * Opens a socket that speaks the protocol of AppSync Events. Rejects where it was not let in. It
 * closes by itself when nothing was heard for as long as the server said.
 */
export async function openLiveSocket(place: SocketPlace, token: string): Promise<LiveSocket> {
  const authorization = { host: place.host, Authorization: token };
  const socket = new WebSocket(place.url, [
    ...place.protocols,
    `header-${base64url(authorization)}`,
  ]);
  const listeners = new Map<string, Listener>();
  const unanswered = new Map<string, () => void>();
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()));
  const say = (message: object) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  await letIn(socket, (message) => hear(message, listeners, unanswered));
  let last = 0;
  return {
    subscribe: (channel, listener) => {
      const id = String(++last);
      listeners.set(id, listener);
      say({ type: 'subscribe', id, channel, authorization });
      const end = () => {
        listeners.delete(id);
        say({ type: 'unsubscribe', id });
      };
      return { end };
    },
    publish: (channel, event, onRefused) => {
      const id = String(++last);
      unanswered.set(id, onRefused);
      say({ type: 'publish', id, channel, events: [JSON.stringify(event)], authorization });
    },
    close: () => socket.close(),
    closed,
  };
}

/** Resolves when the server has said that we are in; what comes later goes to `hear`. */
function letIn(socket: WebSocket, hear: (message: Message) => void): Promise<void> {
  let silence: ReturnType<typeof setTimeout> | undefined;
  let silenceMs = 300_000;
  return new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => socket.send('{"type":"connection_init"}'));
    socket.addEventListener('close', () => {
      clearTimeout(silence);
      reject(new Error('The live updates did not let us in.'));
    });
    socket.addEventListener('message', ({ data }) => {
      const message: Message = JSON.parse(String(data));
      silenceMs = message.connectionTimeoutMs ?? silenceMs;
      clearTimeout(silence);
      silence = setTimeout(() => socket.close(), silenceMs);
      if (message.type === 'connection_ack') resolve();
      else hear(message);
    });
  });
}

function hear(
  { type, id = '', event = 'null' }: Message,
  listeners: ReadonlyMap<string, Listener>,
  unanswered: Map<string, () => void>,
): void {
  const listener = listeners.get(id);
  if (type === 'data') listener?.onEvent(JSON.parse(event));
  if (type === 'subscribe_success') listener?.onReady?.();
  if (type === 'subscribe_error') listener?.onRefused?.();
  if (type === 'publish_error') unanswered.get(id)?.();
  if (type.startsWith('publish_')) unanswered.delete(id);
}

function base64url(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
