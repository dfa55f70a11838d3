/**
 * What is going on right now, so that somebody can wait until nothing is. Parts report their work
 * with `begin` and its answer, and waiting work with `watch`.
 */
export class Activity {
  #running = 0;
  #epoch = 0;
  readonly #enders: (() => void)[] = [];
  readonly #checks: { name: string; isBusy: () => boolean }[] = [];
  #waiting: (() => void)[] = [];

  /** Notes that something runs, until the answer is called. */
  begin(): () => void {
    this.#running += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#running -= 1;
      this.#epoch += 1;
      for (const notify of this.#enders) notify();
      if (this.#running === 0) this.#wake();
    };
  }

  /** Counts everything that ever ended: while it does not change, nobody wrote anything. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Calls `listener` whenever something ended. */
  onEnd(listener: () => void): void {
    this.#enders.push(listener);
  }

  get isRunning(): boolean {
    return this.#running > 0;
  }

  /** Adds a check that must be passed before the system counts as quiet. */
  watch(name: string, isBusy: () => boolean): void {
    this.#checks.push({ name, isBusy });
  }

  /** The names of what is busy; empty when it is quiet. */
  busy(): string[] {
    const waiting = this.#checks.filter(({ isBusy }) => isBusy()).map(({ name }) => name);
    return this.#running > 0 ? [`${this.#running} running`, ...waiting] : waiting;
  }

  isQuiet(): boolean {
    return this.#running === 0 && this.#checks.every(({ isBusy }) => !isBusy());
  }

  /** Resolves at the next moment when nothing runs, or after a few milliseconds. */
  nextLull(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, 5);
      this.#waiting.push(() => {
        clearTimeout(timer);
        // One turn later, so that finished work can start its follow-up.
        setImmediate(resolve);
      });
    });
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
