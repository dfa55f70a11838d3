import type { Town } from '../town/start-bench.ts';
import { engineCpuMs, ownCpuMs } from './cpu-time.ts';

/**
 * Milliseconds of processor time so far: the engine, each Lambda's handler, and the rest of the
 * runner.
 */
export type CpuByPart = Readonly<Record<string, number>>;

type Functions = Readonly<Record<string, { readonly cpuMs: number }>>;

/** What each part took since the start. The rest: queues, carrier, phones, V8's own threads. */
export async function cpuByPart({ local, machine }: Town): Promise<CpuByPart> {
  const { parts } = (await machine('GET', '/_local/health')) as { parts: { functions: Functions } };
  const lambdas = Object.entries(parts.functions).map(([name, { cpuMs }]) => {
    return [/Run-(\w+?)-Function/.exec(name)?.[1] ?? name, cpuMs] as const;
  });
  const inLambdas = lambdas.reduce((sum, [, cpuMs]) => sum + cpuMs, 0);
  const rest = ownCpuMs() - inLambdas;
  return { engine: engineCpuMs(local.databaseUrl), ...Object.fromEntries(lambdas), rest };
}

/** All of it. */
export function sumOfParts(parts: CpuByPart): number {
  return Object.values(parts).reduce((sum, cpuMs) => sum + cpuMs, 0);
}

export function between(before: CpuByPart, after: CpuByPart): CpuByPart {
  return Object.fromEntries(
    Object.entries(after).map(([name, cpuMs]) => [name, cpuMs - (before[name] ?? 0)]),
  );
}

/** `engine 2095, ReceiveText 1023, ...`: microseconds for each of so many, the dearest first. */
export function sayParts(parts: CpuByPart, count: number): string {
  const each = Object.entries(parts).map(([name, cpuMs]) => {
    return { name, µs: Math.round((cpuMs / count) * 1000) };
  });
  const measured = each.filter(({ µs }) => µs > 0).toSorted((one, other) => other.µs - one.µs);
  return measured.map(({ name, µs }) => `${name} ${µs}`).join(', ');
}
