import { setTimeout as pause } from 'node:timers/promises';
import type { Town } from './start-bench.ts';

const lookEveryMs = 100;
/**
 * No text at all for this long: then none will come, and waiting longer is of no use.
 */
const patienceMs = 120_000;

/** How many texts the pretend carrier has taken. */
export async function taken({ machine }: Town): Promise<number> {
  const { counters } = await machine('GET', '/_local/carrier');
  return (counters as { accepted: number }).accepted;
}

/** Resolves when the carrier has taken so many texts. Throws when they stop coming before. */
export async function waitForTexts(town: Town, texts: number): Promise<void> {
  let last = { count: -1, at: 0 };
  for (;;) {
    const count = await taken(town);
    if (count >= texts) return;
    const now = performance.now();
    if (count > last.count) last = { count, at: now };
    if (now - last.at > patienceMs) {
      const { parts } = await town.machine('GET', '/_local/health');
      throw new Error(`Only ${count} of ${texts} texts came: ${JSON.stringify(parts)}`);
    }
    await pause(lookEveryMs);
  }
}
