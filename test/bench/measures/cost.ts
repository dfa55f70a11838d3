import { acceptedTexts } from '../calls/carrier-log.ts';
import { type EngineProxy, listenBetween } from '../calls/engine-proxy.ts';
import { billOf, fixedMonthly, type Line, standingIn } from '../figures/bill.ts';
import type { Figure, Measure, Size } from '../figures/figure.ts';
import { perRecipient, readUsage, sumOf, type Usage, usedBetween } from '../figures/usage.ts';
import { type Business, sendToAll, startBench, type Town } from '../town/start-bench.ts';

const polls = 10;
/** Slow numbers of different accounts that send at the same time, and to how many people each. */
const slowTogether = 20;
const peopleTogether = 500;
const million = 1_000_000;
/** Lines that cost less are summed up. */
const smallUsd = 0.02;

/**
 * Dollars for a million recipients, from the request to the last delivery event and the sweeps
 * after it: every call of the store with the capacity units that the store says, every request of a
 * queue, invocation and event, counted at the edges in virtual time, times the list prices in
 * test/data/aws-prices.json. A slow number is dearer, since it looks at its lane more often for
 * each text: so the slowest is measured as well, alone and as it is on a platform, beside others
 * like it.
 */
export const measure: Measure = async (size) => {
  const proxy = await listenBetween();
  const together = Array.from({ length: slowTogether }, () => 1);
  const paces = [1000, 100, 3, 1, ...together];
  const people = [...peopleOf(size), ...together.map(() => peopleTogether)];
  try {
    const town = await startBench({
      accounts: paces.length,
      contacts: people,
      partsPerSecond: paces,
      between: proxy,
      local: { frozen: true },
    });
    try {
      return await measureTown(town, proxy);
    } finally {
      await town.stop();
    }
  } finally {
    await proxy.stop();
  }
};

/** The first send only warms the functions up. */
function peopleOf(size: Size): number[] {
  return size === 'full' ? [1000, 20_000, 20_000, 20_000] : [300, 2_000, 2_000, 2_000];
}

const manySlow = `1 part/s, ${slowTogether} accounts at once`;

async function measureTown(town: Town, proxy: EngineProxy): Promise<Figure[]> {
  const [first, quick, slow, slowest, ...others] = town.businesses;
  if (!first || !quick || !slow || !slowest) throw new Error('The town is too small.');
  // Taken by the network at once and by the phone a little later, as in life: not in one batch.
  await town.machine('POST', '/_local/carrier', { receipts: { delaySeconds: 1, apartSeconds: 3 } });
  await sendToAll(first);
  await town.local.travel({ advanceSeconds: 3600 });
  const { deployment } = town.local;
  const whole = await wholeSend(town, proxy, quick);
  const bill = billOf(whole, deployment);
  const at3 = await stretchOfSends(town, proxy, { businesses: [slow], seconds: 120 });
  const at1 = await stretchOfSends(town, proxy, { businesses: [slowest], seconds: 240 });
  const manyAt1 = await stretchOfSends(town, proxy, { businesses: others, seconds: 120 });
  const monthly = fixedMonthly(standingIn(deployment));
  return [
    dollars('100 parts/s', bill, `all of a send to ${quick.phones.length}, with ${polls} polls`),
    calls('100 parts/s', whole, true),
    ...breakdown('100 parts/s', bill),
    dollars('3 parts/s', billOf(at3, deployment), stretchNote(slow, 120)),
    calls('3 parts/s', at3, false),
    dollars('1 part/s', billOf(at1, deployment), stretchNote(slowest, 240)),
    calls('1 part/s', at1, false),
    ...breakdown('1 part/s', billOf(at1, deployment)),
    dollars(manySlow, billOf(manyAt1, deployment), stretchNote(others[0] ?? slowest, 120)),
    calls(manySlow, manyAt1, false),
    ...breakdown(manySlow, billOf(manyAt1, deployment)),
    {
      what: 'a month before anybody is texted',
      value: totalOf(monthly),
      unit: '$',
      note: `${sayLines(monthly)}; X-Ray may add up to $13 (one trace a second)`,
    },
  ];
}

/** How long after a group send its last counts and receipts are in. */
const settledSeconds = 20 * 60;

/**
 * Everything that one group send uses, per recipient. The sweep looks for work each minute whether
 * anybody is texted or not: that is a standing cost, counted apart, and is taken off here.
 */
async function wholeSend(town: Town, proxy: EngineProxy, business: Business): Promise<Usage> {
  const atRest = await readUsage(town, proxy);
  await town.local.travel({ advanceSeconds: settledSeconds });
  const before = await readUsage(town, proxy);
  const id = await sendToAll(business);
  await town.local.idle();
  const seconds = business.phones.length / 100;
  for (let n = 0; n < polls; n++) {
    await town.local.travel({ advanceSeconds: seconds / polls });
    await business.call('GET', `/v1/group-sends/${id}`);
  }
  await town.local.travel({ advanceSeconds: settledSeconds });
  const all = usedBetween(before, await readUsage(town, proxy));
  const used = usedBetween(usedBetween(atRest, before), all);
  const left = (await acceptedTexts(town)).filter(({ from }) => from === business.number);
  if (left.length !== business.phones.length) throw new Error(`Only ${left.length} texts left.`);
  return perRecipient([{ used, recipients: left.length }]);
}

/** Planning of whole sends, and a stretch of their sending, each per recipient it served. */
async function stretchOfSends(
  town: Town,
  proxy: EngineProxy,
  { businesses, seconds }: { businesses: readonly Business[]; seconds: number },
): Promise<Usage> {
  const before = await readUsage(town, proxy);
  const ids = await Promise.all(businesses.map((business) => sendToAll(business)));
  await town.local.idle();
  const planned = await readUsage(town, proxy);
  const textsThen = await acceptedTexts(town);
  await town.local.travel({ advanceSeconds: seconds });
  const sent = usedBetween(planned, await readUsage(town, proxy));
  const texts = (await acceptedTexts(town)).length - textsThen.length;
  for (const [n, { call }] of businesses.entries()) {
    await call('POST', `/v1/group-sends/${ids[n]}/cancel`);
  }
  await town.local.travel({ advanceSeconds: 60 });
  const recipients = businesses.reduce((sum, { phones }) => sum + phones.length, 0);
  return perRecipient([
    { used: usedBetween(before, planned), recipients },
    { used: sent, recipients: texts },
  ]);
}

function stretchNote({ phones }: Business, seconds: number): string {
  return `planning of a send to ${phones.length}, and ${seconds} s of its sending`;
}

function dollars(pace: string, bill: readonly Line[], note: string): Figure {
  const value = totalOf(bill) * million;
  const target = { atMost: 6 };
  return { what: `${pace}: a million recipients`, value, unit: '$/M', target, note };
}

/** What its own code asks of AWS for each text, the carrier apart. */
function calls(pace: string, usage: Usage, hasTarget: boolean): Figure {
  const store = sumOf(usage, /^call /);
  const queues = sumOf(usage, /^queue \S+ send$/);
  return {
    what: `${pace}: SDK calls for each text, the carrier's own apart`,
    value: store + queues,
    unit: 'calls',
    ...(hasTarget ? { target: { atMost: 0.5 } } : {}),
    note: `store ${store.toFixed(3)}, queues ${queues.toFixed(3)}`,
  };
}

function breakdown(pace: string, bill: readonly Line[]): Figure[] {
  const sorted = [...bill].sort((a, b) => b.usd - a.usd);
  const big = sorted.filter(({ usd }) => usd * million >= smallUsd);
  const small = sorted.filter(({ usd, count }) => usd * million < smallUsd && count > 0);
  return [
    ...big.map(({ what, count, usd }) => ({
      what: `${pace}, of it ${what}`,
      value: usd * million,
      unit: '$/M',
      note: `${count.toPrecision(3)} for each recipient`,
    })),
    {
      what: `${pace}, of it all else`,
      value: totalOf(small) * million,
      unit: '$/M',
      note: small.map(({ what }) => what).join(', '),
    },
  ];
}

function totalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { usd }) => sum + usd, 0);
}

function sayLines(lines: readonly Line[]): string {
  return lines.map(({ what, usd }) => `${what} $${usd.toFixed(2)}`).join(', ');
}
