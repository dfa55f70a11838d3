import { type Accepted, acceptedTexts, mostInASecond, shareUsed } from '../calls/carrier-log.ts';
import type { Figure, Measure } from '../figures/figure.ts';
import {
  type Business,
  carIsReady,
  sendToAll,
  startBench,
  type Town,
} from '../town/start-bench.ts';

/** A number at a pace, with a send that keeps it busy for `seconds` at that pace. */
type Lane = {
  readonly name: string;
  readonly partsPerSecond: number;
  readonly text: string;
  readonly parts: number;
  /** One-to-one texts in every ten seconds while the send runs. */
  readonly oneToOne: number;
};

const one = { text: carIsReady, parts: 1, oneToOne: 0 };
const long = ` ${'Bring the key, please. '.repeat(6)}`;
const ofParts = (parts: number) =>
  carIsReady.replace('pick-up.', `pick-up.${long.repeat(parts - 1)}`);

const lanes: readonly Lane[] = [
  { name: '1 part/s', partsPerSecond: 1, ...one },
  { name: '3 parts/s', partsPerSecond: 3, ...one },
  { name: '100 parts/s', partsPerSecond: 100, ...one },
  { name: '1 part/s, one-to-one between', partsPerSecond: 1, ...one, oneToOne: 2 },
  { name: '3 parts/s, one-to-one between', partsPerSecond: 3, ...one, oneToOne: 6 },
  {
    name: '3 parts/s, texts of 2 parts',
    partsPerSecond: 3,
    text: ofParts(2),
    parts: 2,
    oneToOne: 0,
  },
  {
    name: '100 parts/s, texts of 3 parts, one-to-one between',
    partsPerSecond: 100,
    text: ofParts(3),
    parts: 3,
    oneToOne: 20,
  },
];

/**
 * Is a number's capacity used while work waits, and never exceeded? In virtual time: the clock
 * stands at each moment until its work is done, so the machine's speed does not matter and a run
 * repeats itself. What is counted is what the pretend carrier took, and when.
 */
export const measure: Measure = async (size) => {
  const seconds = size === 'full' ? 600 : 60;
  const people = lanes.map(({ partsPerSecond, parts }) => {
    return Math.floor((partsPerSecond * seconds) / parts);
  });
  const town = await startBench({
    accounts: lanes.length,
    contacts: people,
    partsPerSecond: lanes.map(({ partsPerSecond }) => partsPerSecond),
    local: { frozen: true },
  });
  try {
    const fromMs = town.local.now().getTime();
    for (const [n, business] of town.businesses.entries()) {
      await sendToAll(business, { text: lanes[n]?.text ?? carIsReady });
    }
    await passWithOneToOne(town, seconds);
    const texts = await acceptedTexts(town);
    return lanes.flatMap((lane, n) => {
      const business = town.businesses[n];
      const sent = texts.filter(({ from }) => from === business?.number);
      return figuresOf(lane, sent, { fromMs, planned: people[n] ?? 0 });
    });
  } finally {
    await town.stop();
  }
};

/** Lets the sends run to their end, with a one-to-one text now and then. */
async function passWithOneToOne(town: Town, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds * 1.3 + 10; passed += stepSeconds) {
    for (const [n, business] of town.businesses.entries()) {
      const { oneToOne = 0 } = lanes[n] ?? {};
      if (passed < seconds) await writeSome(business, (oneToOne * stepSeconds) / 10, passed);
    }
    await town.local.travel({ advanceSeconds: stepSeconds });
  }
}

/** Not a divisor of the ticks, so that texts come at all moments of a booked stretch. */
const stepSeconds = 2.7;
const owed = new Map<string, number>();

async function writeSome(business: Business, count: number, passed: number): Promise<void> {
  let open = (owed.get(business.accountId) ?? 0) + count;
  for (; open >= 1; open -= 1) {
    const phone = business.phones.at(-1 - (Math.round(passed) % 2)) ?? '';
    const path = `/v1/conversations/${encodeURIComponent(phone)}/texts`;
    const body = `Lakeside Motors: bay ${Math.round(passed)} is free. Reply STOP to end`;
    await business.call('POST', path, { body });
  }
  owed.set(business.accountId, open);
}

function figuresOf(
  { name, partsPerSecond, parts }: Lane,
  texts: readonly Accepted[],
  { fromMs, planned }: { fromMs: number; planned: number },
): Figure[] {
  const group = texts.filter((text) => text.parts === parts).length;
  // A text leaves whole: of 3 parts a second, texts of 2 parts can use 2.
  const usable = Math.floor(partsPerSecond / parts) * parts;
  const sum = texts.reduce((all, text) => all + text.parts, 0);
  const counted = `${texts.length} texts of ${sum} parts (a send to ${planned})`;
  if (group < planned) throw new Error(`${name}: only ${group} of ${planned} texts left.`);
  return [
    {
      what: `${name}: capacity used while work waits`,
      value: shareUsed(texts, { partsPerSecond: usable, fromMs }) * 100,
      unit: '%',
      target: { atLeast: 98 },
      note:
        `${counted}, from the 202 to the last part, of ${usable} parts/s that whole ` +
        'texts can use; virtual time',
    },
    {
      what: `${name}: most parts in any second`,
      value: mostInASecond(texts, partsPerSecond),
      unit: 'parts',
      target: { atMost: partsPerSecond },
      note: 'windows [t, t + 1 s) for every t; virtual time of what the carrier took',
    },
  ];
}
