import type { Commit } from '../store/rows.ts';
import type { Business } from '../story/town.ts';
import type { World } from '../world/world.ts';
import type { Found } from './found.ts';

/** Follows the feed of an account as a client does, and counts the events it gets. */
export class FeedReader {
  readonly #world: World;
  readonly #business: Business;
  readonly #timesRead = new Map<string, number>();
  #cursor: string | undefined;
  #reading: Promise<void> | undefined;

  constructor(world: World, business: Business) {
    this.#world = world;
    this.#business = business;
  }

  /** Reads on until nothing is new. A client has one cursor: it never reads twice at once. */
  read(): Promise<void> {
    this.#reading ??= this.#readOn().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    for (let more = true; more; ) {
      const { status, body } = await this.#world.api.call(this.#business.owner, {
        route: 'GET /v1/events',
        query: { limit: '50', ...(this.#cursor ? { after: this.#cursor } : {}) },
      });
      // Too many faults for an answer: the cursor stays, and the next read continues from there.
      if (status !== 200) return;
      const { items, cursor } = body as { items: { id: string }[]; cursor: string };
      for (const { id } of items) this.#timesRead.set(id, (this.#timesRead.get(id) ?? 0) + 1);
      this.#cursor = cursor;
      more = body.more === true;
    }
  }

  /** Each event once: those that were written, and no others. */
  judgeEnd(written: readonly Commit[], report: (found: Found) => void): void {
    const { accountId } = this.#business;
    const wanted = written.flatMap(({ after }) =>
      after?.accountId === accountId ? [String(after.eventId)] : [],
    );
    const atMs = this.#world.agenda.nowMs;
    for (const id of wanted) {
      const times = this.#timesRead.get(id) ?? 0;
      if (times !== 1) report({ rule: `an event was read ${times} times`, saw: id, atMs });
    }
  }
}
