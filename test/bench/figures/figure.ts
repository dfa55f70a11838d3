/** One number that a measure found, with what it should be. */
export type Figure = {
  /** What was measured, as a reader of the table understands it. */
  readonly what: string;
  readonly value: number;
  /** `texts/s`, `MB`, `ms`, `ratio`, `$/M` ... */
  readonly unit: string;
  /** What it should be; a figure without one explains another. */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
  /** What was counted, or why it is as it is. */
  readonly note?: string;
};

/** `full` (BENCH_FULL=1) takes the large sizes: an hour, not minutes. */
export type Size = 'default' | 'full';

/** One question to the product. Runs alone in a process of its own. */
export type Measure = (size: Size) => Promise<readonly Figure[]>;

/** True without a target. */
export function isMet({ value, target }: Figure): boolean {
  if (target === undefined) return true;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}
