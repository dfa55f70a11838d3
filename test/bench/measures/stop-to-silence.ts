import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleInList } from '../../../shared/tables/phonebook/phone-lists.ts';
import { followCarrier } from '../calls/carrier-log.ts';
import { type EngineProxy, type Exchange, listenBetween } from '../calls/engine-proxy.ts';
import type { Figure, Measure } from '../figures/figure.ts';
import { median, percentile } from '../figures/percentile.ts';
import { type Business, sendToAll, startBench, type Town } from '../town/start-bench.ts';
import { until } from '../town/until.ts';

const partsPerSecond = 300;
/** One in so many people leaves while the send runs. */
const leavesOf = 20;
/** So many leave before, which warms the functions up. */
const early = 20;
/** How the two writes are known on their way to the store. */
const optOuts = /OptOutsTable/;
const claiming = /SET .{1,4}state.{1,4} = 'sending'/;
const reading = new Set(['GetItem', 'BatchGetItem', 'Query']);
const pauseMs = 25;
const longestMs = 300_000;

/**
 * From the carrier's inbound event to the committed tombstone, while a group send runs, and what is
 * still said to who left. STOPs come from phones just about to be texted, promised texts among
 * them: the places from a little behind the send to six seconds ahead of it. What is committed when
 * is seen between the functions and the store. The clock runs.
 */
export const measure: Measure = async (size) => {
  const people = size === 'full' ? 40_000 : 4_000;
  const proxy = await listenBetween(new RegExp(`${optOuts.source}|${claiming.source}`));
  try {
    const town = await startBench({ contacts: people, partsPerSecond, between: proxy });
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
  await someLeaveEarly(town, business, proxy);
  const aheadMs = town.local.now().getTime() - Date.now();
  const id = await sendToAll(business);
  const askedAtMs = await sendWhileSomeLeave(town, business);
  const given = { id, leavers: askedAtMs.size + early };
  // In running time: a walk of the clock would move it against that of the store's calls.
  await until(async () => (await waiting(town, business, given)) === 0, longestMs);
  const { kept } = await proxy.read();
  const fates: Fate[] = [];
  for (const [phone, asked] of askedAtMs) {
    fates.push(await fateOf(town, kept, { phone, asked, aheadMs }));
  }
  return figuresOf(fates, sayScene(fates.length, business));
}

/** How many texts of the group send, and confirmations, are not in a final state yet. */
async function waiting(
  town: Town,
  { call }: Business,
  { id, leavers }: { id: string; leavers: number },
): Promise<number> {
  await sleep(pauseMs * 20);
  const { status } = await call('GET', `/v1/group-sends/${id}`);
  if (status !== 'done') return Number.NaN;
  const { items: all } = await town.machine('GET', '/_local/phones');
  return leavers - (all as PhoneText[]).filter(isConfirmation).length;
}

function isConfirmation({ body }: PhoneText): boolean {
  return body.includes('unsubscribed');
}

/** When each phone that left texted STOP, in real milliseconds. */
async function sendWhileSomeLeave(town: Town, business: Business): Promise<Map<string, number>> {
  const inOrder = inOrderOf(business).slice(0, -early);
  const leavers = Math.floor(inOrder.length / leavesOf);
  const texts = followCarrier(town);
  const isOfSend = new Set(inOrder);
  const reached = async () => (await texts()).filter(({ to }) => isOfSend.has(to)).length;
  const asked = new Map<string, number>();
  while ((await reached()) === 0) await sleep(pauseMs);
  for (let n = 0; asked.size < leavers && n < leavers * 20; n++) {
    const place = (await reached()) - partsPerSecond + ((n * 397) % (partsPerSecond * 7));
    const phone = inOrder[place];
    await sleep(pauseMs);
    if (phone === undefined || asked.has(phone)) continue;
    asked.set(phone, Date.now());
    await textStop(town, business, phone);
  }
  return asked;
}

async function someLeaveEarly(town: Town, business: Business, proxy: EngineProxy): Promise<void> {
  const phones = inOrderOf(business).slice(-early);
  for (const phone of phones) await textStop(town, business, phone);
  await until(async () => {
    const { kept } = await proxy.read();
    return phones.every((phone) => tombstoneIn(kept, phone) !== undefined);
  });
}

/** A group send goes through the shards of the phonebook, in each of them by number. */
function inOrderOf({ phones }: Business): string[] {
  const placeOf = (phone: string) => `${bundleInList('', phone)} ${phone}`;
  return phones.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

async function textStop(town: Town, { number }: Business, phone: string): Promise<void> {
  const path = `/_local/phones/${encodeURIComponent(phone)}`;
  await town.machine('POST', path, { body: 'STOP', to: number });
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
  { phone, asked, aheadMs }: { phone: string; asked: number; aheadMs: number },
): Promise<Fate> {
  const tombstone = tombstoneIn(kept, phone);
  if (!tombstone) throw new Error(`No tombstone was written for ${phone}.`);
  const { texts } = await town.machine('GET', `/_local/phones/${encodeURIComponent(phone)}`);
  const got = (texts as PhoneText[]).filter(({ direction }) => direction === 'out');
  const text = got.find(({ body }) => body.startsWith('Hi '));
  const committedAt = tombstone.answeredAtMs;
  const claims = kept.filter(({ input }) => claiming.test(input) && isAbout(input, phone));
  return {
    tombstoneMs: committedAt - asked,
    text: text ? whenOf(text, claims, { committedAt, aheadMs }) : 'none',
    confirmations: got.filter(isConfirmation).length,
  };
}

function tombstoneIn(kept: readonly Exchange[], phone: string): Exchange | undefined {
  return kept.find(({ call, input, status }) => {
    const isWritten = status === 200 && !reading.has(call);
    return isWritten && optOuts.test(input) && isAbout(input, phone);
  });
}

function isAbout(input: string, phone: string): boolean {
  return input.includes(`"${phone}"`);
}

/**
 * A claim that the store answered after the tombstone counts as claimed after it: the facts are
 * read only then, and must show the tombstone. A claim that was tried again later came to nothing.
 */
function whenOf(
  text: PhoneText,
  claims: readonly Exchange[],
  { committedAt, aheadMs }: { committedAt: number; aheadMs: number },
): Fate['text'] {
  const takenAt = Date.parse(text.at) - aheadMs;
  const claim = claims.findLast(({ askedAtMs }) => askedAtMs <= takenAt);
  if (!claim) throw new Error(`The claim of the text to ${text.to} was not recognised.`);
  if (claim.answeredAtMs > committedAt) return 'claimed after';
  return takenAt > committedAt ? 'in flight' : 'before';
}

function sayScene(stops: number, { phones }: Business): string {
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return (
    `${stops} STOPs during a send to ${phones.length}; running clock, load of the ` +
    `machine ${load}`
  );
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
      note:
        `${texted('none')} were never texted, ${texted('before')} had their text before, ` +
        `${texted('in flight')} got one that was claimed before`,
    },
    {
      what: 'phones without exactly one confirmation',
      value: fates.filter(({ confirmations }) => confirmations !== 1).length,
      unit: 'phones',
      target: { atMost: 0 },
    },
  ];
}
