import type { Replayed } from '../calls/replay-calls.ts';
import type { Figure } from './figure.ts';
import { median } from './percentile.ts';

/** What the product did, and the raw loop right after it with the same calls. */
export type Pair = {
  readonly product: { readonly seconds: number; readonly cpuSeconds: number };
  readonly raw: Replayed;
};

/** How quick the product is over the raw loop: the medians of all pairs, in time and in work. */
export function overRawLoop(pairs: readonly Pair[], said: { what: string; note: string }) {
  const inTime = pairs.map(({ product, raw }) => raw.seconds / product.seconds);
  const inCpu = pairs.map(({ product, raw }) => raw.cpuSeconds / product.cpuSeconds);
  const all = (ratios: readonly number[]) => ratios.map((one) => one.toFixed(2)).join(', ');
  return [
    {
      what: `${said.what} over a raw loop`,
      value: median(inTime),
      unit: 'ratio',
      target: { atLeast: 0.8 },
      note: `median of ${pairs.length} rounds (${all(inTime)}); ${said.note}`,
    },
    {
      what: 'the same in processor time: Lambdas, runner and engine',
      value: median(inCpu),
      unit: 'ratio',
      note:
        `median of the same rounds (${all(inCpu)}); what other processes do at the same ` +
        'time matters little here',
    },
  ] satisfies Figure[];
}
