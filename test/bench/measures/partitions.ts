import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeScratch } from '../../../infra/local/store/scratch.ts';
import { collectCharges } from '../calls/charged-calls.ts';
import type { Measure } from '../figures/figure.ts';
import { type Load, partitionFigures } from '../figures/partition-figures.ts';
import { writeAddressBook } from '../town/address-book.ts';
import { allTextBack } from '../town/all-text-back.ts';
import { keepActive } from '../town/keep-active.ts';
import { sendToTown } from '../town/send-to-town.ts';
import { type Business, startBench, type Town } from '../town/start-bench.ts';
import { until } from '../town/until.ts';
import { announceBook, uploadFile } from '../town/upload-book.ts';
import { taken, waitForTexts } from '../town/wait-for-texts.ts';

const textsOfASend = 20_000;
const leavers = 2_000;
const rowsOfABook = 10_000;
const phonesAtOnce = 24;
const importMostMs = 600_000;

/**
 * What DynamoDB's partitions allow of one send, one account's STOPs and one import, with the store
 * held to their limits. This machine may be slower than they are; so all that the store is asked is
 * noted, and replayed against the partitions at the speed wanted.
 */
export const measure: Measure = async () => {
  const charges = collectCharges();
  const scratch = makeScratch();
  const town = await startBench({
    accounts: 3,
    contacts: [textsOfASend, leavers, 0],
    local: { partitions: true, onCharges: charges.onCharges },
  });
  try {
    const [sender, left, importer] = town.businesses;
    if (!sender || !left || !importer) throw new Error('The town has too few businesses.');
    const note = noteOf(town, charges);
    const send = await note(() => sendEverybody(town, sender));
    await sendToTown(town, [left]);
    await keepActive(town, left);
    const stops = await note(() => allLeave(town, left));
    const rows = await note(() => importSorted(town, importer, scratch));
    return [
      { what: 'text', ...send, target: 1_000, replayedAt: 1_000 },
      { what: 'STOP', ...stops, target: 500, replayedAt: 500 },
      { what: 'row', ...rows, replayedAt: 1_000 },
    ].flatMap(partitionFigures);
  } finally {
    await town.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
};

type Done = Pick<Load, 'times' | 'seconds'>;

/** Does something from cold partitions on, and answers with it what it took of them. */
function noteOf({ machine }: Town, charges: ReturnType<typeof collectCharges>) {
  return async (act: () => Promise<Done>): Promise<Omit<Load, 'what' | 'replayedAt'>> => {
    await machine('POST', '/_local/store', { partitions: true });
    charges.take();
    const done = await act();
    const calls = charges.take();
    const { keys } = await machine('GET', '/_local/store');
    const refused = (keys as { throttled: number }[]).reduce((sum, one) => sum + one.throttled, 0);
    return { ...done, calls, refused };
  };
}

/** One send from a number that carries 1,000 parts a second; throws unless all are delivered. */
async function sendEverybody(town: Town, business: Business): Promise<Done> {
  const { texts, seconds } = await sendToTown(town, [business]);
  return { times: texts, seconds };
}

/** Everybody of one account texts STOP; throws unless each is out and has one confirmation. */
async function allLeave(town: Town, { phones, call }: Business): Promise<Done> {
  const before = await taken(town);
  const startedAt = performance.now();
  await allTextBack({ url: town.local.url, phones, body: 'STOP', atOnce: phonesAtOnce });
  await waitForTexts(town, before + phones.length);
  const seconds = (performance.now() - startedAt) / 1000;
  await town.local.idle();
  const confirmations = (await taken(town)) - before;
  const contacts = await call('GET', '/v1/contacts?limit=10');
  const isDone = confirmations === phones.length && (contacts.items as unknown[]).length === 0;
  if (!isDone)
    throw new Error(`Of ${phones.length} who left only ${confirmations} got a confirmation.`);
  return { times: phones.length, seconds };
}

/** A book sorted by phone, from its upload to its last row; throws unless all of it came in. */
async function importSorted(town: Town, business: Business, scratch: string): Promise<Done> {
  const file = join(scratch, 'sorted.csv');
  const today = town.local.now();
  await writeAddressBook(file, { rows: rowsOfABook, first: 9_000_000, today, sorted: true });
  const { importId, upload } = await announceBook(business);
  const startedAt = performance.now();
  await uploadFile(upload, file);
  const show = () => business.call('GET', `/v1/imports/${importId}`);
  await until(
    async () => ['done', 'failed', 'held'].includes(String((await show()).status)),
    importMostMs,
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const { rows, status } = await show();
  const { created } = rows as { created: number };
  if (created !== rowsOfABook)
    throw new Error(`Of ${rowsOfABook} rows ${created} came in: ${status}`);
  return { times: rowsOfABook, seconds };
}
