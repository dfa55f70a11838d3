import { setTimeout } from 'node:timers/promises';

const firstMs = 25;
const longestMs = 2_000;

/**
 * Waits before a try that follows `tries` others which the store put off: twice as long each time,
 * up to two seconds, and never quite the same, so that many do not come again at one moment.
 */
export async function backOff(tries: number): Promise<void> {
  const most = Math.min(longestMs, firstMs * 2 ** tries);
  await setTimeout(most * (0.5 + Math.random() / 2));
}
