import { engineCpuMs, ownCpuMs } from '../figures/cpu-time.ts';
import { type Business, sendToAll, type Town } from './start-bench.ts';
import { taken, waitForTexts } from './wait-for-texts.ts';

/** What it took to text everybody in some phonebooks, from the request to the last receipt. */
export type Sent = {
  readonly texts: number;
  readonly seconds: number;
  /** Until the carrier had taken the last text; its receipt came later. */
  readonly spokenSeconds: number;
  /** Processor time of the runner, with every Lambda in it, and the engine. */
  readonly cpuSeconds: number;
  readonly groupSendIds: readonly string[];
  /** Wall clock, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
};

/**
 * One group send to all contacts of each business, all at once, until every text is delivered and
 * nothing is under way. Throws when a text did not arrive.
 */
export async function sendToTown(town: Town, businesses: readonly Business[]): Promise<Sent> {
  const texts = businesses.reduce((sum, { phones }) => sum + phones.length, 0);
  const before = await taken(town);
  const cpuBefore = cpuMs(town);
  const from = performance.timeOrigin + performance.now();
  const groupSendIds = await Promise.all(businesses.map((business) => sendToAll(business)));
  await waitForTexts(town, before + texts);
  const spoken = performance.timeOrigin + performance.now();
  await town.local.idle();
  const to = performance.timeOrigin + performance.now();
  const cpuSeconds = (cpuMs(town) - cpuBefore) / 1000;
  for (const [n, business] of businesses.entries()) {
    await judge(business, groupSendIds[n] ?? '');
  }
  const [seconds, spokenSeconds] = [(to - from) / 1000, (spoken - from) / 1000];
  return { texts, seconds, spokenSeconds, cpuSeconds, groupSendIds, from, to };
}

/** Processor time of this process and the engine. */
export function cpuMs({ local }: Town): number {
  return ownCpuMs() + engineCpuMs(local.databaseUrl);
}

async function judge({ call, phones }: Business, groupSendId: string): Promise<void> {
  const { counts } = await call('GET', `/v1/group-sends/${groupSendId}`);
  const { delivered } = counts as { delivered: number };
  if (delivered === phones.length) return;
  throw new Error(`Of ${phones.length} texts ${delivered} arrived: ${JSON.stringify(counts)}`);
}
