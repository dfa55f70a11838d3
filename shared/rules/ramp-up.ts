import { type Allowed, type Denied, type Instant, isoOf, msOf } from './decision.ts';
import type { RampUp, Rulebook } from './rulebook.ts';
import { instantOf, wallClock } from './wall-clock.ts';

/** One complete day of an account: distinct people texted, and opt-outs. */
export type RampUpDay = { readonly people: number; readonly optOuts: number };

export type RampUpFacts = {
  /** The complete days since approval, oldest first; days without texts may be left out. */
  readonly days: readonly RampUpDay[];
  /** Distinct people texted since the day began. */
  readonly textedToday: number;
  /** Set when an operator lifted the limit. */
  readonly liftedAt?: string | undefined;
};

export type RampUpDecision =
  /** `left` more people may be texted today; undefined = no limit. */
  | (Allowed & { readonly peoplePerDay?: number; readonly left?: number })
  /** `notBefore` is when the next day begins. */
  | (Denied & { readonly peoplePerDay: number; readonly notBefore: string });

const rule = 'ramp-up';

/**
 * How many people a new account may still text today. The limit rises after a day that used it and
 * on which few opted out, and falls after one on which many did; past the last level there is none.
 */
export function judgeRampUp(facts: RampUpFacts, rulebook: Rulebook, at: Instant): RampUpDecision {
  const { rampUp } = rulebook;
  const { citation } = rampUp;
  if (facts.liftedAt !== undefined) {
    return { may: true, rule, because: 'An operator lifted the daily limit.', citation };
  }
  const peoplePerDay = rampUp.peoplePerDay[levelAfter(facts.days, rampUp)];
  if (peoplePerDay === undefined) {
    const because = 'The account has grown past the daily limit of new accounts.';
    return { may: true, rule, because, citation };
  }
  const left = peoplePerDay - facts.textedToday;
  const limit = `A new account texts at most ${peoplePerDay} people a day`;
  if (left > 0) {
    const because = `${limit}; ${left} are left today.`;
    return { may: true, rule, because, citation, peoplePerDay, left };
  }
  const because = `${limit}. The limit rises while few opt out.`;
  const notBefore = isoOf(dayOfRampUp(at, rulebook).endsMs);
  return { may: false, rule, because, citation, peoplePerDay, notBefore };
}

/** The day that the limit counts by: when it began and when the next begins. */
export function dayOfRampUp(
  at: Instant,
  { rampUp }: Rulebook,
): { readonly startsMs: number; readonly endsMs: number } {
  const zone = rampUp.dayStartsIn;
  const { day } = wallClock(zone, msOf(at));
  return { startsMs: instantOf(zone, day, 0), endsMs: instantOf(zone, day + 1, 0) };
}

function levelAfter(days: readonly RampUpDay[], rampUp: RampUp): number {
  let level = 0;
  for (const { people, optOuts } of days) {
    if (people === 0) continue;
    const percent = (optOuts / people) * 100;
    const used = people >= (rampUp.peoplePerDay[level] ?? Infinity) * rampUp.usedPart;
    if (percent >= rampUp.badFromPercent) level = Math.max(0, level - 1);
    else if (used && percent < rampUp.goodBelowPercent) level += 1;
  }
  return level;
}
