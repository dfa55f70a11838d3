import { type ChargedCall, type Heat, hottest, replayCharges } from '../calls/charged-calls.ts';
import type { Figure } from './figure.ts';

/** Something that was done many times while all that it took of the store was noted. */
export type Load = {
  /** What was done: `text`, `STOP`, `row`. */
  readonly what: string;
  readonly times: number;
  /** How long this machine took, partitions on. */
  readonly seconds: number;
  readonly calls: readonly ChargedCall[];
  /** Rows that were refused meanwhile. */
  readonly refused: number;
  /** How many a second the partitions must allow. */
  readonly target?: number;
  /** How many a second they are replayed at: the target, where there is one. */
  readonly replayedAt: number;
};

/**
 * What the partitions say of a load: the speed that its hottest key value allows, and what would be
 * refused were it done at the speed wanted, which this machine need not reach.
 */
export function partitionFigures(load: Load): Figure[] {
  const { what, times, seconds, calls, refused, target, replayedAt } = load;
  const [writes, reads] = [hottest(calls, 'write'), hottest(calls, 'read')];
  const allowed = Math.min(allowedBy(writes, times, 1_000), allowedBy(reads, times, 3_000));
  const replay = replayCharges(calls, times / replayedAt);
  const [hot] = replay.keys.filter(({ throttled }) => throttled > 0);
  const place = hot && `${hot.verb}s of ${hot.table}${hot.index ? `/${hot.index}` : ''}`;
  const most = Math.max(...replay.keys.map(({ mostInASecond }) => mostInASecond));
  const busiest = `the busiest second of a key value took ${most.toFixed(0)} units`;
  const worst = place ? `most of them ${place}` : busiest;
  return [
    {
      what: `${what}s a second that the partitions allow`,
      value: allowed,
      unit: `${what}s/s`,
      ...(target !== undefined && { target: { atLeast: target } }),
      note: `units for each ${what}: writes ${say(writes, times)}; reads ${say(reads, times)}`,
    },
    {
      what: `rows refused in a replay at ${replayedAt} ${what}s/s`,
      value: replay.refused,
      unit: 'rows',
      ...(target !== undefined && { target: { atMost: 0 } }),
      note: `of ${replay.rows} rows, of tables and indexes; ${worst}`,
    },
    {
      what: `${what}s a second on this machine, partitions on`,
      value: times / seconds,
      unit: `${what}s/s`,
      note: `${times} in ${seconds.toFixed(1)} s; ${refused} rows were refused and came again`,
    },
  ];
}

function allowedBy([first]: readonly Heat[], times: number, unitsPerSecond: number): number {
  return first === undefined ? Number.POSITIVE_INFINITY : (unitsPerSecond * times) / first.units;
}

/** The three hottest key values, each once a table: they say where the next wall is. */
function say(heats: readonly Heat[], times: number): string {
  const byPlace = new Map<string, Heat & { readonly values: number }>();
  for (const heat of heats) {
    const [place = ''] = heat.name.split(' ');
    const known = byPlace.get(place);
    byPlace.set(place, { ...(known ?? heat), values: (known?.values ?? 0) + 1 });
  }
  const worst = [...byPlace].slice(0, 3);
  return worst
    .map(([place, { units, values }]) => {
      return `${(units / times).toFixed(3)} to the hottest of ${values} in ${place}`;
    })
    .join(', ');
}
