import type { Town } from './town.ts';

/** Where somebody's live updates are, as `GET /v1/live` answers. */
export type LivePlace = {
  readonly url: string;
  readonly protocols: readonly string[];
  readonly host: string;
  readonly channel: string;
  readonly presenceChannel: string;
};

type Message = Readonly<Record<string, unknown>> & { readonly type: string };

/** Where the live updates of a person with this token are. */
export async function livePlace(town: Town, token: string): Promise<LivePlace> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${town.url}/v1/live`, { headers });
  return (await answer.json()) as LivePlace;
}

/** Opens a socket with a token and says hello; `first` is what it was answered. */
export async function openSocket({ url, protocols, host }: LivePlace, token: string) {
  const authorization = { host, Authorization: token };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(url, [...protocols, `header-${header}`]);
  const heard: Message[] = [];
  const waiting: ((message: Message) => void)[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    const next = waiting.shift();
    if (next) next(message);
    else heard.push(message);
  });
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('The socket did not open.')));
  });
  /** The next message, when it comes. */
  const next = (): Promise<Message> => {
    const message = heard.shift();
    if (message) return Promise.resolve(message);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const say = (message: object) => socket.send(JSON.stringify(message));
  say({ type: 'connection_init' });
  return {
    first: await next(),
    next,
    closed,
    say,
    /** What the answer to a subscription is. */
    async subscribe(channel: string, id = 'mine'): Promise<Message> {
      say({ type: 'subscribe', id, channel, authorization });
      return next();
    },
    /** What has come until now: an answer to this comes after all of it. */
    async soFar(): Promise<readonly Message[]> {
      say({ type: 'unsubscribe', id: 'nothing' });
      const messages: Message[] = [];
      for (let one = await next(); one.type !== 'unsubscribe_success'; one = await next()) {
        messages.push(one);
      }
      return messages;
    },
    close: () => socket.close(),
  };
}

/** The hint in a message of the type `data`. */
export function hintIn(message: Message) {
  return JSON.parse(String(message.event)) as { eventId: string; types: readonly string[] };
}
