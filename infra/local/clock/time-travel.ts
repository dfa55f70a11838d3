import type { Stride } from '../events/schedules.ts';
import type { Clock } from './clock.ts';

/** What `POST /_local/clock` can ask for, one or several in this order. */
export interface ClockRequest {
  readonly frozen?: boolean | undefined;
  /** ISO 8601 */
  readonly now?: string | undefined;
  readonly advanceSeconds?: number | undefined;
}

/** In one advance a schedule fires at most about this often: 6 hours at every minute. */
const mostFirings = 360;

/**
 * Moves virtual time, one request after the other. Whatever moves it, the answer comes when all
 * work that followed is done.
 *
 * - `now` is a jump: everything that came due in between happens once, at the new time.
 * - `advanceSeconds` walks: the clock stands at each moment somebody waits for until their work is
 *   done, so that what ticks every few seconds does so at its own times. In an advance of more
 *   than 6 hours a schedule fires less often than it says (a 360th of the advance apart), and at
 *   its own rate again for the last stretch.
 * - `frozen` stops time or lets it run.
 */
export class TimeTravel {
  readonly #clock: Clock;
  readonly #stride: Stride;
  readonly #on: { idle(): Promise<void>; moved(): void };
  #queue: Promise<unknown> = Promise.resolve();

  constructor(clock: Clock, stride: Stride, on: { idle(): Promise<void>; moved(): void }) {
    this.#clock = clock;
    this.#stride = stride;
    this.#on = on;
  }

  /** Does what the request asks. Rejects when the work never ends. */
  travel(request: ClockRequest): Promise<void> {
    const turn = this.#queue.then(() => this.#do(request));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #do({ frozen, now, advanceSeconds }: ClockRequest): Promise<void> {
    if (frozen === true) this.#clock.freeze();
    if (now !== undefined) await this.#jump(Date.parse(now));
    if (advanceSeconds !== undefined) await this.#walk(advanceSeconds * 1000);
    if (frozen === false) this.#clock.thaw();
    this.#on.moved();
    await this.#on.idle();
  }

  async #jump(target: number): Promise<void> {
    await this.#on.idle();
    this.#clock.set(target);
    this.#clock.fireDue();
  }

  async #walk(ms: number): Promise<void> {
    const wasFrozen = this.#clock.frozenAt !== undefined;
    this.#clock.freeze();
    const target = this.#clock.now() + ms;
    const ownRateMs = 60_000;
    if (ms / mostFirings > ownRateMs) {
      this.#stride.ms = ms / mostFirings;
      this.#stride.until = target;
    }
    try {
      for (;;) {
        await this.#on.idle();
        const next = this.#clock.nextDue();
        if (next === undefined || next > target) break;
        this.#clock.set(Math.max(next, this.#clock.now()));
        this.#clock.fireDue();
      }
      this.#clock.set(target);
    } finally {
      this.#stride.ms = 0;
      if (!wasFrozen) this.#clock.thaw();
    }
  }
}
