import { setTimeout as sleep } from 'node:timers/promises';
import { followCarrier } from './carrier-log.ts';
import { type EngineProxy, type Exchange, listenBetween } from './engine-proxy.ts';
import type { Figure, Measure } from './figure.ts';
import { type Business, foundTown, sendToAll, type Town } from './found-town.ts';
import { median, percentile } from './percentile.ts';

const partsPerSecond = 300;
/** One in so many people leaves while the send runs. */
const leavesOf = 20;
const pauseMs = 25;

/**
 * From the carrier's inbound event to the committed tombstone, while a group send runs, and what is
 * still said to who left. STOPs come from phones just about to be texted, promised texts among them:
 * the places from a little behind the send to six seconds ahead of it. What is committed when is seen
 * between the functions and the store. The clock runs.
 */
export const measure: Measure = async (size) => {
  const people = size === 'full' ? 40_000 : 4_000;
  const proxy = await listenBetween(/OptOutsTable|SET .{1,4}state.{1,4} = 'sending'/);
  try {
    const town = await foundTown({ contacts: people, partsPerSecond, between: proxy });
    try {
      return await measureTown(town, proxy);
    } finally {
      await town.stop();
    }
  } finally {
    await proxy.stop();
  }
};

async function measureTown(town: Town, proxy: EngineProxy): Promise<Figure[]> {
  const [business] = town.businesses;
  if (!business) throw new Error('The town is empty.');
  // One in twenty leaving would suspend the account; that is another story.
  const lenient = { burst: { optOuts: 10_000 }, day: { optOuts: 10_000 }, reason: 'A bench.' };
  await town.operator('PUT', `/v1/operator/accounts/${business.accountId}/policy`, lenient);
  const askedAtMs = await sendWhileSomeLeave(town, business);
  // The last confirmations wait for their turn on the number.
  await town.local.travel({ advanceSeconds: 60 });
  const { kept } = await proxy.read();
  const fates: Fate[] = [];
  for (const [phone, asked] of askedAtMs) fates.push(await fateOf(town, kept, { phone, asked }));
  return figuresOf(fates, `${fates.length} STOPs during a send to ${business.phones.length}`);
}

/** When each phone that left texted STOP, in real milliseconds. */
async function sendWhileSomeLeave(town: Town, business: Business): Promise<Map<string, number>> {
  const inOrder = [...business.phones].sort();
  const leavers = Math.floor(inOrder.length / leavesOf);
  const texts = followCarrier(town);
  const asked = new Map<string, number>();
  await sendToAll(business);
  while ((await texts()).length === 0) await sleep(pauseMs);
  for (let n = 0; asked.size < leavers && n < leavers * 20; n++) {
    const place = (await texts()).length - partsPerSecond + ((n * 397) % (partsPerSecond * 7));
    const phone = inOrder[place];
    await sleep(pauseMs);
    if (phone === undefined || asked.has(phone)) continue;
    asked.set(phone, now());
    const path = `/_local/phones/${encodeURIComponent(phone)}`;
    await town.machine('POST', path, { body: 'STOP', to: business.number });
  }
  return asked;
}

type Fate = {
  /** From the inbound event to the answer of the store that the tombstone is written. */
  readonly tombstoneMs: number;
  /** The group send's text, if the phone got it. */
  readonly text: 'none' | 'before' | 'in flight' | 'claimed after';
  readonly confirmations: number;
};

async function fateOf(
  town: Town,
  kept: readonly Exchange[],
  { phone, asked }: { phone: string; asked: number },
): Promise<Fate> {
  const mine = kept.filter(({ input, status }) => status === 200 && input.includes(`"${phone}"`));
  const tombstone = mine.find(({ call }) => call === 'PutItem');
  const claim = mine.findLast(({ call }) => call === 'BatchExecuteStatement');
  if (!tombstone) throw new Error(`No tombstone was written for ${phone}.`);
  const { texts } = await town.machine('GET', `/_local/phones/${encodeURIComponent(phone)}`);
  const got = (texts as PhoneText[]).filter(({ direction }) => direction === 'out');
  const text = got.find(({ body }) => body.startsWith('Hi '));
  const committedAt = tombstone.answeredAtMs;
  return {
    tombstoneMs: committedAt - asked,
    text: text ? whenOf(text, claim, { committedAt, aheadMs: aheadMs(town) }) : 'none',
    confirmations: got.filter(({ body }) => body.includes('unsubscribed')).length,
  };
}

/**
 * A claim that the store answered after the tombstone counts as claimed after it: the facts are read
 * only then, and must show the tombstone.
 */
function whenOf(
  text: PhoneText,
  claim: Exchange | undefined,
  { committedAt, aheadMs }: { committedAt: number; aheadMs: number },
): Fate['text'] {
  if (!claim) throw new Error(`The claim of the text to ${text.to} was not recognised.`);
  if (claim.answeredAtMs > committedAt) return 'claimed after';
  return Date.parse(text.at) - aheadMs > committedAt ? 'in flight' : 'before';
}

function aheadMs(town: Town): number {
  return town.local.now().getTime() - now();
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

type PhoneText = { direction: string; to: string; body: string; at: string };

function figuresOf(fates: readonly Fate[], note: string): Figure[] {
  const times = fates.map(({ tombstoneMs }) => tombstoneMs);
  const texted = (text: Fate['text']) => fates.filter((fate) => fate.text === text).length;
  return [
    { what: 'inbound STOP to committed tombstone: p50', value: median(times), unit: 'ms', note },
    { what: 'the same: p99', value: percentile(times, 0.99), unit: 'ms' },
    {
      what: 'carrier calls claimed after the tombstone',
      value: texted('claimed after'),
      unit: 'calls',
      target: { atMost: 0 },
      note: `${texted('none')} were never texted, ${texted('before')} had their text before, ${texted('in flight')} got one that was claimed before`,
    },
    {
      what: 'phones without exactly one confirmation',
      value: fates.filter(({ confirmations }) => confirmations !== 1).length,
      unit: 'phones',
      target: { atMost: 0 },
    },
  ];
}
