import type { Measure } from '../figures/figure.ts';

/**
 * Every measure by name, in the order they run, each loaded only when its turn comes:
 * `npm run bench -- bundles pacing` runs these two alone.
 */
export const measures: Readonly<Record<string, () => Promise<{ measure: Measure }>>> = {
  'group-send': () => import('./group-send.ts'),
  'stop-replies': () => import('./stop-replies.ts'),
  import: () => import('./import.ts'),
  bundles: () => import('./bundles.ts'),
  replies: () => import('./replies.ts'),
  pacing: () => import('./pacing.ts'),
  cost: () => import('./cost.ts'),
  growth: () => import('./growth.ts'),
  fairness: () => import('./fairness.ts'),
  partitions: () => import('./partitions.ts'),
  'stop-storm': () => import('./stop-storm.ts'),
  'stop-to-silence': () => import('./stop-to-silence.ts'),
};
