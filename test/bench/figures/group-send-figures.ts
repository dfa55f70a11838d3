import { existsSync } from 'node:fs';
import { type RecordedCall, sayCallers, sayCounts } from '../calls/recorded-calls.ts';
import type { Sent } from '../town/send-to-town.ts';
import type { Peak } from '../town/watch-memory.ts';
import type { Figure } from './figure.ts';
import { overRawLoop, type Pair } from './over-raw-loop.ts';
import { median } from './percentile.ts';

/** A send and the memory it took. */
export type Send = { readonly sent: Sent; readonly peak: Peak };
/** A send, and the raw loop's right after it. */
export type SendPair = Pair & {
  readonly product: Sent;
  readonly calls: readonly RecordedCall[];
  /** Processor time that the product took while the raw loop ran and it had nothing to do. */
  readonly idleCpuSeconds: number;
};

/** How the raw loop ran. */
export type Setting = {
  readonly senders: number;
  readonly processes: number;
  readonly width: number;
};

/** How quick the product was, and how quick over the raw loop. */
export function speedOf(pairs: readonly SendPair[], setting: Setting): Figure[] {
  const texts = pairs[0]?.product.texts ?? Number.NaN;
  const middle = (of: (pair: SendPair) => number) => median(pairs.map(of));
  const µs = (of: (pair: SendPair) => number) =>
    `${((middle(of) / texts) * 1e6).toFixed(0)} µs of processor time a text`;
  const disk = existsSync('/dev/shm')
    ? 'the database in memory (/dev/shm)'
    : 'the database on disk';
  const calls = pairs[0]?.calls ?? [];
  return [
    ...overRawLoop(pairs, {
      what: 'texts planned, paced, sent and settled a second',
      note:
        `${texts} texts each, product and raw loop in turn; the raw loop makes the ` +
        `${calls.length} calls that the Lambdas made; for each text: ` +
        `${sayCounts(calls, texts)}; by Lambda: ${sayCallers(calls, texts)}`,
    }),
    {
      what: 'texts planned, paced, sent and settled a second',
      value: middle(({ product }) => texts / product.seconds),
      unit: 'texts/s',
      target: { atLeast: 1_100 },
      note:
        `${setting.senders} accounts at once; engine and pretend carrier on the same ` +
        `cores, ${disk}; ${µs(({ product }) => product.cpuSeconds)}; all with the ` +
        `carrier after ${middle(({ product }) => product.spokenSeconds).toFixed(1)} of ` +
        `${middle(({ product }) => product.seconds).toFixed(1)} s`,
    },
    {
      what: 'raw loop: the same calls, no logic',
      value: middle(({ raw }) => texts / raw.seconds),
      unit: 'texts/s',
      note:
        `${setting.processes} processes, ${setting.width} calls at once in each; ` +
        `${µs(({ raw }) => raw.cpuSeconds)}; ${middle(({ raw }) => raw.refused)} ` +
        'conditions did not hold; the product, at rest meanwhile, took ' +
        `${middle(({ idleCpuSeconds }) => idleCpuSeconds).toFixed(2)} s of processor time`,
    },
  ];
}

/** What one send took. */
export function memoryOf({ sent: { texts }, peak: { residentMb, workerHeapMb } }: Send): Figure[] {
  const of = `at ${texts.toLocaleString('en-US')} texts`;
  return [
    {
      what: `peak heap of a Lambda ${of}`,
      value: workerHeapMb,
      unit: 'MB',
      note: 'heap in use of the worker thread that had most',
    },
    {
      what: `peak memory of the runner ${of}`,
      value: residentMb,
      unit: 'MB',
      note:
        'resident: runner, every Lambda, pretend carrier, queues and phones, and the ' +
        'bench itself',
    },
  ];
}

/** Flat means: not a quarter more for all the texts of the largest send. */
export function growthOf(sends: readonly Send[]): Figure[] {
  const [first, last] = [sends[0], sends.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [few, many] = [first.sent.texts, last.sent.texts].map((n) => n.toLocaleString('en-US'));
  return [
    {
      what: `peak memory of the runner, ${many} texts over ${few}`,
      value: last.peak.residentMb / first.peak.residentMb,
      unit: 'ratio',
      target: { atMost: 1.25 },
      note: "after a first send that starts the threads; every Lambda's heap is in it",
    },
  ];
}
