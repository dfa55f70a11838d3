import type { Messenger } from '../../../client/src/messenger.ts';
import { Problem } from '../../../client/src/problem.ts';
import { answered } from '../session/answered.ts';
import { afterRest, type OutboxEntry } from './outbox-entry.ts';

const firstWaitMs = 2_000;
const longestWaitMs = 60_000;

/**
 * Texts on their way to the API, kept in the browser. Each is asked for under its own idempotency
 * key until there is an answer: over a reload, over hours without a connection, in two tabs at
 * once, it stays one text.
 */
export class Outbox {
  readonly #api: Messenger;
  readonly #place: string;
  readonly #onTaken: (phone: string) => void;
  readonly #listeners = new Set<() => void>();
  readonly #underWay = new Set<string>();
  #entries: readonly OutboxEntry[];
  #waitMs = firstWaitMs;

  /** `owner` keeps the texts of people who share a browser apart. */
  constructor(api: Messenger, owner: string, onTaken: (phone: string) => void) {
    this.#api = api;
    this.#place = `messenger.outbox.${owner}`;
    this.#onTaken = onTaken;
    this.#entries = this.#read().map((entry) => afterRest(entry, Date.now()));
  }

  /** Tries what is kept now, and whenever the connection is back. Answers with how to stop. */
  start(): () => void {
    const ends = new AbortController();
    const { signal } = ends;
    const trySoon = () => this.#tryAll();
    window.addEventListener('online', trySoon, { signal });
    window.addEventListener(
      'storage',
      ({ key }) => {
        if (key === this.#place) this.#show(this.#read());
      },
      { signal },
    );
    trySoon();
    return () => ends.abort();
  }

  get entries(): readonly OutboxEntry[] {
    return this.#entries;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Keeps a text and begins to send it. */
  add(phone: string, asked: OutboxEntry['asked']): void {
    const key = crypto.randomUUID();
    const writtenAt = new Date().toISOString();
    this.#keep([...this.#entries, { key, phone, writtenAt, asked, state: 'waiting' }]);
    void this.#try(key);
  }

  /** Forgets a text that was refused, or that the API's own list shows. */
  drop(key: string): void {
    this.#keep(this.#entries.filter((entry) => entry.key !== key));
  }

  #tryAll(): void {
    for (const { key, state } of this.#entries) if (state === 'waiting') void this.#try(key);
  }

  async #try(key: string): Promise<void> {
    const entry = this.#entries.find((one) => one.key === key);
    if (entry?.state !== 'waiting' || this.#underWay.has(key)) return;
    this.#underWay.add(key);
    try {
      const params = { path: { phone: entry.phone }, header: { 'Idempotency-Key': key } };
      const call = this.#api.POST('/v1/conversations/{phone}/texts', { params, body: entry.asked });
      const { id } = await answered(call);
      this.#change(key, { state: 'taken', textId: id });
      this.#waitMs = firstWaitMs;
      this.#onTaken(entry.phone);
    } catch (error) {
      if (isFinal(error)) this.#change(key, { state: 'refused', why: whyOf(error) });
      else this.#tryLater(key);
    } finally {
      this.#underWay.delete(key);
    }
  }

  #tryLater(key: string): void {
    setTimeout(() => void this.#try(key), this.#waitMs);
    this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs);
  }

  #change(key: string, change: Partial<OutboxEntry>): void {
    this.#keep(this.#entries.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }

  #keep(entries: readonly OutboxEntry[]): void {
    localStorage.setItem(this.#place, JSON.stringify(entries));
    this.#show(entries);
  }

  #show(entries: readonly OutboxEntry[]): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }

  #read(): readonly OutboxEntry[] {
    return JSON.parse(localStorage.getItem(this.#place) ?? '[]');
  }
}

function whyOf({ name, message, page }: Problem): NonNullable<OutboxEntry['why']> {
  return { name, message, ...(page && { page }) };
}

/** The API said no. Anything else, and a key that is being worked on, may still become a text. */
function isFinal(error: unknown): error is Problem {
  return (
    error instanceof Problem &&
    error.status >= 400 &&
    error.status < 500 &&
    ![401, 408, 429].includes(error.status) &&
    error.name !== 'idempotency-in-progress'
  );
}
