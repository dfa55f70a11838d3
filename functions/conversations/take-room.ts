import { dayOfRampUp, judgeRampUp } from '../../shared/rules/ramp-up.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';
import type { Account } from '../../shared/tables/accounts.ts';
import type { PersonFacts } from '../../shared/tables/person-facts.ts';
import { countPeople, sendingDays } from '../../shared/tables/sending-days.ts';
import { refused } from '../../shared/values/refused.ts';

/**
 * A representative who writes first uses up one person of a new account's daily limit; refused as
 * `not-permitted` when none is left. Whoever has written to us is answered, and does not count.
 */
export async function takeRoom(
  account: Account,
  { conversation }: PersonFacts,
  at: Date,
): Promise<void> {
  if (conversation?.answeredAt || account.rampUp?.liftedAt) return;
  const { accountId } = account;
  const rulebook = rulebookNamed(account.rulebook);
  const dates = dayOfRampUp(at, rulebook);
  const verdict = judgeRampUp(await sendingDays(accountId, dates.startedAt), rulebook, at);
  const { level, peoplePerDay: most, rule, because, citation } = verdict;
  const isOut = !verdict.may || (await isFull(accountId, { ...dates, level }, most));
  if (isOut) throw refused('not-permitted', because, { rule, citation, notBefore: dates.endsAt });
}

async function isFull(
  accountId: string,
  day: Parameters<typeof countPeople>[1],
  most: number | undefined,
): Promise<boolean> {
  return (await countPeople(accountId, day, { people: 1, most })) === 'full';
}
