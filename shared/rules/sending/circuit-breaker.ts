import { type Instant, isoOf, msOf } from '../law/decision.ts';

/**
 * The carrier takes no texts: of a number, or of the whole service (spend limit, access denied).
 */
export type Breaker = {
  readonly scope: 'service' | 'number';
  readonly since: string;
  /** When one text is tried again. */
  readonly nextTryAt: string;
  /** How many tries were refused in a row. */
  readonly tries: number;
};

export type BreakerDecision = {
  readonly rule: 'carrier.stop';
  readonly because: string;
  readonly since: string;
  readonly nextTryAt: string;
  /** One text may be tried now, by whoever takes the turn. */
  readonly mayTry: boolean;
};

const pausesInMinutes = [1, 5, 15];
const longestPauseInMinutes = 60;
const minuteMs = 60_000;
/** So long a try may take; then it counts as lost, and another one may be made. */
const tryTakesMs = 30_000;

/** When to try again after so many refused tries in a row: 1, 5, 15 and then every 60 minutes. */
export function nextProbeAfter(tries: number, at: Instant): string {
  const minutes = pausesInMinutes[tries - 1] ?? longestPauseInMinutes;
  return isoOf(msOf(at) + minutes * minuteMs);
}

/** Until when a try that begins now keeps the others from trying. */
export function probeEndsAt(at: Instant): string {
  return isoOf(msOf(at) + tryTakesMs);
}

/**
 * What rests mean for a text now: it waits, or may be the one that is tried. Undefined: no rest.
 */
export function judgeBreakers(
  breakers: readonly Breaker[],
  at: Instant,
): BreakerDecision | undefined {
  const [first] = breakers;
  if (!first) return undefined;
  const nextTryAt = breakers.map((rest) => rest.nextTryAt).reduce((a, b) => (a > b ? a : b));
  const since = breakers.map((rest) => rest.since).reduce((a, b) => (a < b ? a : b));
  const isForAll = breakers.some(({ scope }) => scope === 'service');
  const from = isForAll ? 'us' : 'this number';
  const because =
    `The carrier takes no texts from ${from} at the moment. Nothing is lost: what ` +
    'waits leaves as ' +
    'soon as it does, and that is tried again and again.';
  const mayTry = msOf(nextTryAt) <= msOf(at);
  return { rule: 'carrier.stop', because, since, nextTryAt, mayTry };
}
