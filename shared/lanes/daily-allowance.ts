import { rulebookNamed } from '../rules/rulebooks/rulebook-named.ts';
import { judgeDailyCap, partsPerDayOf } from '../rules/sending/daily-cap.ts';
import { dayOfRampUp, judgeRampUp } from '../rules/sending/ramp-up.ts';
import type { Account } from '../tables/accounts/accounts.ts';
import {
  type Counted,
  countPeople,
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
    | (Omit<SendingDay, 'people' | 'parts'> & {
        accountId: string;
        most?: number;
        mostParts?: number;
      })
    | undefined;
};

/**
 * What the daily limit of a new account and the carriers' daily cap leave; infinite for an account
 * past its ramp-up (or lifted) without a cap.
 */
export async function dailyAllowance(account: Account, at: Date): Promise<Allowance> {
  const { accountId, dailyCap } = account;
  const rulebook = rulebookNamed(account.rulebook);
  const liftedAt = account.rampUp?.liftedAt;
  const mostParts = partsPerDayOf(dailyCap);
  if (liftedAt && mostParts === undefined) {
    return { left: Infinity, parts: Infinity, nextAt: undefined, day: undefined };
  }
  const dates = dayOfRampUp(at, rulebook);
  const days = await sendingDays(accountId, dates.startedAt);
  const grown = judgeRampUp({ ...days, liftedAt }, rulebook, at);
  const capped = judgeDailyCap(dailyCap, { parts: days.today?.parts ?? 0, endsAt: dates.endsAt });
  const { level, left = Infinity } = grown;
  const most = liftedAt ? undefined : grown.peoplePerDay;
  // The limit that stops it, otherwise the limit that applies.
  const { because, rule } = grown.may && (!capped.may || left === Infinity) ? capped : grown;
  return {
    left: capped.may ? left : 0,
    parts: capped.left,
    nextAt: grown.may && capped.may ? undefined : dates.endsAt,
    because,
    rule,
    day: {
      ...dates,
      accountId,
      level,
      ...(most === undefined ? {} : { most }),
      ...(mostParts === undefined ? {} : { mostParts }),
    },
  };
}

/** Counts texts before they are released. `full`: another number of the account was faster. */
export async function reserveAllowance(
  { day }: Allowance,
  count: Counted,
): Promise<'taken' | 'full'> {
  if (!day || count.people === 0) return 'taken';
  const { accountId, most, mostParts, ...dates } = day;
  const outcome = await countPeople(accountId, dates, { ...count, most, mostParts });
  return outcome === 'full' ? 'full' : 'taken';
}

/** Texts that were counted on a day but do not leave now: they will be counted again. */
export async function returnAllowance(
  accountId: string,
  countedOn: string | undefined,
  count: Counted,
): Promise<void> {
  if (countedOn && count.people > 0) await uncountPeople(accountId, countedOn, count);
}

/** What texts count for. */
export function countOf(texts: readonly { readonly parts: number }[]): Counted {
  return { people: texts.length, parts: texts.reduce((sum, { parts }) => sum + parts, 0) };
}
