import { type LiveSocket, openLiveSocket } from './live-socket.ts';
import type { Messenger, MessengerOptions } from './messenger.ts';
import { type Presence, type Present, Room } from './presence.ts';
import type { paths } from './schema.d.ts';

/** How to open the live updates. */
export type LiveOptions = {
  /** As the client's own. */
  readonly token: MessengerOptions['token'];
  /** Ends it. */
  readonly signal: AbortSignal;
  /** What says `online` when the network is back: the window of a browser. */
  readonly wakes?: EventTarget;
};

/** The live updates of whoever is signed in, over all the connections that come and go. */
export type Live = {
  /** Resolves when there may be news: the `hint` of `followEvents`. */
  readonly hint: () => Promise<void>;
  /**
   * Says that we have a conversation open, until `leave`, and tells `onChange` who else has. It is
   * told to who is there now, kept nowhere, and may be some seconds old.
   */
  readonly presence: (phone: string, onChange: (others: readonly Present[]) => void) => Presence;
};

type Place = paths['/v1/live']['get']['responses']['200']['content']['application/json'];
type Inside = { readonly socket: LiveSocket; place: Place };

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * Keeps the socket of live updates open: it is opened again whenever it closes, after a wait that
 * grows and differs. A hint says "look now" and no more, since AWS repeats nothing that was missed.
 */
export function openLive(api: Messenger, { token, signal, wakes }: LiveOptions): Live {
  let news = Promise.withResolvers<void>();
  const rooms = new Set<Room>();
  let inside: Inside | undefined;
  const wake = () => {
    news.resolve();
    news = Promise.withResolvers<void>();
  };
  const openOnce = async () => {
    const place = await placeOf(api);
    const socket = await openLiveSocket(place, await token({ stale: false }));
    if (signal.aborted) socket.close();
    signal.addEventListener('abort', socket.close);
    inside = { socket, place };
    socket.subscribe(place.channel, { onReady: wake, onEvent: wake, onRefused: socket.close });
    for (const room of rooms) goIn(room, inside, { api, rooms });
    await socket.closed;
    inside = undefined;
    signal.removeEventListener('abort', socket.close);
  };
  void keepOpen(openOnce, signal);
  signal.addEventListener('abort', wake);
  wakes?.addEventListener('online', wake, { signal });
  return {
    hint: () => news.promise,
    presence: (phone, onChange) => {
      const room = new Room({ phone, onChange });
      rooms.add(room);
      if (inside) goIn(room, inside, { api, rooms });
      const leave = () => {
        rooms.delete(room);
        room.leave();
      };
      return { writing: room.writing, leave };
    },
  };
}

async function keepOpen(openOnce: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let waitMs = firstWaitMs;
  while (!signal.aborted) {
    const openedAt = performance.now();
    await openOnce().catch(() => undefined);
    if (signal.aborted) return;
    const lasted = performance.now() - openedAt > longestWaitMs;
    waitMs = lasted ? firstWaitMs : Math.min(waitMs * 2, longestWaitMs);
    const jitterMs = Math.random() * waitMs;
    await wait(waitMs / 2 + jitterMs, signal);
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function placeOf(api: Messenger): Promise<Place> {
  const { data } = await api.GET('/v1/live');
  if (data === undefined) throw new Error('The API does not say where its live updates are.');
  return data;
}

type Around = { readonly api: Messenger; readonly rooms: ReadonlySet<Room> };

/**
 * Where we are refused, the channels may have another name by now: they get one when somebody is
 * removed from the account. Then all rooms move.
 */
function goIn(room: Room, inside: Inside, around: Around): void {
  const { presenceChannel: below, channel } = inside.place;
  const onRefused = async () => {
    const place = await placeOf(around.api).catch(() => undefined);
    if (!place || place.presenceChannel === inside.place.presenceChannel) return;
    inside.place = place;
    for (const one of around.rooms) goIn(one, inside, around);
  };
  const mine = channel.split('/').at(-1) ?? '';
  room.enter(inside.socket, { below, mine, onRefused: () => void onRefused() });
}
