import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * A process that is one Lambda: loads a bundle, then runs the events that its parent hands it, one
 * after the other, and reports how long each took and the most memory it ever had.
 */
export type Invoke = { readonly event: unknown; readonly timeoutMs: number };
export type Invoked = {
  readonly result: unknown;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /**
   * V8's heap as it is allocated, full or not, and what lies outside of it: buffers of every kind.
   */
  readonly peakHeapMb: number;
  /** All that was resident: Node's own code and stacks too. */
  readonly peakResidentMb: number;
};

type Handler = (event: unknown, context: object) => Promise<unknown>;

const [file = '', functionName = ''] = process.argv.slice(2);
const sampleMs = 20;
const peaks = { heap: 0, resident: 0 };

const { handler } = (await import(pathToFileURL(file).href)) as { handler: Handler };
setInterval(() => {
  const { heapTotal, external, rss } = process.memoryUsage();
  peaks.heap = Math.max(peaks.heap, heapTotal + external);
  peaks.resident = Math.max(peaks.resident, rss);
}, sampleMs).unref();
process.on('message', async ({ event, timeoutMs }: Invoke) => {
  const began = { at: performance.now(), cpu: process.cpuUsage() };
  const result = await handler(event, {
    functionName,
    awsRequestId: String(began.at),
    getRemainingTimeInMillis: () => timeoutMs - (performance.now() - began.at),
  });
  const { user, system } = process.cpuUsage(began.cpu);
  const seconds = (performance.now() - began.at) / 1000;
  const cpuSeconds = (user + system) / 1e6;
  const peakHeapMb = peaks.heap / 2 ** 20;
  const answer = { result, seconds, cpuSeconds, peakHeapMb, peakResidentMb: peakResidentMb() };
  process.send?.(answer satisfies Invoked);
});
process.send?.('ready');

/** What the kernel saw, where it says so: no moment escapes it, as one may escape our samples. */
function peakResidentMb(): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(status()) ?? [];
  return (kilobytes === undefined ? peaks.resident : Number(kilobytes) * 1024) / 2 ** 20;
}

function status(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8');
  } catch {
    return '';
  }
}
