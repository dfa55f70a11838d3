import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Accepted, followCarrier } from './carrier-log.ts';
import type { Figure, Measure } from './figure.ts';
import { type Business, foundTown, sendToAll, type Town } from './found-town.ts';
import { median, percentile } from './percentile.ts';
import { until } from './until.ts';

const talks = 200;
const groupSize = 50;
const groups = 5;
const phases = 3;

/**
 * Does one big sender make others late? The clock runs, as fast as a real one: a frozen clock would
 * make every wait zero. All share the machine's cores and a few threads a function, so the machine itself is
 * what they compete for; the big sender's number takes more texts a second than the machine can
 * send, so that its work always waits before theirs.
 */
export const measure: Measure = async (size) => {
  const bulk = size === 'full' ? 100_000 : 10_000;
  const town = await foundTown({
    accounts: 3,
    contacts: [bulk, phases * talks, phases * groups * groupSize],
    partsPerSecond: [1000, 100, 100],
  });
  try {
    const scene = await sceneOf(town);
    // Warms the functions up: what a cold start takes is another question.
    await meanwhile(scene, 0);
    const alone = await meanwhile(scene, 1);
    await sendToAll(scene.big);
    await until(async () => (await sentBy(scene)) > bulk / 100);
    const sentBefore = await sentBy(scene);
    const among = await meanwhile(scene, 2);
    const sentAfter = await sentBy(scene);
    const note = `of a send to ${bulk}, from its ${sentBefore}th to its ${sentAfter}th text`;
    return figuresOf(alone, among, { note, isWhole: sentAfter < bulk });
  } finally {
    await town.stop();
  }
};

type Scene = {
  readonly town: Town;
  readonly big: Business;
  readonly talker: Business;
  readonly small: Business;
  texts(): Promise<readonly Accepted[]>;
};

type Waits = { readonly talks: readonly number[]; readonly sends: readonly number[] };

async function sceneOf(town: Town): Promise<Scene> {
  const [big, talker, small] = town.businesses;
  if (!big || !talker || !small) throw new Error('The town is too small.');
  return { town, big, talker, small, texts: followCarrier(town) };
}

async function sentBy({ texts, big }: Scene): Promise<number> {
  return (await texts()).filter(({ from }) => from === big.number).length;
}

/** One-to-one texts of one account all the time, and group sends of another, one after the other. */
async function meanwhile(scene: Scene, phase: number): Promise<Waits> {
  const talkers = scene.talker.phones.slice(phase * talks, (phase + 1) * talks);
  const talking = talkTo(scene, talkers);
  const sends: number[] = [];
  for (let n = 0; n < groups; n++) {
    const first = (phase * groups + n) * groupSize;
    sends.push(await groupTime(scene, scene.small.phones.slice(first, first + groupSize)));
  }
  return { talks: await talking, sends };
}

const pauseMs = 30;

/** Writes to one phone after the other; from each request to the carrier, in milliseconds. */
async function talkTo(scene: Scene, phones: readonly string[]): Promise<number[]> {
  const { town, talker } = scene;
  const asked = new Map<string, number>();
  for (const phone of phones) {
    asked.set(phone, town.local.now().getTime());
    const body = 'Lakeside Motors: your car is ready. Reply STOP to end';
    await talker.call('POST', `/v1/conversations/${encodeURIComponent(phone)}/texts`, { body });
    await sleep(pauseMs);
  }
  const taken = await takenTimes(scene, phones);
  return phones.map((phone, n) => (taken[n] ?? 0) - (asked.get(phone) ?? 0));
}

/** From the request to the carrier's taking the last text, in milliseconds. */
async function groupTime(scene: Scene, phones: readonly string[]): Promise<number> {
  const asked = scene.town.local.now().getTime();
  await sendToAll(scene.small, { phones });
  return Math.max(...(await takenTimes(scene, phones))) - asked;
}

/** When the carrier took the text to each of these phones; waits until it has taken all. */
async function takenTimes(scene: Scene, phones: readonly string[]): Promise<number[]> {
  let times: (number | undefined)[] = [];
  await until(async () => {
    const taken = new Map((await scene.texts()).map(({ to, atMs }) => [to, atMs]));
    times = phones.map((phone) => taken.get(phone));
    return !times.includes(undefined);
  });
  return times.flatMap((time) => time ?? []);
}

function figuresOf(
  alone: Waits,
  among: Waits,
  { note, isWhole }: { note: string; isWhole: boolean },
): Figure[] {
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const clock = `running clock, all on this machine (load ${load})`;
  const during = isWhole ? note : `${note}: it ENDED before they did`;
  return [
    {
      what: 'one-to-one text during a big send of another account: p99 from request to carrier',
      value: percentile(among.talks, 0.99) / 1000,
      unit: 's',
      target: { atMost: 2 },
      note: `${among.talks.length} texts, median ${sayMs(median(among.talks))}, ${during}; ${clock}`,
    },
    {
      what: 'the same with nobody else there',
      value: percentile(alone.talks, 0.99) / 1000,
      unit: 's',
      note: `median ${sayMs(median(alone.talks))}`,
    },
    {
      what: `send to ${groupSize} during it, over its time alone`,
      value: median(among.sends) / median(alone.sends),
      unit: 'times',
      target: { atMost: 1.2 },
      note: `medians of ${groups}: ${sayMs(median(among.sends))} and ${sayMs(median(alone.sends))}, at 100 parts/s; ${during}`,
    },
  ];
}

function sayMs(ms: number): string {
  return `${Math.round(ms)} ms`;
}
