import { dayOfRampUp, judgeRampUp } from '../../shared/rules/ramp-up.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';
import type { Account } from '../../shared/tables/accounts.ts';
import {
  countPeople,
  type SendingDay,
  sendingDays,
  uncountPeople,
} from '../../shared/tables/sending-days.ts';

/** How many more people an account may text today. */
export type Room = {
  readonly left: number;
  /** When there is room again; undefined while there is. */
  readonly nextAt: string | undefined;
  readonly because?: string;
  readonly rule?: string;
  /** Where they are counted; undefined when nobody counts: an operator lifted the limit. */
  readonly day: (Omit<SendingDay, 'people'> & { accountId: string; most?: number }) | undefined;
};

/** The room that a new account's daily limit leaves; endless for a grown or lifted one. */
export async function roomToday(account: Account, at: Date): Promise<Room> {
  const { accountId } = account;
  const rulebook = rulebookNamed(account.rulebook);
  const liftedAt = account.rampUp?.liftedAt;
  if (liftedAt) return { left: Infinity, nextAt: undefined, day: undefined };
  const dates = dayOfRampUp(at, rulebook);
  const verdict = judgeRampUp(await sendingDays(accountId, dates.startedAt), rulebook, at);
  const { level, left = Infinity, peoplePerDay: most, because, rule } = verdict;
  return {
    left,
    nextAt: verdict.may ? undefined : verdict.notBefore,
    because,
    rule,
    day: { ...dates, accountId, level, ...(most === undefined ? {} : { most }) },
  };
}

/** Counts people before they are texted. `full`: another number of the account was faster. */
export async function takeRoom({ day }: Room, people: number): Promise<'taken' | 'full'> {
  if (!day || people === 0) return 'taken';
  const { accountId, most, ...dates } = day;
  return (await countPeople(accountId, dates, { people, most })) === 'full' ? 'full' : 'taken';
}

/** People who were counted on a day and are not texted now: they will be counted again. */
export async function giveBackRoom(
  accountId: string,
  countedOn: string | undefined,
  people: number,
): Promise<void> {
  if (countedOn && people > 0) await uncountPeople(accountId, countedOn, people);
}
