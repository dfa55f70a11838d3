import { Random } from './random.ts';

/** Everything that can go wrong, in the words of the recorded story. */
export const faultKinds = [
  'machine dies',
  'call refused',
  'call slow',
  'answer lost',
  'call repeated',
  'part put off',
  'message doubled',
  'message late',
  'messages out of order',
  'batch repeated',
  'read lags',
  'clock apart',
  'carrier throttles',
  'carrier accepts in silence',
  'carrier fails',
  'carrier knows an opt-out',
  'receipt lost',
  'receipt doubled',
  'receipt late',
  'phone unreachable',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** The share of the cases in which it happens. */
export type FaultRates = Readonly<Partial<Record<FaultKind, number>>>;

/**
 * Draws what goes wrong. Each kind has its own random numbers, so that without one kind the others
 * stay the same.
 */
export class Faults {
  readonly counts = new Map<FaultKind, number>();
  readonly #rates: FaultRates;
  readonly #chances: ReadonlyMap<FaultKind, Random>;
  #over = false;

  constructor(seed: number, rates: FaultRates) {
    this.#rates = rates;
    this.#chances = new Map(
      faultKinds.map((kind, n) => [kind, new Random(Math.imul(seed, 31) + 7919 * (n + 1))]),
    );
  }

  happens(kind: FaultKind): boolean {
    const rate = this.#rates[kind] ?? 0;
    if (this.#over || rate === 0) return false;
    if (!this.chance(kind).happens(rate)) return false;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    return true;
  }

  /** The random numbers of a kind: how late, how long, which. */
  chance(kind: FaultKind): Random {
    const found = this.#chances.get(kind);
    if (!found) throw new Error(`There is no fault ${kind}.`);
    return found;
  }

  /** From now on things go wrong. */
  begin(): void {
    this.#over = false;
  }

  /** From now on nothing goes wrong. */
  end(): void {
    this.#over = true;
  }
}
