import type { Messenger } from '../../../client/src/messenger.ts';
import { answered } from '../session/answered.ts';
import type { SignIn } from '../session/sign-in.ts';

type Hints = {
  /** Resolves when there may be news. */
  readonly next: () => Promise<void>;
  /** Resolves after `ms`, sooner when there may be news. */
  readonly wait: (ms: number) => Promise<void>;
};

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * The socket of live updates (docs/live-updates.md), opened again whenever it closes, after a wait
 * that grows and differs. A hint says "look now" and no more.
 */
export function openHints(api: Messenger, token: SignIn['token'], signal: AbortSignal): Hints {
  let waiting: (() => void)[] = [];
  const wake = () => {
    const woken = waiting;
    waiting = [];
    for (const resolve of woken) resolve();
  };
  const next = () => new Promise<void>((resolve) => waiting.push(resolve));
  const wait = (ms: number) =>
    Promise.race([next(), new Promise<void>((resolve) => setTimeout(resolve, ms))]);
  const keepOpen = async () => {
    let waitMs = firstWaitMs;
    while (!signal.aborted) {
      const openedAt = Date.now();
      await openOnce(api, { token, signal, wake }).catch(() => undefined);
      waitMs = Date.now() - openedAt > 60_000 ? firstWaitMs : Math.min(waitMs * 2, longestWaitMs);
      const jitterMs = Math.random() * waitMs;
      await new Promise((resolve) => setTimeout(resolve, waitMs / 2 + jitterMs));
    }
  };
  void keepOpen();
  window.addEventListener('online', wake, { signal });
  signal.addEventListener('abort', wake);
  return { next, wait };
}

/** One connection, from its opening to its end. */
async function openOnce(
  api: Messenger,
  given: { token: SignIn['token']; signal: AbortSignal; wake: () => void },
): Promise<void> {
  const { token, signal, wake } = given;
  const { url, protocols, host, channel } = await answered(api.GET('/v1/live'));
  const authorization = { host, Authorization: await token({ stale: false }) };
  const socket = new WebSocket(url, [...protocols, `header-${base64url(authorization)}`]);
  let silence: ReturnType<typeof setTimeout> | undefined;
  let silenceMs = 300_000;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => socket.close(), silenceMs);
  };
  const close = () => socket.close();
  signal.addEventListener('abort', close);
  socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init' }));
  socket.onmessage = ({ data }) => {
    const message: { type: string; connectionTimeoutMs?: number } = JSON.parse(data);
    if (message.type === 'connection_ack') {
      silenceMs = message.connectionTimeoutMs ?? silenceMs;
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', channel, authorization }));
    }
    if (message.type === 'subscribe_success' || message.type === 'data') wake();
    heard();
  };
  await new Promise<void>((resolve) => {
    socket.onclose = () => resolve();
  });
  clearTimeout(silence);
  signal.removeEventListener('abort', close);
}

function base64url(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
