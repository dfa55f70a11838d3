import { TimerHeap } from './timer-heap.ts';

/** A request to be called at a virtual time; `cancel` withdraws it. */
export interface Alarm {
  readonly at: number;
  cancel(): void;
}

/**
 * Virtual time, in milliseconds since 1970: real time plus an offset, or a fixed value while
 * frozen. Everything in the pretend cloud that waits (queues, schedules, receipts) waits for it;
 * Lambdas read it through `shared`, two numbers [offset, frozenAt or NaN] that worker threads see.
 */
export class Clock {
  readonly shared = new SharedArrayBuffer(16);
  readonly #cells = new Float64Array(this.shared);
  readonly #heap = new TimerHeap();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(saved?: { offset: number; frozenAt: number | undefined }) {
    this.#cells[0] = saved?.offset ?? 0;
    this.#cells[1] = saved?.frozenAt ?? Number.NaN;
  }

  /** Virtual milliseconds since 1970. */
  now(): number {
    const frozenAt = this.#cells[1] ?? Number.NaN;
    return Number.isNaN(frozenAt) ? Date.now() + this.offset : frozenAt;
  }

  get offset(): number {
    return this.#cells[0] ?? 0;
  }

  /** The time at which it is frozen, or undefined while it runs. */
  get frozenAt(): number | undefined {
    const frozenAt = this.#cells[1] ?? Number.NaN;
    return Number.isNaN(frozenAt) ? undefined : frozenAt;
  }

  /** Stops virtual time where it is; from here it moves only through `set`. */
  freeze(): void {
    this.#cells[1] = Math.floor(this.now());
    this.#arm();
  }

  /** Lets virtual time run on from its current value. */
  thaw(): void {
    const frozenAt = this.frozenAt;
    if (frozenAt === undefined) return;
    this.#cells[0] = frozenAt - Date.now();
    this.#cells[1] = Number.NaN;
    this.#arm();
  }

  /** Moves virtual time, in either direction, without calling anyone. */
  set(ms: number): void {
    if (this.frozenAt !== undefined) this.#cells[1] = ms;
    else this.#cells[0] = ms - Date.now();
    this.#arm();
  }

  /** Calls `fire` once when virtual time reaches `ms`. */
  at(ms: number, fire: () => void): Alarm {
    const alarm = this.#heap.push(ms, fire);
    if (this.#heap.peek() === alarm) this.#arm();
    return alarm;
  }

  /** When the next alarm is due, or undefined when nobody waits. */
  nextDue(): number | undefined {
    return this.#heap.peek()?.at;
  }

  /** Calls everyone whose time has come, earliest first. */
  fireDue(): void {
    if (this.#stopped) return;
    const now = this.now();
    for (let due = this.#heap.peek(); due !== undefined && due.at <= now; due = this.#heap.peek()) {
      this.#heap.pop();
      const { fire } = due;
      // It has fired, so there is nothing to cancel.
      due.fire = undefined;
      fire?.();
    }
    this.#arm();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const next = this.#heap.peek();
    if (next === undefined || this.frozenAt !== undefined || this.#stopped) return;
    const wait = Math.min(Math.max(next.at - this.now(), 0), 2 ** 31 - 1);
    this.#timer = setTimeout(() => this.fireDue(), wait);
  }
}
