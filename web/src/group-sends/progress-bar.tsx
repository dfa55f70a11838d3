import type { components } from '../../../client/src/schema.d.ts';

type Counts = components['schemas']['GroupSend']['counts'];

export const states = [
  'delivered',
  'sent',
  'unknown',
  'failed',
  'sending',
  'planned',
  'excluded',
] as const;
export type TextState = (typeof states)[number];

/** How many texts are in this state. */
export function countOf(counts: Counts, state: TextState): number {
  if (state !== 'excluded') return counts[state];
  return Object.values(counts.excluded).reduce((sum, people) => sum + people, 0);
}

/** A chart of the texts by state; the numbers are beside it in words. */
export function ProgressBar({ counts }: { counts: Counts }) {
  if (counts.audience === 0) return null;
  let before = 0;
  return (
    <svg className="progress" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      {states.map((state) => {
        const width = (100 * countOf(counts, state)) / counts.audience;
        const x = before;
        before += width;
        return <rect key={state} data-state={state} x={x} width={width} height="4" />;
      })}
    </svg>
  );
}
