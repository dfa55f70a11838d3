import { existsSync } from 'node:fs';
import { editAssembly } from './edit-assembly.ts';
import type { Figure, Measure } from './figure.ts';
import { foundTown, type Town } from './found-town.ts';
import { median } from './percentile.ts';
import { openRawTown } from './raw-town.ts';
import {
  makeRecorder,
  type RecordedCall,
  readCalls,
  sayCallers,
  sayCounts,
} from './recorded-calls.ts';
import type { Replayed } from './replay-calls.ts';
import { cpuMs, type Sent, sendToTown } from './send-to-town.ts';
import { type Peak, watchMemory } from './watch-memory.ts';

/** Accounts that send at once, a number each: 4,000 parts a second, so that no pace limits. */
const senders = 4;
/** A first send that nobody measures: it starts every Lambda's threads. */
const warmUpTexts = 2_000;
/** Sends that the raw loop does again, each right after it. */
const rounds = 3;
const roundTexts = 8_000;
/** The raw loop: so many processes, each with so many calls under way. */
const rawProcesses = 3;
const rawWidth = 12;

/**
 * Group sends from the request to the last receipt, in real time: planned, paced, sent, settled;
 * small and large ones for the memory they take, then in turn with the raw loop, so that both have
 * the same minutes of the machine. The raw loop makes the very calls that the Lambdas made (to the
 * store, the queues and the carrier) in a twin town with every Lambda asleep.
 */
export const measure: Measure = async (size) => {
  const sizes = [1_000, 10_000, ...(size === 'full' ? [100_000] : [])];
  const recorder = makeRecorder();
  const memory = watchMemory();
  const assembly = await editAssembly({ environment: recorder.environment });
  const again = [warmUpTexts, ...Array.from({ length: rounds }, () => roundTexts)];
  const contacts = peopleOf([...again, ...sizes]);
  const local = { assembly: assembly.folder };
  const town = await foundTown({ accounts: contacts.length, contacts, local });
  try {
    const warmUp = await sendNth(town, 0);
    const sends: Send[] = [];
    for (const nth of sizes.keys()) {
      memory.start();
      const sent = await sendNth(town, again.length + nth);
      sends.push({ sent, peak: memory.peak() });
    }
    memory.stop();
    const pairs = await inTurn(town, { warmUp, recorder, contacts: peopleOf(again) });
    return [...speedOf(pairs), ...sends.flatMap(memoryOf), ...growthOf(sends)];
  } finally {
    await town.stop();
    memory.stop();
    assembly.remove();
    recorder.remove();
  }
};

type Send = { readonly sent: Sent; readonly peak: Peak };
type Pair = {
  readonly product: Sent;
  readonly calls: readonly RecordedCall[];
  readonly raw: Replayed;
  /** Processor time that the product took while the raw loop ran and it had nothing to do. */
  readonly idleCpuSeconds: number;
};

/** As many businesses for each send, each with its share of the people. */
function peopleOf(sends: readonly number[]): number[] {
  return sends.flatMap((texts) => Array.from({ length: senders }, () => texts / senders));
}

function sendNth(town: Town, nth: number): Promise<Sent> {
  return sendToTown(town, town.businesses.slice(nth * senders, (nth + 1) * senders));
}

async function inTurn(
  town: Town,
  given: {
    warmUp: Sent;
    recorder: ReturnType<typeof makeRecorder>;
    contacts: readonly number[];
  },
): Promise<Pair[]> {
  const { folder, scratch } = given.recorder;
  const loop = { processes: rawProcesses, width: rawWidth };
  const twin = await openRawTown({ contacts: given.contacts, folder, scratch, ...loop });
  const accountIds = town.businesses.map(({ accountId }) => accountId);
  const doAgain = (nth: number, sent: Sent) => {
    const { groupSendIds, from, to } = sent;
    const firstSender = nth * senders;
    return twin.doAgain({ url: town.local.url, accountIds, firstSender, groupSendIds, from, to });
  };
  try {
    await doAgain(0, given.warmUp);
    const pairs: Pair[] = [];
    for (let nth = 1; nth <= rounds; nth++) {
      const product = await sendNth(town, nth);
      const before = cpuMs(town);
      const raw = await doAgain(nth, product);
      const idleCpuSeconds = (cpuMs(town) - before) / 1000;
      pairs.push({ product, raw, idleCpuSeconds, calls: readCalls(folder, product) });
    }
    return pairs;
  } finally {
    await twin.stop();
  }
}

function speedOf(pairs: readonly Pair[]): Figure[] {
  const middle = (of: (pair: Pair) => number) => median(pairs.map(of));
  const all = (of: (pair: Pair) => number) => pairs.map((pair) => of(pair).toFixed(2)).join(', ');
  const µs = (of: (pair: Pair) => number) =>
    `${((middle(of) / roundTexts) * 1e6).toFixed(0)} µs of processor time a text`;
  const inTime = ({ product, raw }: Pair) => raw.seconds / product.seconds;
  const inCpu = ({ product, raw }: Pair) => raw.cpuSeconds / product.cpuSeconds;
  const disk = existsSync('/dev/shm')
    ? 'the database in memory (/dev/shm)'
    : 'the database on disk';
  const calls = pairs[0]?.calls ?? [];
  const turns = `${rounds} rounds of ${roundTexts} texts, product and raw loop in turn`;
  return [
    {
      what: 'texts planned, paced, sent and settled a second over a raw loop',
      value: middle(inTime),
      unit: 'ratio',
      target: { atLeast: 0.8 },
      note: `median of ${turns} (${all(inTime)}); the raw loop makes the ${calls.length} calls that the Lambdas made; for each text: ${sayCounts(calls, roundTexts)}; by Lambda: ${sayCallers(calls, roundTexts)}`,
    },
    {
      what: 'the same in processor time: Lambdas, runner and engine',
      value: middle(inCpu),
      unit: 'ratio',
      note: `median of the same rounds (${all(inCpu)}); what other processes do at the same time matters little here`,
    },
    {
      what: 'texts planned, paced, sent and settled a second',
      value: middle(({ product }) => roundTexts / product.seconds),
      unit: 'texts/s',
      target: { atLeast: 1_100 },
      note: `${senders} accounts at once; engine and pretend carrier on the same cores, ${disk}; ${µs(({ product }) => product.cpuSeconds)}; all with the carrier after ${middle(({ product }) => product.spokenSeconds).toFixed(1)} of ${middle(({ product }) => product.seconds).toFixed(1)} s`,
    },
    {
      what: 'raw loop: the same calls, no logic',
      value: middle(({ raw }) => roundTexts / raw.seconds),
      unit: 'texts/s',
      note: `${rawProcesses} processes, ${rawWidth} calls at once in each; ${µs(({ raw }) => raw.cpuSeconds)}; ${middle(({ raw }) => raw.refused)} conditions did not hold; the product, at rest meanwhile, took ${middle(({ idleCpuSeconds }) => idleCpuSeconds).toFixed(2)} s of processor time`,
    },
  ];
}

function memoryOf({ sent: { texts }, peak: { residentMb, workerHeapMb } }: Send): Figure[] {
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
      note: 'resident: runner, every Lambda, pretend carrier, queues and phones, and the bench itself',
    },
  ];
}

/** Flat means: not a quarter more for all the texts of the largest send. */
function growthOf(sends: readonly Send[]): Figure[] {
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
