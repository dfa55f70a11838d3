import { instantOf, wallClock } from '../hours/wall-clock.ts';
import { type Allowed, type Denied, type Instant, isoOf, msOf } from '../law/decision.ts';
import type { RampUp, Rulebook } from '../rulebooks/rulebook.ts';

/** A complete day of an account: people texted, and opt-outs. */
export type RampUpDay = { readonly people: number; readonly optOuts: number };

export type RampUpFacts = {
  /** Today, if somebody was texted, and the level at which it began. */
  readonly today?: { readonly level: number; readonly people: number } | undefined;
  /** The last day before today on which somebody was texted. */
  readonly before?: (RampUpDay & { readonly level: number }) | undefined;
  /** Set when an operator lifted the limit. */
  readonly liftedAt?: string | undefined;
};

export type RampUpDecision = (Allowed | (Denied & { readonly notBefore: string })) & {
  /** 0 for a new account; a good day adds one, a bad day takes one away. */
  readonly level: number;
  /** Undefined: no limit. */
  readonly peoplePerDay?: number;
  /** How many more people may be texted today; undefined: no limit. */
  readonly left?: number;
};

const rule = 'ramp-up';

/**
 * How many people a new account may still text today. The limit rises after a day that used it
 * with few opt-outs, and falls after a day with many. After the last level there is no limit.
 */
export function judgeRampUp(facts: RampUpFacts, rulebook: Rulebook, at: Instant): RampUpDecision {
  const { rampUp } = rulebook;
  const { citation } = rampUp;
  const level = levelToday(facts, rulebook);
  const peoplePerDay = rampUp.peoplePerDay[level];
  if (facts.liftedAt !== undefined) {
    return { may: true, rule, because: 'An operator lifted the daily limit.', citation, level };
  }
  if (peoplePerDay === undefined) {
    const because = 'The account has grown past the daily limit of new accounts.';
    return { may: true, rule, because, citation, level };
  }
  const left = Math.max(0, peoplePerDay - (facts.today?.people ?? 0));
  const limit = `A new account texts at most ${peoplePerDay} people a day`;
  if (left > 0) {
    const because = `${limit}; ${left} are left today.`;
    return { may: true, rule, because, citation, level, peoplePerDay, left };
  }
  const notBefore = dayOfRampUp(at, rulebook).endsAt;
  const because = `${limit}: the rest waits for tomorrow. The limit rises while few opt out.`;
  return { may: false, rule, because, citation, level, peoplePerDay, left, notBefore };
}

/** The level after these days (oldest first), starting at level `from`. */
export function levelAfter(days: readonly RampUpDay[], { rampUp }: Rulebook, from = 0): number {
  return days.reduce((level, day) => nextLevel(level, day, rampUp), from);
}

/** The day that the limit is for: when it began and when the next begins. */
export function dayOfRampUp(
  at: Instant,
  { rampUp }: Rulebook,
): { readonly startedAt: string; readonly endsAt: string } {
  const zone = rampUp.dayStartsIn;
  const { day } = wallClock(zone, msOf(at));
  return { startedAt: isoOf(instantOf(zone, day, 0)), endsAt: isoOf(instantOf(zone, day + 1, 0)) };
}

function levelToday({ today, before }: RampUpFacts, rulebook: Rulebook): number {
  if (today) return today.level;
  return before ? levelAfter([before], rulebook, before.level) : 0;
}

/** A few opt-outs make no bad day: one of twenty people is chance. */
function nextLevel(level: number, { people, optOuts }: RampUpDay, rampUp: RampUp): number {
  if (people === 0) return level;
  const percent = (optOuts / people) * 100;
  const isBad = percent >= rampUp.badFromPercent && optOuts >= rampUp.badFromOptOuts;
  if (isBad) return Math.max(0, level - 1);
  const limit = rampUp.peoplePerDay[level] ?? Infinity;
  const isGood = people >= limit * rampUp.usedPart && percent < rampUp.goodBelowPercent;
  return isGood ? level + 1 : level;
}
