import { editAssembly } from '../../edit-assembly.ts';
import { makeRecorder, readCalls } from '../calls/recorded-calls.ts';
import { between, cpuByPart, sumOfParts } from '../figures/cpu-by-part.ts';
import type { Measure } from '../figures/figure.ts';
import { type StopPair, type Stopped, stopFigures } from '../figures/stop-reply-figures.ts';
import { allTextBack } from '../town/all-text-back.ts';
import { keepActive } from '../town/keep-active.ts';
import { openRawTown } from '../town/raw-town.ts';
import { type Sent, sendToTown } from '../town/send-to-town.ts';
import { startBench, type Town } from '../town/start-bench.ts';
import { taken, waitForTexts } from '../town/wait-for-texts.ts';

/** One account alone would be suspended for it; a platform's STOPs come for many. */
const accounts = 20;
/** People of each account that leave first, which warms everything up, unmeasured. */
const warmUp = 5;
const rounds = 3;
const reply = { body: 'STOP', atOnce: 24 };
/** The raw loop: so many processes, each with so many calls under way. */
const rawLoop = { processes: 3, width: 12 };

/**
 * People text STOP, all at once, to the business that texted them before: how many are handled a
 * second, from the first word to the last confirmation, in real time; and in turn with a raw loop
 * that makes the same calls in a twin town where every Lambda sleeps. Handled is: the tombstone,
 * the ledger, the phonebook and what was planned, the words kept, the inbox, the account's review,
 * and the confirmation with the carrier and noted.
 */
export const measure: Measure = async (size) => {
  const leavers = size === 'full' ? 200 : 40;
  const people = warmUp + rounds * leavers;
  const recorder = makeRecorder();
  const assembly = await editAssembly({ environment: recorder.environment });
  const local = { assembly: assembly.folder };
  const town = await startBench({ accounts, contacts: people, local });
  const twin = await openTwin(town, recorder, people);
  try {
    await twin.doAgain(await sendToTown(town, town.businesses));
    for (const business of town.businesses) await keepActive(town, business);
    const pairs: StopPair[] = [];
    for (let from = 0; from < people; from += from === 0 ? warmUp : leavers) {
      const phones = phonesOf(town, { from, to: from + (from === 0 ? warmUp : leavers) });
      const product = await textStop(town, phones);
      const raw = await twin.doAgain(product, phones);
      const calls = readCalls(recorder.folder, product);
      if (from > 0) pairs.push({ product, raw, calls });
    }
    await judge(town, people);
    return stopFigures(pairs, { accounts, ...rawLoop, deployment: town.local.deployment });
  } finally {
    await twin.stop();
    await town.stop();
    assembly.remove();
    recorder.remove();
  }
};

async function openTwin(town: Town, recorder: ReturnType<typeof makeRecorder>, people: number) {
  const { folder, scratch } = recorder;
  const contacts = town.businesses.map(() => people);
  const twin = await openRawTown({ contacts, folder, scratch, ...rawLoop });
  const accountIds = town.businesses.map(({ accountId }) => accountId);
  return {
    /** What the town did in a time: its group sends, or what phones made it do. */
    doAgain(done: Sent | Stopped, phones: readonly string[] = []) {
      const groupSendIds = 'groupSendIds' in done ? done.groupSendIds : [];
      const { from, to } = done;
      const deed = { url: town.local.url, accountIds, firstSender: 0, groupSendIds, from, to };
      return twin.doAgain({ ...deed, replies: { ...reply, phones } });
    },
    stop: twin.stop,
  };
}

/** Some people of every business, in turn, so that no business comes first. */
function phonesOf({ businesses }: Town, { from, to }: { from: number; to: number }): string[] {
  const places = Array.from({ length: to - from }, (_, n) => from + n);
  return places.flatMap((n) => businesses.flatMap(({ phones }) => phones[n] ?? []));
}

/** Every one of the phones texts STOP; done when each has its confirmation. */
async function textStop(town: Town, phones: readonly string[]): Promise<Stopped> {
  const before = await taken(town);
  const cpuBefore = await cpuByPart(town);
  const now = () => performance.timeOrigin + performance.now();
  const from = now();
  await allTextBack({ ...reply, url: town.local.url, phones });
  await waitForTexts(town, before + phones.length);
  const spokenSeconds = (now() - from) / 1000;
  await town.local.idle();
  const to = now();
  const cpu = between(cpuBefore, await cpuByPart(town));
  const confirmations = (await taken(town)) - before;
  if (confirmations !== phones.length) throw new Error(`${confirmations} confirmations left.`);
  const cpuSeconds = sumOfParts(cpu) / 1000;
  const seconds = (to - from) / 1000;
  return { stops: phones.length, spokenSeconds, seconds, cpu, cpuSeconds, from, to };
}

/** Everybody is out, nobody is left in a phonebook, and no account was suspended. */
async function judge({ businesses }: Town, people: number): Promise<void> {
  for (const { call, accountId } of businesses) {
    const { status } = await call('GET', '/v1/account');
    const contacts = await call('GET', '/v1/contacts?limit=10');
    let out = 0;
    let cursor: unknown = '';
    do {
      const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(String(cursor))}`;
      const page = await call('GET', `/v1/opt-outs?limit=100${more}`);
      out += (page.items as unknown[]).length;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const isDone = status === 'active' && out === people;
    if (isDone && (contacts.items as unknown[]).length === 0) continue;
    throw new Error(`${accountId} is ${status} with ${out} of ${people} opt-outs.`);
  }
}
