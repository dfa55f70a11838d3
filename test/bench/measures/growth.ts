import { engineCpuMs, ownCpuMs } from '../figures/cpu-time.ts';
import type { Figure, Measure } from '../figures/figure.ts';
import { median } from '../figures/percentile.ts';
import { type Business, sendToAll, startBench, type Town } from '../town/start-bench.ts';

/** What one send took of the processors, in milliseconds for each recipient. */
type Effort = { readonly people: number; readonly runner: number; readonly engine: number };

const partsPerSecond = 1000;
const warmUp = 3_000;
const small = 1_000;
/** So many small sends stand between two big ones. */
const between = 2;

/**
 * After its last text a send is closed by the second sweep, or as late as the sweep waits where
 * much was still open (a tenth of a second a text, at most a quarter of an hour); it is counted
 * once more ten minutes later.
 */
const untilSettledSeconds = (people: number) => 130 + 11 * 60 + Math.min(900, people / 10);
const restSeconds = 900;

/**
 * Does a recipient of a big send cost more than one of a small? Processor time of the runner with
 * all its Lambdas and of the engine, from the request to the count that settles the send, in
 * virtual time, so that nobody waits, less what such a time takes when nothing happens. A first
 * send warms the code up and is not counted. Processors are not equally quick from one minute to
 * the next: each big send has small ones before and after it, and is compared with these alone.
 */
export const measure: Measure = async (size) => {
  const big = size === 'full' ? [10_000, 10_000, 100_000, 10_000] : [10_000, 10_000, 10_000];
  const smalls = Array.from({ length: between }, () => small);
  const people = [warmUp, ...smalls, ...big.flatMap((each) => [each, ...smalls])];
  const town = await startBench({
    accounts: people.length,
    contacts: people,
    partsPerSecond,
    local: { frozen: true },
  });
  try {
    const [first, ...others] = town.businesses;
    if (first) await effortOf(town, first, nothing);
    // So that nothing of the first is left to be counted.
    await town.local.travel({ advanceSeconds: restSeconds });
    const rest = await restOf(town);
    const efforts: Effort[] = [];
    for (const business of others) efforts.push(await effortOf(town, business, rest));
    return figuresOf(efforts);
  } finally {
    await town.stop();
  }
};

/** Milliseconds of processor time. */
type Used = Readonly<Record<'runner' | 'engine', number>>;

const nothing: Used = { runner: 0, engine: 0 };

function usedBy({ local: { databaseUrl } }: Town): Used {
  return { runner: ownCpuMs(), engine: engineCpuMs(databaseUrl) };
}

/** What a second of virtual time takes in which nothing happens. */
async function restOf(town: Town): Promise<Used> {
  const times: Used[] = [];
  for (let n = 0; n < 3; n++) {
    const before = usedBy(town);
    await town.local.travel({ advanceSeconds: restSeconds });
    const after = usedBy(town);
    const each = (of: keyof Used) => (after[of] - before[of]) / restSeconds;
    times.push({ runner: each('runner'), engine: each('engine') });
  }
  const middle = (of: keyof Used) => median(times.map((one) => one[of]));
  return { runner: middle('runner'), engine: middle('engine') };
}

async function effortOf(town: Town, business: Business, rest: Used): Promise<Effort> {
  const people = business.phones.length;
  const seconds = people / partsPerSecond + untilSettledSeconds(people);
  const before = usedBy(town);
  const id = await sendToAll(business);
  await town.local.travel({ advanceSeconds: seconds });
  const after = usedBy(town);
  const each = (of: keyof Used) => (after[of] - before[of] - rest[of] * seconds) / people;
  const shown = await business.call('GET', `/v1/group-sends/${id}`);
  const { delivered } = shown.counts as { delivered: number };
  if (delivered !== people) throw new Error(`Only ${delivered} of ${people} were delivered.`);
  const effort = { people, runner: each('runner'), engine: each('engine') };
  if (sum(effort) <= 0) throw new Error('A send took less than no send: the measure is wrong.');
  return effort;
}

function figuresOf(efforts: readonly Effort[]): Figure[] {
  const sizes = [...new Set(efforts.map(({ people }) => people))];
  const over = sizes.map((people) => ({ people, ratios: ratiosOf(efforts, people) }));
  const middle = over.map(({ ratios }) => median(ratios));
  const said = over
    .slice(1)
    .map(
      ({ people, ratios }) => `${count(people)}: ${ratios.map((one) => one.toFixed(2)).join(', ')}`,
    );
  return [
    ...sizes.map((people) => costOf(efforts, people)),
    {
      what: 'dearest size over cheapest',
      value: Math.max(...middle) / Math.min(...middle),
      unit: 'times',
      target: { atMost: 1.1 },
      note:
        `median for each size of what a recipient took over one of the ${2 * between} ` +
        `small sends around it (${said.join('; ')})`,
    },
  ];
}

/** Of each send of a size: its cost over the mean of the small sends around it; 1 for the small. */
function ratiosOf(efforts: readonly Effort[], people: number): number[] {
  if (people === small) return [1];
  return efforts.flatMap((effort, n) => {
    const around = [...efforts.slice(n - between, n), ...efforts.slice(n + 1, n + 1 + between)];
    const neighbours = around.map(sum);
    const mean = neighbours.reduce((all, one) => all + one, 0) / neighbours.length;
    return effort.people === people ? [sum(effort) / mean] : [];
  });
}

function costOf(efforts: readonly Effort[], people: number): Figure {
  const ours = efforts.filter((effort) => effort.people === people);
  const middle = (of: (effort: Effort) => number) => median(ours.map(of));
  const [runner, engine] = [middle((one) => one.runner), middle((one) => one.engine)];
  return {
    what: `CPU for each recipient of a send to ${count(people)}`,
    value: middle(sum),
    unit: 'ms',
    note:
      `runner ${runner.toFixed(3)}, engine ${engine.toFixed(3)}; median of ` +
      `${ours.length} sends`,
  };
}

function sum({ runner, engine }: Effort): number {
  return runner + engine;
}

function count(people: number): string {
  return people.toLocaleString('en-US');
}
