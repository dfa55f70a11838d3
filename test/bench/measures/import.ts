import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { editAssembly } from '../../edit-assembly.ts';
import { makeRecorder, type RecordedCall, readCalls, sayCounts } from '../calls/recorded-calls.ts';
import { runRaw } from '../calls/run-raw.ts';
import { standAloneLambda, workOff } from '../calls/stand-alone-lambda.ts';
import { engineCpuMs } from '../figures/cpu-time.ts';
import type { Figure, Measure } from '../figures/figure.ts';
import { writeAddressBook } from '../town/address-book.ts';
import { type Business, startBench, type Town } from '../town/start-bench.ts';
import { announceBook, uploadFile } from '../town/upload-book.ts';

const rounds = 3;
const rowsOfARound = 12_000;
/** How many store calls the raw loop has under way; more gain nothing on two cores. */
const rawWidth = 24;

/**
 * Imports address books, from the S3 event to the last row, by RunImport in a process of its own;
 * its queue in the runner is switched off, and we hand over the messages. So is whoever follows the
 * rows (search, feed): they take the cores that they share with the import for as long as it
 * writes, but not with the raw loop, which is over sooner than they. The raw loop parses the same
 * file and makes the same store calls with the same items for another account.
 */
export const measure: Measure = async (size) => {
  const recorder = makeRecorder();
  const assembly = await editAssembly({ asleep: 'all' });
  const local = { assembly: assembly.folder, now: undefined };
  const rows = [10_000, 100_000, ...(size === 'full' ? [1_000_000] : [])];
  const town = await startBench({ accounts: 2 * rounds + rows.length, contacts: 0, local });
  try {
    const pairs: Pair[] = [];
    for (let n = 0; n < rounds; n++) pairs.push(await oneRound(town, n, recorder));
    const peaks: Figure[] = [];
    for (const [n, many] of rows.entries()) {
      const given = { account: 2 * rounds + n, rows: many, scratch: recorder.scratch };
      peaks.push(await peakOf(town, given));
    }
    return [...figuresOf(pairs), ...peaks];
  } finally {
    await town.stop();
    assembly.remove();
    recorder.remove();
  }
};

/** Seconds on the clock, and of processor time with the engine's and without. */
type Spent = { readonly seconds: number; readonly cpu: number; readonly withEngine: number };
type Pair = {
  readonly product: Spent;
  readonly raw: Spent;
  readonly calls: readonly RecordedCall[];
};

async function oneRound(
  town: Town,
  nth: number,
  { environment, folder, scratch }: ReturnType<typeof makeRecorder>,
): Promise<Pair> {
  const engine = () => engineCpuMs(town.local.databaseUrl) / 1000;
  const before = engine();
  const given = { account: 2 * nth, rows: rowsOfARound, scratch, environment };
  const product = await importBook(town, given);
  const between = engine();
  const calls = readCalls(folder).filter(({ call, input }) => {
    return call.startsWith('DynamoDB') && JSON.stringify(input).includes(product.accountId);
  });
  const business = businessOf(town, 2 * nth + 1);
  const { importId } = await announceBook(business);
  const raw = await runRaw({
    calls,
    renamed: [
      [product.accountId, business.accountId],
      [product.importId, importId],
    ],
    env: product.env,
    folder: scratch,
    width: rawWidth,
    csv: product.file,
  });
  const spent = (one: { seconds: number; cpuSeconds: number }, ofEngine: number): Spent => {
    return { seconds: one.seconds, cpu: one.cpuSeconds, withEngine: one.cpuSeconds + ofEngine };
  };
  return { product: spent(product, between - before), raw: spent(raw, engine() - between), calls };
}

function figuresOf(pairs: readonly Pair[]): Figure[] {
  const middle = (of: (pair: Pair) => number) => {
    return pairs.map(of).sort((a, b) => a - b)[Math.floor(pairs.length / 2)] ?? 0;
  };
  const { calls } = pairs[0] ?? { calls: [] };
  const µs = (of: (pair: Pair) => number) => ((middle(of) / rowsOfARound) * 1e6).toFixed(0);
  const used = (of: (pair: Pair) => Spent) => {
    const [cpu, all] = [µs((pair) => of(pair).cpu), µs((pair) => of(pair).withEngine)];
    return `${cpu} µs of its own processor time a row, ${all} with the engine's`;
  };
  return [
    {
      what: 'rows imported a second over a raw loop',
      value: middle(({ product, raw }) => raw.seconds / product.seconds),
      unit: 'ratio',
      target: { atLeast: 0.8 },
      note:
        `median of ${rounds} rounds of ${rowsOfARound} rows; both make ${calls.length} ` +
        `store calls; for each row: ${sayCounts(calls, rowsOfARound)}`,
    },
    {
      what: 'the same in processor time, engine included',
      value: middle(({ product, raw }) => raw.withEngine / product.withEngine),
      unit: 'ratio',
      note: 'what other processes do at the same time does not matter here',
    },
    {
      what: 'import',
      value: middle(({ product }) => rowsOfARound / product.seconds),
      unit: 'rows/s',
      note: used(({ product }) => product),
    },
    {
      what: 'raw loop: parses the same file and writes the same items',
      value: middle(({ raw }) => rowsOfARound / raw.seconds),
      unit: 'rows/s',
      note: `${used(({ raw }) => raw)}; ${rawWidth} calls at once`,
    },
  ];
}

async function peakOf(
  town: Town,
  given: { account: number; rows: number; scratch: string },
): Promise<Figure> {
  const { rows } = given;
  const { peakHeapMb, peakResidentMb, seconds, file } = await importBook(town, given);
  rmSync(file);
  const resident = `${peakResidentMb.toFixed(0)} MB resident with Node's own code`;
  return {
    what: `peak memory of an import of ${rows.toLocaleString('en-US')} rows`,
    value: peakHeapMb,
    unit: 'MB',
    target: { atMost: 256 },
    note:
      `RunImport in a process of its own: V8's heap, full or not, and buffers; ` +
      `${resident}; ${(rows / seconds).toFixed(0)} rows/s`,
  };
}

type Variables = Readonly<Record<string, string>>;

/** One import from its upload to its end. */
async function importBook(
  town: Town,
  given: { account: number; rows: number; scratch: string; environment?: Variables },
) {
  const { account, rows, scratch, environment = {} } = given;
  const business = businessOf(town, account);
  const file = join(scratch, `book-${account}.csv`);
  await writeAddressBook(file, { rows, first: account * 1_000_000, today: new Date() });
  const lambda = await standAloneLambda(town.local, { name: 'RunImport', environment });
  try {
    const { importId, upload } = await announceBook(business);
    await uploadFile(upload, file);
    const runs = await workOff(lambda, lambda.env.IMPORTS_QUEUE_URL ?? '');
    const done = await business.call('GET', `/v1/imports/${importId}`);
    const { created } = done.rows as { created: number };
    if (created !== rows) throw new Error(`Of ${rows} rows ${created} came in: ${done.status}`);
    const sum = (of: 'seconds' | 'cpuSeconds') => runs.reduce((all, one) => all + one[of], 0);
    const peakHeapMb = Math.max(...runs.map((run) => run.peakHeapMb));
    const peakResidentMb = Math.max(...runs.map((run) => run.peakResidentMb));
    const { accountId } = business;
    const found = { accountId, importId, file, env: lambda.env, peakHeapMb, peakResidentMb };
    return { ...found, seconds: sum('seconds'), cpuSeconds: sum('cpuSeconds') };
  } finally {
    await lambda.stop();
  }
}

function businessOf({ businesses }: Town, nth: number): Business {
  const business = businesses[nth];
  if (business === undefined) throw new Error(`The town has no business ${nth}.`);
  return business;
}
