/** How many people had left in the time before a moment. */
export type LeftWithin = { readonly at: number; readonly count: number };

/**
 * How many left within `windowMs`, at each moment at which that changes: when somebody leaves, and
 * when that is `windowMs` ago. Times are in milliseconds, in any order; the answer is in order.
 */
export function leftWithin(times: readonly number[], windowMs: number): LeftWithin[] {
  const changes = times.flatMap((at) => [
    { at, by: 1 },
    { at: at + windowMs, by: -1 },
  ]);
  const found = new Map<number, number>();
  let count = 0;
  for (const { at, by } of changes.sort((a, b) => a.at - b.at)) {
    count += by;
    found.set(at, count);
  }
  return [...found].map(([at, left]) => ({ at, count: left }));
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/**
 * The time that the chart shows: until a while after the last person left, from the first group
 * send or person that is not too long before. Undefined where nobody left.
 */
export function shownTime(
  given: { left: readonly number[]; sends: readonly number[] },
  windowMs: number,
): { from: number; to: number } | undefined {
  const last = Math.max(...given.left);
  if (given.left.length === 0) return undefined;
  const longest = windowMs < 6 * hourMs ? dayMs : 7 * dayMs;
  const near = [...given.left, ...given.sends].filter((at) => at <= last && at > last - longest);
  const first = Math.min(...near);
  const room = Math.max((last - first) * 0.08, windowMs * 0.1);
  return { from: first - room, to: last + room };
}

/** Some round times inside, at most `most`: whole minutes, hours or days. */
export function ticksIn({ from, to }: { from: number; to: number }, most: number): number[] {
  const step = steps.find((one) => (to - from) / one <= most) ?? dayMs;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, n) => first + n * step);
}

const minuteMs = 60_000;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hourMs),
  dayMs,
];
