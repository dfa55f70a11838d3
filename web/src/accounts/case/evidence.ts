import type { components } from '../../../../client/src/schema.d.ts';

/** The case of an account, as the API answers it. */
export type Case = components['schemas']['Case'];

/** What was counted when too many people left. */
export type Evidence = {
  readonly optOuts: number;
  readonly withinMinutes: number;
  readonly texted: number;
  readonly percent: number;
  readonly threshold: { readonly optOuts: number; readonly percentOfTexted: number };
  readonly byKind: Counts;
  readonly notCounted: Counts;
  /** People texted in 24 hours, by the id of the group send. */
  readonly textedBySend: Counts;
};

type Counts = Readonly<Record<string, number>>;

/** The figures in the evidence; undefined where an operator suspended without counting. */
export function evidenceIn(given: Case['evidence']): Evidence | undefined {
  if (typeof given?.optOuts !== 'number') return undefined;
  const threshold = countsIn(given.threshold);
  return {
    optOuts: given.optOuts,
    withinMinutes: numberIn(given.withinMinutes),
    texted: numberIn(given.textedInLast24Hours),
    percent: numberIn(given.percent),
    threshold: {
      optOuts: numberIn(threshold.optOuts),
      percentOfTexted: numberIn(threshold.percentOfTexted),
    },
    byKind: countsIn(given.byKind),
    notCounted: countsIn(given.notCounted),
    textedBySend: countsIn(given.textedBySend),
  };
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function countsIn(value: unknown): Counts {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, count]) => [key, numberIn(count)]));
}
