import type { components } from '../../../client/src/schema.d.ts';

type GroupSend = Pick<components['schemas']['GroupSend'], 'status' | 'counts'>;

const soonestMs = 5_000;
const latestMs = 30_000;

/**
 * How often a page reads these group sends again, in milliseconds; false: it waits for their
 * events. A group send is done when none of its texts waits; its texts are confirmed afterwards,
 * and single texts have no events. Networks may take days or never answer, so each of the `reads`
 * makes the pause longer.
 */
export function pollEveryMs(sends: readonly GroupSend[], reads: number): number | false {
  if (sends.some(({ status }) => status === 'planning' || status === 'sending')) return soonestMs;
  if (!sends.some(({ counts }) => counts.sent > 0)) return false;
  return Math.min(latestMs, soonestMs * (1 + reads));
}
