import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 50;

/** Waits until it is so, asking twenty times a second. Throws when it is not within `mostMs`. */
export async function until(isSo: () => Promise<boolean>, mostMs = 120_000): Promise<void> {
  const deadline = performance.now() + mostMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`It did not come within ${mostMs / 1000} s.`);
    await sleep(pauseMs);
  }
}
