import type { Feeds } from '../streams/feeds.ts';
import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';

/** Work that takes longer than this counts as endless. */
const longestMs = 10 * 60_000;

/**
 * Makes a function that resolves when all is quiet: no Lambda runs, no visible message waits in a
 * queue with a reader, no stream holds an unread record, no alarm is overdue. Work at a later
 * virtual time does not count. Rejects when that takes over ten minutes.
 */
export function makeIdle(activity: Activity, feeds: Feeds, clock: Clock): () => Promise<void> {
  activity.watch('the clock', () => (clock.nextDue() ?? Number.POSITIVE_INFINITY) <= clock.now());
  return async () => {
    const deadline = performance.now() + longestMs;
    for (;;) {
      while (!activity.isQuiet()) {
        if (performance.now() > deadline) throw new Error(`Still busy: ${activity.busy().join()}`);
        if (!activity.isRunning) feeds.flush();
        await activity.nextLull();
      }
      const { epoch } = activity;
      const found = await feeds.poll();
      if (!found && activity.isQuiet() && activity.epoch === epoch) return;
    }
  };
}
