import type { Outcome } from './outcome.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What many simulations did, together. */
export class Summary {
  #seeds = 0;
  #steps = 0;
  #calls = 0;
  #writes = 0;
  #virtualMs = 0;
  readonly #faults = new Map<string, number>();
  readonly #ends = new Map<string, number>();
  readonly #moves = new Map<string, number>();
  readonly #started = performance.now();

  add(outcome: Outcome): void {
    this.#seeds++;
    this.#steps += outcome.steps;
    this.#calls += outcome.calls;
    this.#writes += outcome.writes;
    this.#virtualMs += outcome.virtualMs;
    for (const [name, count] of outcome.faults) addTo(this.#faults, name, count);
    for (const [name, count] of outcome.ends) addTo(this.#ends, name, count);
    for (const move of outcome.moves) addTo(this.#moves, move, 1);
  }

  get seeds(): number {
    return this.#seeds;
  }

  /** Lines to print. */
  lines(): string[] {
    const seconds = (performance.now() - this.#started) / 1000;
    const texts = [...this.#ends.values()].reduce((sum, count) => sum + count, 0);
    const faults = [...this.#faults.values()].reduce((sum, count) => sum + count, 0);
    return [
      `${this.#seeds} seeds in ${seconds.toFixed(1)} s (${(this.#seeds / seconds).toFixed(1)} a ` +
        `second; ${(this.#seeds / cpuSeconds()).toFixed(1)} a second of processor time), ` +
        `${(this.#virtualMs / dayMs).toFixed(1)} virtual days`,
      `${this.#steps} steps, ${this.#writes} writes, ${texts} outgoing texts, ` +
        `${this.#calls} calls to the carrier, ${faults} faults`,
      `faults: ${listed(this.#faults)}`,
      `texts by kind and end: ${listed(this.#ends)}`,
      `states reached, by how many seeds: ${listed(this.#moves)}`,
    ];
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function addTo(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

function listed(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
}
