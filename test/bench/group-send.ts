import { existsSync } from 'node:fs';
import { editAssembly } from '../edit-assembly.ts';
import type { Figure, Measure } from './figure.ts';
import { type Business, foundTown, sendToAll, type Town } from './found-town.ts';
import { lambdaSettings } from './lambda-settings.ts';
import {
  makeRecorder,
  type RecordedCall,
  readCalls,
  sayCallers,
  sayCounts,
} from './recorded-calls.ts';
import { runRaw } from './run-raw.ts';
import { cpuMs, type Sent, sendToTown } from './send-to-town.ts';
import { type Peak, watchMemory } from './watch-memory.ts';

/** Accounts that send at once, a number each: 4,000 parts a second, so that no pace limits. */
const senders = 4;
/** A first send that nobody measures: it starts every Lambda's threads. */
const warmUpTexts = 2_000;
/** Which of the sends the raw loop does again. */
const timedNth = 2;
/** The raw loop: so many processes, each with so many calls under way. */
const rawProcesses = 3;
const rawWidth = 12;

/**
 * Group sends from the request to the last receipt, in real time: planned, paced, sent, settled. The
 * raw loop makes the very calls that the Lambdas made (to the store, the queues and the carrier) in
 * another run of the same engine, carrier and queues, with every Lambda asleep.
 */
export const measure: Measure = async (size) => {
  const sizes = [warmUpTexts, 1_000, 10_000, ...(size === 'full' ? [100_000] : [])];
  const recorder = makeRecorder();
  const memory = watchMemory();
  try {
    const product = await runProduct(sizes, { recorder, memory });
    const raw = await runRawTown(product, sizes, recorder);
    return figuresOf(product, raw);
  } finally {
    memory.stop();
    recorder.remove();
  }
};

type Recorder = ReturnType<typeof makeRecorder>;
type Product = {
  readonly url: string;
  readonly accountIds: readonly string[];
  readonly sends: readonly { sent: Sent; peak: Peak }[];
  /** The first send and the one that the raw loop does again, with the calls of each. */
  readonly warmUp: { readonly sent: Sent; readonly calls: readonly RecordedCall[] };
  readonly timed: { readonly sent: Sent; readonly calls: readonly RecordedCall[] };
};

async function runProduct(
  sizes: readonly number[],
  { recorder, memory }: { recorder: Recorder; memory: ReturnType<typeof watchMemory> },
): Promise<Product> {
  const { environment, folder } = recorder;
  const assembly = await editAssembly({ environment });
  const town = await foundTown({ ...planOf(sizes), local: { assembly: assembly.folder } });
  try {
    const sends: { sent: Sent; peak: Peak }[] = [];
    const recorded: { sent: Sent; calls: RecordedCall[] }[] = [];
    for (const nth of sizes.keys()) {
      memory.start();
      const sent = await sendToTown(town, sendersOf(town, nth));
      if (nth > 0) sends.push({ sent, peak: memory.peak() });
      if (nth === 0 || nth === timedNth) recorded.push({ sent, calls: readCalls(folder, sent) });
    }
    const [warmUp, timed] = recorded;
    if (!warmUp || !timed) throw new Error('There were too few sends.');
    const accountIds = town.businesses.map(({ accountId }) => accountId);
    return { url: town.local.url, accountIds, sends, warmUp, timed };
  } finally {
    await town.stop();
    assembly.remove();
  }
}

/** As many businesses for each size, each with its share of the people. */
function planOf(sizes: readonly number[]) {
  const contacts = sizes.flatMap((texts) => Array.from({ length: senders }, () => texts / senders));
  return { accounts: contacts.length, contacts };
}

function sendersOf({ businesses }: Town, nth: number): readonly Business[] {
  return businesses.slice(nth * senders, (nth + 1) * senders);
}

/** The same calls once more, for accounts that have the same people and numbers. */
async function runRawTown(product: Product, sizes: readonly number[], { scratch }: Recorder) {
  const assembly = await editAssembly({ asleep: 'all' });
  const isDoneAgain = (nth: number) => nth === 0 || nth === timedNth;
  const plan = planOf(sizes.map((texts, nth) => (isDoneAgain(nth) ? texts : 0)));
  const town = await foundTown({ ...plan, local: { assembly: assembly.folder } });
  try {
    const { warmUp, timed } = product;
    const was = [...warmUp.sent.groupSendIds, ...timed.sent.groupSendIds];
    const again = [...sendersOf(town, 0), ...sendersOf(town, timedNth)];
    const is = await Promise.all(again.map((business) => sendToAll(business)));
    let before = 0;
    const done = await runRaw({
      calls: timed.calls,
      warmUp: warmUp.calls,
      started: () => {
        before = cpuMs(town);
      },
      renamed: [
        [product.url, town.local.url] as const,
        ...product.accountIds.map((id, n) => [id, town.businesses[n]?.accountId ?? ''] as const),
        ...was.map((id, n) => [id, is[n] ?? ''] as const),
      ],
      env: lambdaSettings(town.local, 'SendTexts').env,
      folder: scratch,
      processes: rawProcesses,
      width: rawWidth,
    });
    return { ...done, cpuSeconds: done.cpuSeconds + (cpuMs(town) - before) / 1000 };
  } finally {
    await town.stop();
    assembly.remove();
  }
}

type Raw = Awaited<ReturnType<typeof runRawTown>>;

function figuresOf({ timed: { sent, calls }, sends }: Product, raw: Raw): Figure[] {
  const { texts, seconds, spokenSeconds, cpuSeconds } = sent;
  const disk = existsSync('/dev/shm')
    ? 'the database in memory (/dev/shm)'
    : 'the database on disk';
  const µs = (cpu: number) => `${((cpu / texts) * 1e6).toFixed(0)} µs of processor time a text`;
  return [
    {
      what: 'texts planned, paced, sent and settled a second over a raw loop',
      value: raw.seconds / seconds,
      unit: 'ratio',
      target: { atLeast: 0.8 },
      note: `${texts} texts; the raw loop makes the ${calls.length} calls that the Lambdas made; for each text: ${sayCounts(calls, texts)}; by Lambda: ${sayCallers(calls, texts)}`,
    },
    {
      what: 'the same in processor time: Lambdas, runner and engine',
      value: raw.cpuSeconds / cpuSeconds,
      unit: 'ratio',
      note: 'what other processes do at the same time does not matter here',
    },
    {
      what: 'texts planned, paced, sent and settled a second',
      value: texts / seconds,
      unit: 'texts/s',
      target: { atLeast: 1_100 },
      note: `${senders} accounts at once; engine and pretend carrier on the same cores, ${disk}; ${µs(cpuSeconds)}; all with the carrier after ${spokenSeconds.toFixed(1)} of ${seconds.toFixed(1)} s`,
    },
    {
      what: 'raw loop: the same calls, no logic',
      value: texts / raw.seconds,
      unit: 'texts/s',
      note: `${rawProcesses} processes, ${rawWidth} calls at once in each; ${µs(raw.cpuSeconds)}; ${raw.refused} conditions did not hold`,
    },
    ...sends.flatMap((one) => memoryOf(one.sent, one.peak)),
    ...growthOf(sends),
  ];
}

function memoryOf({ texts }: Sent, { residentMb, workerHeapMb }: Peak): Figure[] {
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
      note: 'resident: runner, every Lambda, pretend carrier, queues and the texts on pretend phones',
    },
  ];
}

/** Flat means: not a quarter more for all the texts of the largest send. */
function growthOf(sends: Product['sends']): Figure[] {
  const [first, last] = [sends[0], sends.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [few, many] = [first.sent.texts, last.sent.texts].map((n) => n.toLocaleString('en-US'));
  return [
    {
      what: `peak memory of the runner, ${many} texts over ${few}`,
      value: last.peak.residentMb / first.peak.residentMb,
      unit: 'ratio',
      target: { atMost: 1.25 },
      note: `after a send of ${warmUpTexts} that starts the threads; every Lambda's heap is in it`,
    },
  ];
}
