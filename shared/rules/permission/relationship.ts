import { isoOf, msOf } from '../law/decision.ts';
import type { Clock, Rulebook } from '../rulebooks/rulebook.ts';

export type RelationshipDates = {
  readonly lastTransactionAt?: string | undefined;
  readonly lastInquiryAt?: string | undefined;
};

export type RelationshipSpan = {
  /** The purchase or inquiry that it follows from. */
  readonly since: string;
  readonly until: string;
  readonly citation: string;
};

const dayMs = 24 * 60 * 60 * 1000;

/**
 * How long a relationship lasts: after the last purchase or the last inquiry, whichever lasts
 * longer, by the strictest rule of the states that apply. Undefined when neither counts.
 */
export function relationshipUntil(
  dates: RelationshipDates,
  states: readonly string[],
  rulebook: Rulebook,
): RelationshipSpan | undefined {
  const purchase = spanOf('purchase', dates.lastTransactionAt, { states, rulebook });
  const inquiry = spanOf('inquiry', dates.lastInquiryAt, { states, rulebook });
  if (!purchase || !inquiry) return purchase ?? inquiry;
  return msOf(purchase.until) >= msOf(inquiry.until) ? purchase : inquiry;
}

function spanOf(
  event: 'purchase' | 'inquiry',
  since: string | undefined,
  law: { states: readonly string[]; rulebook: Rulebook },
): RelationshipSpan | undefined {
  if (since === undefined) return undefined;
  const { relationship } = law.rulebook;
  const clocks = [{ clock: relationship[event], citation: relationship.citation }];
  for (const state of law.states) {
    const own = relationship.states[state];
    const clock = own?.[event];
    if (own && clock !== undefined) clocks.push({ clock, citation: own.citation });
  }
  const ends = clocks.map(({ clock, citation }) => ({ untilMs: endOf(since, clock), citation }));
  const first = ends.reduce((a, b) => (b.untilMs < a.untilMs ? b : a));
  if (first.untilMs <= msOf(since)) return undefined;
  return { since, until: isoOf(first.untilMs), citation: first.citation };
}

/** Months end on the same day, or on the last of the month: 31 August + 18 months = 28 February. */
function endOf(since: string, clock: Clock): number {
  const ms = msOf(since);
  if (clock === 'none') return ms;
  if ('days' in clock) return ms + clock.days * dayMs;
  const from = new Date(ms);
  const end = new Date(ms);
  end.setUTCDate(1);
  end.setUTCMonth(from.getUTCMonth() + clock.months);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return end.getTime();
}
