import { engineCpuMs, ownCpuMs } from './cpu-time.ts';
import type { Figure, Measure } from './figure.ts';
import { type Business, foundTown, sendToAll, type Town } from './found-town.ts';

/** What one send took of the processors, in milliseconds. */
type Effort = { readonly people: number; readonly runner: number; readonly engine: number };

const partsPerSecond = 1000;
const warmUp = 3_000;

/**
 * Does a recipient of a big send cost more than one of a small? Processor time of the runner with
 * all its Lambdas and of the engine, from the request to the sweep that closes the send, in virtual
 * time, so that nobody waits. A first send warms the code up and is not counted; the small sends
 * run before and after the big ones, so that neither has the warmer machine.
 */
export const measure: Measure = async (size) => {
  const big = size === 'full' ? [10_000, 100_000] : [10_000];
  const small = [1_000, 1_000, 1_000];
  const people = [warmUp, ...small, ...big, ...small];
  const town = await foundTown({
    accounts: people.length,
    contacts: people,
    partsPerSecond,
    local: { frozen: true },
  });
  try {
    const efforts: Effort[] = [];
    for (const business of town.businesses) efforts.push(await effortOf(town, business));
    return figuresOf(efforts.slice(1), [1_000, ...big]);
  } finally {
    await town.stop();
  }
};

async function effortOf(town: Town, business: Business): Promise<Effort> {
  const { databaseUrl } = town.local;
  const people = business.phones.length;
  const before = { runner: ownCpuMs(), engine: engineCpuMs(databaseUrl) };
  const id = await sendToAll(business);
  // All sizes to the second sweep after the last text, which finds the send done.
  await town.local.travel({ advanceSeconds: people / partsPerSecond + 130 });
  const runner = ownCpuMs() - before.runner;
  const engine = engineCpuMs(databaseUrl) - before.engine;
  const shown = await business.call('GET', `/v1/group-sends/${id}`);
  const { delivered } = shown.counts as { delivered: number };
  if (delivered !== people) throw new Error(`Only ${delivered} of ${people} were delivered.`);
  return { people, runner, engine };
}

function figuresOf(efforts: readonly Effort[], sizes: readonly number[]): Figure[] {
  const each = sizes.map((people) => {
    const ours = efforts.filter((effort) => effort.people === people);
    const mean = (part: 'runner' | 'engine') =>
      ours.reduce((sum, effort) => sum + effort[part], 0) / ours.length / people;
    return { people, sends: ours.length, runner: mean('runner'), engine: mean('engine') };
  });
  const sums = each.map(({ runner, engine }) => runner + engine);
  return [
    ...each.map(({ people, sends, runner, engine }) => ({
      what: `CPU for each recipient of a send to ${people.toLocaleString('en-US')}`,
      value: runner + engine,
      unit: 'ms',
      note: `runner ${runner.toFixed(3)}, engine ${engine.toFixed(3)}; mean of ${sends} sends`,
    })),
    {
      what: 'dearest size over cheapest',
      value: Math.max(...sums) / Math.min(...sums),
      unit: 'times',
      target: { atMost: 1.1 },
      note: 'processor time, so other load on the machine counts little; warmed up before',
    },
  ];
}
