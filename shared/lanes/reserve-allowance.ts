import type { PersonFacts } from '../people/person-facts.ts';
import { judgeTextLimit } from '../rules/limits/text-limit.ts';
import { rulebookNamed } from '../rules/rulebooks/rulebook-named.ts';
import { partsPerDayOf } from '../rules/sending/daily-cap.ts';
import { dayOfRampUp, judgeRampUp } from '../rules/sending/ramp-up.ts';
import type { Account } from '../tables/accounts/accounts.ts';
import { countPeople, sendingDays } from '../tables/accounts/sending-days.ts';
import { refused } from '../values/refused.ts';

/**
 * A representative who writes first uses up one person of a new account's daily limit; refused as
 * `not-permitted` when none is left. A person who has written to us is no new person. Every text
 * counts towards the texts a day that an operator set; beyond them it is refused as
 * `too-many-texts`. The parts count towards the carriers' daily cap, which stops only group sends.
 */
export async function reserveAllowance(
  account: Account,
  { conversation }: Pick<PersonFacts, 'conversation'>,
  { at, parts }: { at: Date; parts: number },
): Promise<void> {
  const isFree = Boolean(conversation?.answeredAt || account.rampUp?.liftedAt);
  const isCapped = partsPerDayOf(account.dailyCap) !== undefined;
  const mostTexts = account.limits?.textsPerDay;
  if (isFree && !isCapped && mostTexts === undefined) return;
  const { accountId } = account;
  const verdict = await judgeDay(account, { isFree, at });
  const day = { ...verdict.dates, level: verdict.level };
  const people = isFree ? { people: 0 } : { people: 1, most: verdict.most };
  const outcome = await countPeople(accountId, day, { ...people, texts: 1, parts, mostTexts });
  if (outcome === 'counted') return;
  // Another text took the last place: judged again, it is refused for the limit that is used up.
  await judgeDay(account, { isFree, at });
  throw refused('busy', 'Other texts of this account were counted at this moment: try again.');
}

/** Refuses when the day has no place for one more text; otherwise answers its limits. */
async function judgeDay(account: Account, { isFree, at }: { isFree: boolean; at: Date }) {
  const rulebook = rulebookNamed(account.rulebook);
  const dates = dayOfRampUp(at, rulebook);
  const { endsAt, startedAt } = dates;
  const days = await sendingDays(account.accountId, startedAt);
  const texts = days.today?.texts ?? 0;
  const limited = judgeTextLimit(account.limits?.textsPerDay, { texts, endsAt });
  if (!limited.may) throw tooMany(limited, { at, endsAt });
  const {
    level,
    peoplePerDay: most,
    may,
    rule,
    because,
    citation,
  } = judgeRampUp(days, rulebook, at);
  if (may || isFree) return { dates, level, most };
  throw refused('not-permitted', because, { rule, citation, notBefore: endsAt });
}

function tooMany(
  { because, rule }: { because: string; rule: string },
  { at, endsAt }: { at: Date; endsAt: string },
) {
  const retryAfterSeconds = Math.ceil((Date.parse(endsAt) - at.getTime()) / 1000);
  return refused('too-many-texts', because, { rule, notBefore: endsAt, retryAfterSeconds });
}
