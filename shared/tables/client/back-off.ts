import { setTimeout } from 'node:timers/promises';

const firstMs = 25;
const longestMs = 2_000;

/** So often a call is made before its failure is told: some six seconds with the waits between. */
export const mostTries = 9;

/**
 * Waits before a try that follows `tries` others which the store put off: twice as long each time,
 * up to two seconds, and never quite the same, so that many do not come again at one moment.
 */
export async function backOff(tries: number): Promise<void> {
  const most = Math.min(longestMs, firstMs * 2 ** tries);
  await setTimeout(most * (0.5 + Math.random() / 2));
}

/** The store put rows off again and again: their partition is too hot. The message comes again. */
export class StoreThrottled extends Error {
  constructor(left: number) {
    super(`The store put ${left} rows off for ${mostTries} times.`);
    this.name = 'StoreThrottled';
  }
}

/**
 * Does `act` with the items, and again with those it answers as left undone, until none is left. A
 * call that the store throttles as a whole leaves them all. Throws `StoreThrottled` after some
 * seconds in which none was done; what was done until then stays done.
 */
export async function untilNoneIsLeft<Item>(
  items: readonly Item[],
  act: (open: readonly Item[]) => Promise<readonly Item[]>,
  wait: (tries: number) => Promise<void> = backOff,
): Promise<void> {
  let open = items;
  let tries = 0;
  while (open.length > 0) {
    const left = await act(open).catch((error: unknown) => {
      if (isThrottled(error)) return open;
      throw error;
    });
    if (left.length === 0) return;
    // A partition at its limit lets some rows through each time: that is no reason to give up.
    tries = left.length < open.length ? 1 : tries + 1;
    if (tries >= mostTries) throw new StoreThrottled(left.length);
    open = left;
    await wait(tries);
  }
}

const throttled = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

function isThrottled(error: unknown): boolean {
  return error instanceof Error && throttled.has(error.name);
}
