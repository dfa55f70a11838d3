import type { RuleName } from '../../values/rule-names.ts';
import { type Instant, isoOf, msOf } from '../law/decision.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import { mayLeave, type PermissionFacts } from './permission.ts';

/** The decision about a text, for its writer, before it is written. */
export type MaySendNow = {
  readonly may: boolean;
  /** The rule that decided; it never changes its meaning. */
  readonly rule: RuleName;
  readonly because: string;
  readonly citation?: string;
  /** Until when a text may leave; undefined if no end is known. */
  readonly until?: string;
  /** When it may leave at the earliest, if it only has to wait. */
  readonly notBefore?: string;
};

const answeringMs = 60 * 60 * 1000;

/**
 * The decision of `mayLeave` on a text that a representative would write now, with its end: the
 * close of the hours or the end of the permission (`permittedUntil`), whichever comes first. For an
 * hour after the person's own text no hours apply: then it ends with that hour, or when the hours
 * close that are open at its end.
 */
export function maySendNow(
  facts: PermissionFacts,
  law: { rulebook: Rulebook; at: Instant; permittedUntil?: string | undefined },
): MaySendNow {
  const permission = mayLeave(facts, law.rulebook, law.at);
  const { rule, because, citation } = permission;
  const why = { rule, because, ...(citation ? { citation } : {}) };
  if (permission.verdict === 'wait') {
    return { may: false, ...why, notBefore: permission.notBefore };
  }
  if (permission.verdict !== 'send') return { may: false, ...why };
  const closesAt = permission.closesAt ?? answeringUntil(facts, law);
  const ends = [closesAt, law.permittedUntil].filter((end) => end !== undefined).toSorted();
  return { may: true, ...why, ...(ends[0] ? { until: ends[0] } : {}) };
}

/** A person who wrote within the last hour is answered at any hour, and then in the open ones. */
function answeringUntil(
  facts: PermissionFacts,
  { rulebook, at }: { rulebook: Rulebook; at: Instant },
): string | undefined {
  const untilMs = facts.answeredAt === undefined ? 0 : msOf(facts.answeredAt) + answeringMs;
  if (untilMs <= msOf(at)) return undefined;
  const then = mayLeave(facts, rulebook, isoOf(untilMs));
  return (then.verdict === 'send' ? then.closesAt : undefined) ?? isoOf(untilMs);
}
