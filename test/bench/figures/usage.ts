import type { EngineProxy } from '../calls/engine-proxy.ts';
import type { Town } from '../town/start-bench.ts';

/**
 * How much of everything was used, by name: `units read|write TABLE[/INDEX]`, `call ACTION` (of the
 * store), `queue NAME send|receive|delete|messages`, `function NAME invocations|cpuMs|billedMs`,
 * `carrier accepted|throttled|...`, `log bytes`.
 */
export type Usage = Readonly<Record<string, number>>;

/** All that was used since the start. */
export async function readUsage(town: Town, proxy: EngineProxy): Promise<Usage> {
  const { units, calls } = await proxy.read();
  const { parts } = (await town.machine('GET', '/_local/health')) as { parts: Parts };
  const carrier = (await town.machine('GET', '/_local/carrier')) as { counters: Counts };
  const usage: Record<string, number> = {};
  const add = (prefix: string, counts: Counts) => {
    for (const [name, count] of Object.entries(counts)) usage[`${prefix} ${name}`] = count;
  };
  add('units', units);
  add('call', calls);
  for (const [name, { requests }] of Object.entries(parts.queues)) add(`queue ${name}`, requests);
  for (const [name, counts] of Object.entries(parts.functions)) add(`function ${name}`, counts);
  add('carrier', carrier.counters);
  const logs = Object.keys(parts.functions).map((name) => town.local.logsOf(name));
  add('log', { bytes: Buffer.byteLength(logs.join('')) });
  return usage;
}

/** What was used between two readings. */
export function usedBetween(before: Usage, after: Usage): Usage {
  return Object.fromEntries(
    Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]),
  );
}

/** Several usages, each divided by its own number of recipients, as one. */
export function perRecipient(parts: readonly { used: Usage; recipients: number }[]): Usage {
  const sum: Record<string, number> = {};
  for (const { used, recipients } of parts) {
    for (const [name, count] of Object.entries(used)) {
      sum[name] = (sum[name] ?? 0) + count / recipients;
    }
  }
  return sum;
}

/** The sum of all whose name fits. */
export function sumOf(usage: Usage, fits: RegExp): number {
  return Object.entries(usage).reduce((sum, [name, count]) => {
    return fits.test(name) ? sum + count : sum;
  }, 0);
}

type Counts = Readonly<Record<string, number>>;
type Parts = {
  readonly queues: Readonly<Record<string, { requests: Counts }>>;
  readonly functions: Readonly<Record<string, Counts>>;
};
