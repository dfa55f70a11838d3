interface Entry {
  readonly at: number;
  readonly order: number;
  readonly fire: () => void;
  cancelled: boolean;
  cancel(): void;
}

/** Timers by time, those of the same time in the order they were pushed (a binary heap). */
export class TimerHeap {
  readonly #entries: Entry[] = [];
  #pushed = 0;

  push(at: number, fire: () => void): Entry {
    const entry: Entry = {
      at,
      order: this.#pushed++,
      fire,
      cancelled: false,
      cancel() {
        this.cancelled = true;
      },
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
    while (this.#entries[0]?.cancelled) this.pop();
    return this.#entries[0];
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
