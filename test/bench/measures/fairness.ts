import { acceptedTexts } from '../calls/carrier-log.ts';
import { inARegion } from '../figures/duration-model.ts';
import type { Figure, Measure } from '../figures/figure.ts';
import { median, percentile } from '../figures/percentile.ts';
import { type Business, sendToAll, startBench, type Town } from '../town/start-bench.ts';

const talks = 150;
const groups = 5;
const groupSize = 50;
const partsPerSecond = 1000;

/**
 * Does one big sender make others late? In virtual time in which work takes time: each invocation
 * passes as many virtual milliseconds as it would take in a region (`inARegion`) before it does
 * anything, and as many run at once as the template lets. So queues fill and others wait as they
 * would there, however busy this machine is. The big sender's number is the quickest there is. Left
 * out: an AWS account's own limit of concurrent Lambdas, which all would share.
 */
export const measure: Measure = async (size) => {
  const bulk = size === 'full' ? 100_000 : 5_000;
  const town = await startBench({
    accounts: 3,
    contacts: [bulk, 2 * talks, 2 * groups * groupSize],
    partsPerSecond: [partsPerSecond, 100, 100],
    local: { frozen: true, durationMs: inARegion },
  });
  try {
    const [big, talker, small] = town.businesses;
    if (!big || !talker || !small) throw new Error('The town is too small.');
    const seconds = bulk / partsPerSecond;
    const alone = await askAll(town, { talker, small }, { nth: 0, seconds });
    await sendToAll(big);
    const among = await askAll(town, { talker, small }, { nth: 1, seconds });
    await town.local.travel({ advanceSeconds: seconds + 60 });
    return await figuresOf(town, { alone, among, big });
  } finally {
    await town.stop();
  }
};

/** What was asked for, and when: one text to each of some phones. */
type Asked = { readonly atMs: number; readonly phones: readonly string[] };
type All = { readonly talks: readonly Asked[]; readonly sends: readonly Asked[] };

/** One-to-one texts of one account and group sends of another, evenly over so many seconds. */
async function askAll(
  town: Town,
  { talker, small }: { talker: Business; small: Business },
  { nth, seconds }: { nth: number; seconds: number },
): Promise<All> {
  const talksAsked: Asked[] = [];
  const sendsAsked: Asked[] = [];
  for (let n = 0; n < talks; n++) {
    const atMs = town.local.now().getTime();
    const phone = talker.phones[nth * talks + n] ?? '';
    const body = 'Lakeside Motors: your car is ready. Reply STOP to end';
    await talker.call('POST', `/v1/conversations/${encodeURIComponent(phone)}/texts`, { body });
    talksAsked.push({ atMs, phones: [phone] });
    if (n % (talks / groups) === talks / groups / 2) {
      const first = (nth * groups + sendsAsked.length) * groupSize;
      const phones = small.phones.slice(first, first + groupSize);
      await sendToAll(small, { phones });
      sendsAsked.push({ atMs, phones });
    }
    await town.local.travel({ advanceSeconds: seconds / talks });
  }
  if (nth === 0) await town.local.travel({ advanceSeconds: 60 });
  return { talks: talksAsked, sends: sendsAsked };
}

async function figuresOf(
  town: Town,
  { alone, among, big }: { alone: All; among: All; big: Business },
): Promise<Figure[]> {
  const texts = await acceptedTexts(town);
  const takenAt = new Map(texts.map(({ to, atMs }) => [to, atMs]));
  const waitOf = ({ atMs, phones }: Asked) =>
    Math.max(...phones.map((phone) => takenAt.get(phone) ?? Number.NaN)) - atMs;
  const [talksAlone, sendsAlone] = [alone.talks.map(waitOf), alone.sends.map(waitOf)];
  const [talksAmong, sendsAmong] = [among.talks.map(waitOf), among.sends.map(waitOf)];
  const left = texts.filter(({ from }) => from === big.number);
  if (left.length !== big.phones.length) throw new Error(`Only ${left.length} of the big send.`);
  const took = (Math.max(...left.map(({ atMs }) => atMs)) - (among.talks[0]?.atMs ?? 0)) / 1000;
  const during =
    `during a send to ${left.length} that took ${took.toFixed(1)} s; virtual time in ` +
    'which work takes time, as many Lambdas at once as the template lets';
  return [
    {
      what: "another account's one-to-one text during a big send, API call to carrier: p99",
      value: percentile(talksAmong, 0.99) / 1000,
      unit: 's',
      target: { atMost: 2 },
      note: `${talks} texts, median ${median(talksAmong)} ms, ${during}`,
    },
    {
      what: 'the same without the big send',
      value: percentile(talksAlone, 0.99) / 1000,
      unit: 's',
      note: `median ${median(talksAlone)} ms`,
    },
    {
      what: `another account's send to ${groupSize} during it, over its time alone`,
      value: median(sendsAmong) / median(sendsAlone),
      unit: 'times',
      target: { atMost: 1.2 },
      note:
        `at 100 parts/s; medians of ${groups}: ${median(sendsAmong)} and ` +
        `${median(sendsAlone)} ms; longest ${Math.max(...sendsAmong)} and ` +
        `${Math.max(...sendsAlone)} ms`,
    },
  ];
}
