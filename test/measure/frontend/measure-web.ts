import type { CDPSession, Page, Route } from 'playwright-core';
import { approvedBusiness, openTown } from '../../stories/support/town.ts';
import { launchBrowser, newPage, signInAs } from '../../web/support/browser.ts';

/**
 * `npm run measure:web`: how soon the inbox of an account with 10,000 conversations is there on a
 * throttled laptop, and how evenly it scrolls. The app, its files and its sign-in are the real
 * ones; the pages of conversations are made up here, so that the list alone is measured. Times on
 * the clock depend on what else the machine does; the processor time of the page's own thread does
 * not, so both are printed.
 */
const conversations = 10_000;
const laptop = { cpu: 4, megabits: 10, latencyMs: 40 };

async function main(): Promise<void> {
  const [town, browser] = await Promise.all([openTown(), launchBrowser()]);
  try {
    await approvedBusiness(town);
    const page = await newPage(browser, {});
    await page.route(/\/v1\/conversations(\?|$)/, answerConversations);
    await signInAs(page, town.url, 'Rita Moss');
    await page.locator('.inbox-item').first().waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await load(page, devtools);
    await readAll(page);
    for (const cpu of [1, laptop.cpu]) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
      console.log(`Scrolling, CPU ${cpu} times slower: ${await scroll(page, devtools)}`);
    }
  } finally {
    await browser.close();
    await town.leave();
  }
}

function answerConversations(route: Route): Promise<void> {
  const query = new URL(route.request().url()).searchParams;
  const [first, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? 50)];
  const items = Array.from({ length: limit }, (_, n) => conversation(first + n));
  const next = first + limit;
  const json = { items, ...(next < conversations && { nextCursor: String(next) }) };
  return route.fulfill({ json });
}

function conversation(n: number): object {
  return {
    phone: `+1212${String(5_550_000 + n)}`,
    firstName: 'Ana',
    lastName: `Lopez ${n}`,
    lastText: `Great! Can I come at ${n % 12} o’clock?`,
    lastDirection: n % 3 === 0 ? 'out' : 'in',
    lastActivityAt: new Date(1_795_000_000_000 - n * 60_000).toISOString(),
    state: 'open',
    unread: n % 4 === 0 ? 1 : 0,
    marks: n % 9 === 0 ? [{ mark: 'opted-out', at: '2026-11-01T00:00:00Z', because: 'STOP' }] : [],
  };
}

/** A first visit with an empty cache: what comes over the wire, and when a row can be pressed. */
async function load(page: Page, devtools: CDPSession): Promise<void> {
  const { cpu, megabits, latencyMs } = laptop;
  const throughput = (megabits * 1_000_000) / 8;
  const files = new Set<string>();
  let bytes = 0;
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (/\/assets\/|\/inbox/.test(response.url)) files.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (files.has(requestId)) bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.clearBrowserCache');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.addInitScript(watchFirstRow);
  await page.reload();
  const ms = Math.round(Number(await page.evaluate('window.interactiveAtMs')));
  const cpuMs = Math.round(await threadMs(devtools));
  console.log(
    `First load: ${Math.round(bytes / 1000)} KB of files, interactive after ${ms} ms, ` +
      `of which ${cpuMs} ms were the page's own work`,
  );
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/** Interactive: the first row is drawn, and the page has answered once after that. */
const watchFirstRow = `
  window.interactiveAtMs = new Promise((resolve) => {
    const watch = () => {
      if (document.querySelector('.inbox-item') === null) return requestAnimationFrame(watch);
      setTimeout(() => resolve(performance.now()));
    };
    requestAnimationFrame(watch);
  });
`;

/** Every page of the list is read, as by somebody who scrolls to its end. */
async function readAll(page: Page): Promise<void> {
  const all = `document.querySelector('[aria-setsize="${conversations}"]') !== null`;
  await page.evaluate(`new Promise((resolve) => {
    const scroller = document.querySelector('.inbox-scroller');
    const step = () => {
      if (${all}) return resolve();
      scroller.scrollTop = scroller.scrollHeight;
      setTimeout(step, 20);
    };
    step();
  })`);
}

/** The processor time that the page's own thread took since it was opened. */
async function threadMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Five seconds of even scrolling: how long each frame took. */
async function scroll(page: Page, devtools: CDPSession): Promise<string> {
  const before = await threadMs(devtools);
  const frames: number[] = await page.evaluate(`new Promise((resolve) => {
    const scroller = document.querySelector('.inbox-scroller');
    scroller.scrollTop = 0;
    const frames = [];
    let before = performance.now();
    const until = before + 5_000;
    const step = (now) => {
      frames.push(now - before);
      before = now;
      scroller.scrollTop += 60;
      if (now > until) resolve(frames.slice(5));
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
  const sorted = frames.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const perSecond = Math.round((1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0));
  const work = ((await threadMs(devtools)) - before) / frames.length;
  return (
    `${perSecond} frames a second; median ${at(0.5)} ms, 95 % ${at(0.95)} ms; ` +
    `${work.toFixed(1)} ms of work for each`
  );
}

await main();
