import { editAssembly } from '../../edit-assembly.ts';
import { makeRecorder, readCalls } from '../calls/recorded-calls.ts';
import type { Measure } from '../figures/figure.ts';
import {
  growthOf,
  memoryOf,
  type Send,
  type SendPair,
  speedOf,
} from '../figures/group-send-figures.ts';
import { openRawTown } from '../town/raw-town.ts';
import { cpuMs, type Sent, sendToTown } from '../town/send-to-town.ts';
import { startBench, type Town } from '../town/start-bench.ts';
import { watchMemory } from '../town/watch-memory.ts';

/** Accounts that send at once, a number each: 4,000 parts a second, so that no pace limits. */
const senders = 4;
/** A first send that nobody measures: it starts every Lambda's threads. */
const warmUpTexts = 2_000;
/** Sends that the raw loop does again, each right after it. */
const rounds = 3;
const roundTexts = 8_000;
/** The raw loop: so many processes, each with so many calls under way. */
const rawLoop = { processes: 3, width: 12 };

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
  const town = await startBench({ accounts: contacts.length, contacts, local });
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
    const speed = speedOf(pairs, { senders, ...rawLoop });
    return [...speed, ...sends.flatMap(memoryOf), ...growthOf(sends)];
  } finally {
    await town.stop();
    memory.stop();
    assembly.remove();
    recorder.remove();
  }
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
): Promise<SendPair[]> {
  const { folder, scratch } = given.recorder;
  const twin = await openRawTown({ contacts: given.contacts, folder, scratch, ...rawLoop });
  const accountIds = town.businesses.map(({ accountId }) => accountId);
  const doAgain = (nth: number, sent: Sent) => {
    const { groupSendIds, from, to } = sent;
    const firstSender = nth * senders;
    return twin.doAgain({ url: town.local.url, accountIds, firstSender, groupSendIds, from, to });
  };
  try {
    await doAgain(0, given.warmUp);
    const pairs: SendPair[] = [];
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
