import type { Deployment } from '../../../infra/local/template/deployment.ts';
import { type RecordedCall, sayCallers, sayCounts } from '../calls/recorded-calls.ts';
import { rowsWritten } from '../calls/rows-written.ts';
import { type CpuByPart, sayParts, sumOfParts } from './cpu-by-part.ts';
import type { Figure } from './figure.ts';
import { overRawLoop, type Pair } from './over-raw-loop.ts';
import { median } from './percentile.ts';

/** Phones that all texted STOP, and what that took. */
export type Stopped = {
  readonly stops: number;
  /** Until the last confirmation was with the carrier. */
  readonly spokenSeconds: number;
  /** Until nothing was under way any more. */
  readonly seconds: number;
  readonly cpu: CpuByPart;
  readonly cpuSeconds: number;
  /** Wall clock, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
};

export type StopPair = Pair & {
  readonly product: Stopped;
  readonly calls: readonly RecordedCall[];
};

/** How quick STOPs were handled, how quick over the raw loop, and what each of them took. */
export function stopFigures(
  pairs: readonly StopPair[],
  setting: { accounts: number; processes: number; width: number; deployment: Deployment },
): Figure[] {
  const stops = pairs.reduce((sum, { product }) => sum + product.stops, 0);
  const calls = pairs.flatMap((pair) => pair.calls);
  const middle = (of: (pair: StopPair) => number) => median(pairs.map(of));
  const each = pairs[0]?.product.stops ?? Number.NaN;
  return [
    ...overRawLoop(pairs, {
      what: 'STOP replies handled a second',
      note:
        `${each} STOPs each, product and raw loop in turn, from the first word until nothing ` +
        `is under way; the raw loop makes the ${pairs[0]?.calls.length} calls that the Lambdas ` +
        'made, while as many phones text',
    }),
    {
      what: 'STOP replies handled a second',
      value: middle(({ product }) => product.stops / product.spokenSeconds),
      unit: 'replies/s',
      target: { atLeast: 520 },
      note:
        `${setting.accounts} accounts, nobody in a group; all tombstones written and all ` +
        'confirmations with the carrier after ' +
        `${middle(({ product }) => product.spokenSeconds).toFixed(1)} of ` +
        `${middle(({ product }) => product.seconds).toFixed(1)} s; ${sayCpu(pairs, stops)}`,
    },
    {
      what: 'raw loop: the same calls, no logic',
      value: middle(({ product, raw }) => product.stops / raw.seconds),
      unit: 'replies/s',
      note:
        `${setting.processes} processes, ${setting.width} calls at once in each; ` +
        `${((middle(({ raw }) => raw.cpuSeconds) / each) * 1e6).toFixed(0)} µs of processor ` +
        `time each; ${middle(({ raw }) => raw.refused)} conditions did not hold`,
    },
    {
      what: 'calls of the SDK for each STOP',
      value: calls.length / stops,
      unit: 'calls',
      note: `${sayCallers(calls, stops)}: ${sayCounts(calls, stops)}`,
    },
    rowsFigure(rowsWritten(calls, setting.deployment), stops),
  ];
}

function sayCpu(pairs: readonly StopPair[], stops: number): string {
  const sum: Record<string, number> = {};
  for (const { product } of pairs) {
    for (const [name, ms] of Object.entries(product.cpu)) sum[name] = (sum[name] ?? 0) + ms;
  }
  const µs = ((sumOfParts(sum) / stops) * 1e3).toFixed(0);
  return `${µs} µs of processor time each: ${sayParts(sum, stops)}`;
}

function rowsFigure(rows: ReadonlyMap<string, number>, stops: number): Figure {
  const each = [...rows].map(([table, count]) => `${table} ${(count / stops).toFixed(2)}`);
  const value = [...rows.values()].reduce((sum, count) => sum + count, 0) / stops;
  return { what: 'rows written for each STOP', value, unit: 'rows', note: each.join(', ') };
}
