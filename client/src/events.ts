import type { Messenger } from './messenger.ts';
import { Problem } from './problem.ts';
import type { components } from './schema.d.ts';

export type AccountEvent = components['schemas']['Event'];

export type FollowOptions = {
  /** Where to go on: the cursor that was kept last. Without it, from this moment. */
  readonly after?: string;
  /** Milliseconds between two looks when nothing wakes us; 5,000 by default. */
  readonly everyMs?: number;
  /**
   * Resolves when there may be news: the socket of live updates is such a hint. It need not be
   * reliable, since we look again in any case.
   */
  readonly hint?: () => Promise<unknown>;
  readonly signal?: AbortSignal;
};

/** What happened, the cursor to keep once it is dealt with, and whether something was missed. */
export type Followed = {
  readonly events: readonly AccountEvent[];
  readonly cursor: string;
  /** True: the cursor was too old. Read your lists again. */
  readonly missed: boolean;
};

/**
 * Follows the account's events for as long as it is iterated: each event once, in order, also over
 * lost connections. Keep `cursor` to go on after a restart.
 */
export async function* followEvents(
  api: Messenger,
  { after = 'now', everyMs = 5_000, hint, signal }: FollowOptions = {},
): AsyncGenerator<Followed, void> {
  let cursor = after;
  while (!signal?.aborted) {
    // Asked for before the reading: a hint that comes meanwhile may tell of what was not read.
    const woken = hint?.().catch(() => never);
    const page = await readAfter(api, cursor);
    cursor = page.cursor;
    if (page.events.length > 0 || page.missed) yield page;
    if (!page.more) await soonest(everyMs, woken, signal);
  }
}

async function readAfter(api: Messenger, after: string): Promise<Followed & { more: boolean }> {
  try {
    const { data } = await api.GET('/v1/events', { params: { query: { after, limit: 100 } } });
    const { items = [], cursor = after, more = false } = data ?? {};
    return { events: items, cursor, more, missed: false };
  } catch (error) {
    if (!(error instanceof Problem) || error.name !== 'events-expired') throw error;
    return { ...(await readAfter(api, 'now')), missed: true };
  }
}

/** A hint that fails is none. */
const never = new Promise<never>(() => undefined);

async function soonest(
  ms: number,
  woken: Promise<unknown> | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
    void woken?.then(done);
  });
}
