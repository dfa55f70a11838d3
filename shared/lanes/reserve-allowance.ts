import type { PersonFacts } from '../people/person-facts.ts';
import { rulebookNamed } from '../rules/rulebooks/rulebook-named.ts';
import { partsPerDayOf } from '../rules/sending/daily-cap.ts';
import { dayOfRampUp, judgeRampUp } from '../rules/sending/ramp-up.ts';
import type { Account } from '../tables/accounts/accounts.ts';
import { countPeople, sendingDays } from '../tables/accounts/sending-days.ts';
import { refused } from '../values/refused.ts';

/**
 * A representative who writes first uses up one person of a new account's daily limit; refused as
 * `not-permitted` when none is left. A person who has written to us is no new person. The parts
 * count towards the carriers' daily cap, which stops only group sends.
 */
export async function reserveAllowance(
  account: Account,
  { conversation }: Pick<PersonFacts, 'conversation'>,
  { at, parts }: { at: Date; parts: number },
): Promise<void> {
  const isFree = Boolean(conversation?.answeredAt || account.rampUp?.liftedAt);
  const isCapped = partsPerDayOf(account.dailyCap) !== undefined;
  if (isFree && !isCapped) return;
  const { accountId } = account;
  const rulebook = rulebookNamed(account.rulebook);
  const dates = dayOfRampUp(at, rulebook);
  const verdict = judgeRampUp(await sendingDays(accountId, dates.startedAt), rulebook, at);
  const { level, peoplePerDay: most, rule, because, citation } = verdict;
  const day = { ...dates, level };
  if (isFree) {
    await countPeople(accountId, day, { people: 0, parts, most: undefined });
    return;
  }
  const count = { people: 1, parts, most };
  const isOut = !verdict.may || (await countPeople(accountId, day, count)) === 'full';
  if (isOut) throw refused('not-permitted', because, { rule, citation, notBefore: dates.endsAt });
}
