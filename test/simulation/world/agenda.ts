import { TimerHeap } from '../../../infra/local/clock/timer-heap.ts';

/** Virtual time, and what happens in it: one thing after the other, in a random order. */
export class Agenda {
  #nowMs: number;
  #steps = 0;
  #touched = false;
  #deep = false;
  readonly #heap = new TimerHeap();

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  get steps(): number {
    return this.#steps;
  }

  /** Runs `act` after so many virtual milliseconds; the answer cancels it. */
  after(ms: number, act: () => void): () => void {
    return this.at(this.#nowMs + ms, act);
  }

  at(atMs: number, act: () => void): () => void {
    const entry = this.#heap.push(Math.max(atMs, this.#nowMs), act);
    return () => entry.cancel();
  }

  /** Waits for so much virtual time. */
  pass(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, () => {
        this.touch();
        resolve();
      });
    });
  }

  /** Code of the product, or of somebody who acts, goes on: nothing else happens meanwhile. */
  touch(isDeep = false): void {
    this.#touched = true;
    this.#deep ||= isDeep;
  }

  /** Lets happen what is due until then, or until `isDone`; answers whether anything is left. */
  async run(untilMs: number, isDone: () => boolean = () => false): Promise<void> {
    await this.#settle();
    for (let next = this.#heap.peek(); next && next.at <= untilMs; next = this.#heap.peek()) {
      if (isDone()) return;
      this.#nowMs = Math.max(this.#nowMs, next.at);
      this.#heap.pop();
      this.#steps++;
      next.fire?.();
      if (this.#touched) await this.#settle();
    }
    this.#nowMs = Math.max(this.#nowMs, isDone() ? this.#nowMs : untilMs);
  }

  /** Every promise that could continue has continued: the rest waits for the agenda. */
  async #settle(): Promise<void> {
    do {
      this.#touched = false;
      const isDeep = this.#deep;
      this.#deep = false;
      if (isDeep) await new Promise<void>((resolve) => setImmediate(resolve));
      // Comes when no promise is left that can go on, and is much quicker.
      else await new Promise<void>((resolve) => process.nextTick(resolve));
    } while (this.#touched);
  }
}
