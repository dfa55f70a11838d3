interface Entry {
  readonly at: number;
  readonly order: number;
  /** Undefined once it is cancelled, so that its function can be garbage-collected. */
  fire: (() => void) | undefined;
  cancel(): void;
}

/** So few cancelled timers are not worth removing. */
const few = 1000;

/** Timers by time, those of the same time in the order they were pushed (a binary heap). */
export class TimerHeap {
  #entries: Entry[] = [];
  #pushed = 0;
  #cancelled = 0;

  push(at: number, fire: () => void): Entry {
    const entry: Entry = {
      at,
      order: this.#pushed++,
      fire,
      cancel: () => this.#cancel(entry),
    };
    let index = this.#entries.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfEarlier(index, parent)) break;
      index = parent;
    }
    return entry;
  }

  /** The earliest timer nobody cancelled. */
  peek(): Entry | undefined {
    for (let first = this.#entries[0]; first !== undefined; first = this.#entries[0]) {
      if (first.fire !== undefined) return first;
      this.pop();
      this.#cancelled -= 1;
    }
    return undefined;
  }

  /** Takes the earliest timer out. */
  pop(): void {
    const last = this.#entries.pop();
    if (last === undefined || this.#entries.length === 0) return;
    this.#entries[0] = last;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const child = this.#isEarlier(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfEarlier(child, index)) return;
      index = child;
    }
  }

  /**
   * Most timers of a busy queue are cancelled, minutes before their time: they must not pile up.
   */
  #cancel(entry: Entry): void {
    if (entry.fire === undefined) return;
    entry.fire = undefined;
    this.#cancelled += 1;
    if (this.#cancelled < few || this.#cancelled * 2 < this.#entries.length) return;
    // In order of time an array is a heap.
    const left = this.#entries.filter(({ fire }) => fire !== undefined);
    this.#entries = left.sort((a, b) => a.at - b.at || a.order - b.order);
    this.#cancelled = 0;
  }

  #isEarlier(a: number, b: number): boolean {
    const first = this.#entries[a];
    const second = this.#entries[b];
    if (first === undefined || second === undefined) return false;
    return first.at < second.at || (first.at === second.at && first.order < second.order);
  }

  #swapIfEarlier(low: number, high: number): boolean {
    if (!this.#isEarlier(low, high)) return false;
    const [a, b] = [this.#entries[low], this.#entries[high]];
    if (a === undefined || b === undefined) return false;
    this.#entries[low] = b;
    this.#entries[high] = a;
    return true;
  }
}
