import { judgeTextLimit } from '../rules/limits/text-limit.ts';
import { rulebookNamed } from '../rules/rulebooks/rulebook-named.ts';
import { judgeDailyCap, partsPerDayOf } from '../rules/sending/daily-cap.ts';
import { dayOfRampUp, judgeRampUp } from '../rules/sending/ramp-up.ts';
import type { Account } from '../tables/accounts/accounts.ts';
import {
  type Counted,
  countPeople,
  type Most,
  type SendingDay,
  sendingDays,
  uncountPeople,
} from '../tables/accounts/sending-days.ts';

/** How many more people an account may text today, and in how many parts. */
export type Allowance = {
  readonly left: number;
  readonly parts: number;
  /** When there is room again; undefined while there is. */
  readonly nextAt: string | undefined;
  readonly because?: string;
  readonly rule?: string;
  /** Where they are counted; undefined when there is no limit of any kind. */
  readonly day:
    | (Omit<SendingDay, 'people' | 'parts' | 'texts'> & Most & { accountId: string })
    | undefined;
};

/**
 * What the daily limit of a new account, an operator's limit and the carriers' daily cap leave;
 * infinite for an account past its ramp-up (or lifted) without limit and cap.
 */
export async function dailyAllowance(account: Account, at: Date): Promise<Allowance> {
  const { accountId, dailyCap, limits: { textsPerDay: mostTexts } = {} } = account;
  const rulebook = rulebookNamed(account.rulebook);
  const liftedAt = account.rampUp?.liftedAt;
  const mostParts = partsPerDayOf(dailyCap);
  if (liftedAt && mostParts === undefined && mostTexts === undefined) {
    return { left: Infinity, parts: Infinity, nextAt: undefined, day: undefined };
  }
  const dates = dayOfRampUp(at, rulebook);
  const days = await sendingDays(accountId, dates.startedAt);
  const grown = judgeRampUp({ ...days, liftedAt }, rulebook, at);
  const capped = judgeDailyCap(dailyCap, { parts: days.today?.parts ?? 0, endsAt: dates.endsAt });
  const limited = judgeTextLimit(mostTexts, {
    texts: days.today?.texts ?? 0,
    endsAt: dates.endsAt,
  });
  const { level, left = Infinity } = grown;
  const most = liftedAt ? undefined : grown.peoplePerDay;
  const may = grown.may && limited.may && capped.may;
  // The limit that stops it, otherwise the limit that leaves least.
  const least = limited.left < left ? limited : grown;
  const { because, rule } =
    [grown, limited, capped].find((one) => !one.may) ??
    (Math.min(left, limited.left) < Infinity ? least : capped);
  return {
    left: capped.may ? Math.min(left, limited.left) : 0,
    parts: capped.left,
    nextAt: may ? undefined : dates.endsAt,
    because,
    rule,
    day: {
      ...dates,
      accountId,
      level,
      most,
      mostTexts,
      mostParts,
    },
  };
}

/** Counts texts before they are released. `full`: another number of the account was faster. */
export async function reserveAllowance(
  { day }: Allowance,
  count: Counted,
): Promise<'taken' | 'full'> {
  if (!day || count.texts === 0) return 'taken';
  const { accountId, most, mostTexts, mostParts, ...dates } = day;
  const outcome = await countPeople(accountId, dates, { ...count, most, mostTexts, mostParts });
  return outcome === 'full' ? 'full' : 'taken';
}

/** Texts that were counted on a day but do not leave now: they will be counted again. */
export async function returnAllowance(
  accountId: string,
  countedOn: string | undefined,
  count: Counted,
): Promise<void> {
  if (countedOn && count.texts > 0) await uncountPeople(accountId, countedOn, count);
}

/** What texts count for. */
export function countOf(texts: readonly { readonly parts: number }[]): Counted {
  const parts = texts.reduce((sum, text) => sum + text.parts, 0);
  return { people: texts.length, texts: texts.length, parts };
}
