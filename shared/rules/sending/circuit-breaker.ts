import { type Instant, isoOf, msOf } from '../law/decision.ts';

/**
 * An open circuit breaker: the carrier takes no texts from one number, or from the whole service
 * (spend limit, access denied).
 */
export type Breaker = {
  readonly scope: 'service' | 'number';
  readonly since: string;
  /** When the next probe may be made. */
  readonly nextTryAt: string;
  /** How many probes in a row were refused. */
  readonly tries: number;
};

export type BreakerDecision = {
  readonly rule: 'carrier.stop';
  readonly because: string;
  readonly since: string;
  readonly nextTryAt: string;
  /** A probe may be made now. */
  readonly mayTry: boolean;
};

const pausesInMinutes = [1, 5, 15];
const longestPauseInMinutes = 60;
const minuteMs = 60_000;
/** How long a probe may take. After that it counts as lost, and another one may be made. */
const tryTakesMs = 30_000;

/** When the next probe is due after so many refused ones: 1, 5, 15, then every 60 minutes. */
export function nextProbeAfter(tries: number, at: Instant): string {
  const minutes = pausesInMinutes[tries - 1] ?? longestPauseInMinutes;
  return isoOf(msOf(at) + minutes * minuteMs);
}

/** Until when a probe that begins now keeps others from starting. */
export function probeEndsAt(at: Instant): string {
  return isoOf(msOf(at) + tryTakesMs);
}

/**
 * What open breakers mean for a text now: it waits, or it may be the probe. Undefined if none is
 * open.
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
    'waits leaves as soon as it does, and that is tried again and again.';
  const mayTry = msOf(nextTryAt) <= msOf(at);
  return { rule: 'carrier.stop', because, since, nextTryAt, mayTry };
}
