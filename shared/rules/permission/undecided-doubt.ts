import type { RuleName } from '../../values/rule-names.ts';
import { afterBusinessDays } from '../hours/business-days.ts';
import { dayOf, type Instant, msOf, timeOf } from '../law/decision.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';

/**
 * Until when a person may decide about words, written at `saidAt`, that may mean stop (ISO 8601).
 */
export function decideByOf(saidAt: string, { doubt }: Rulebook): string {
  return afterBusinessDays(saidAt, doubt.businessDays, doubt.countedIn);
}

/**
 * `wait`: there is still time to decide. `out`: nobody decided in time, so the words count as an
 * opt-out.
 */
export type UndecidedVerdict =
  | { readonly verdict: 'wait' }
  | { readonly verdict: 'out'; readonly rule: RuleName; readonly because: string };

/**
 * The result of words that may mean stop while nobody decides: a request must be honoured in a
 * reasonable time (47 CFR 64.1200(a)(10)), so no decision is no permission.
 */
export function judgeUndecided(
  { saidAt, decideBy }: { readonly saidAt: string; readonly decideBy: string },
  at: Instant,
): UndecidedVerdict {
  if (msOf(at) < msOf(decideBy)) return { verdict: 'wait' };
  const because =
    `Nobody decided until ${timeOf(decideBy)} about the words of ${dayOf(saidAt)}, which may ` +
    'mean stop: they count as an opt-out.';
  return { verdict: 'out', rule: 'doubtful.undecided', because };
}
