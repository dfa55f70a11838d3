import { setTimeout } from 'node:timers/promises';
import { isThrottled, StoreThrottled } from '../../values/failures/store-throttled.ts';

const firstMs = 25;
const longestMs = 2_000;

/**
 * How often a call is tried before its failure is thrown: about six seconds with the waits between.
 */
export const mostTries = 9;

/**
 * Waits before a try that follows `tries` throttled ones: twice as long each time, up to two
 * seconds, with a random part, so that many callers do not come back at the same moment.
 */
export async function backOff(tries: number): Promise<void> {
  const most = Math.min(longestMs, firstMs * 2 ** tries);
  await setTimeout(most * (0.5 + Math.random() / 2));
}

/**
 * Does `act` with the items, and again with those it answers as not done, until none is left. If
 * the store throttles the whole call, all of them are left. Throws `StoreThrottled` after some
 * seconds in which none was done; what was done before stays done.
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
    if (tries >= mostTries) {
      throw new StoreThrottled(`The store put ${left.length} rows off for ${mostTries} times.`);
    }
    open = left;
    await wait(tries);
  }
}
