import type { Code } from '../code/read-code.ts';
import { Random } from '../faults/random.ts';

/** One function follows the other, for so long: the stack is updated piece by piece. */
const takesMs = 2 * 60_000;

/**
 * A deployment in the middle of the day: every function goes over to the new code at a moment of
 * its own, so that old and new work side by side on the same rows and messages. Now and then it is
 * taken back, and done again. Without older code there is none.
 */
export class Rollout {
  readonly #code: Code;
  readonly #older: Code | undefined;
  readonly #seedOf: (name: string) => number;
  /** When the code changes: to the new, back to the old, to the new. */
  readonly #changesMs: readonly number[];

  constructor(
    { code, older }: { code: Code; older?: Code | undefined },
    given: { seedOf: (name: string) => number; startMs: number; minutes: number },
  ) {
    const { seedOf, startMs, minutes } = given;
    this.#code = code;
    this.#older = older;
    this.#seedOf = seedOf;
    const chance = new Random(seedOf('rollout'));
    const firstMs = startMs + chance.whole(0, minutes * 45_000);
    const backMs = firstMs + chance.whole(30, 600) * 1000;
    const againMs = backMs + chance.whole(30, 600) * 1000;
    this.#changesMs = chance.happens(0.3) ? [firstMs, backMs, againMs] : [firstMs];
  }

  /** What machines of this function run at this time. */
  codeOf(name: string, nowMs: number): Code {
    if (!this.#older) return this.#code;
    const lateMs = new Random(this.#seedOf(`rollout of ${name}`)).whole(0, takesMs);
    const changes = this.#changesMs.filter((atMs) => atMs + lateMs <= nowMs).length;
    return changes % 2 === 1 ? this.#code : this.#older;
  }
}
