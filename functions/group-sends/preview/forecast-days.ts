import { dailyAllowance } from '../../../shared/lanes/daily-allowance.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import type { AwaitedDays, DayRoom } from '../../../shared/rules/sending/forecast-lane.ts';
import { dayOfRampUp } from '../../../shared/rules/sending/ramp-up.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';

/**
 * The daily limit of a new account, assuming that it rises after each day that uses it, as it does
 * while few people opt out; and the carriers' daily cap.
 */
export async function forecastDays(
  account: Account,
  at: Date,
): Promise<AwaitedDays & { readonly because: string | undefined }> {
  const rulebook = rulebookNamed(account.rulebook);
  const { left, parts, day, because } = await dailyAllowance(account, at);
  const isLimited = Number.isFinite(left) || Number.isFinite(parts);
  const endsAtMs = isLimited ? Date.parse(dayOfRampUp(at, rulebook).endsAt) : Infinity;
  const { peoplePerDay, usedPart } = rulebook.rampUp;
  const { mostParts = Infinity } = day ?? {};
  const mostAfter = (usedDays: number) => {
    const texts = account.limits?.textsPerDay ?? Infinity;
    if (account.rampUp?.liftedAt) return texts;
    return Math.min(texts, peoplePerDay[(day?.level ?? 0) + usedDays] ?? Infinity);
  };
  const usedAtLeft = (most: number) => most * (1 - usedPart);
  const roomOf = (startsAtMs: number, usedDays: number): DayRoom => {
    const most = mostAfter(usedDays);
    const room = { left: most, parts: mostParts };
    if (most === Infinity && mostParts === Infinity) return { ...room, endsAtMs: Infinity };
    const { endsAt } = dayOfRampUp(new Date(startsAtMs), rulebook);
    return { ...room, usedAtLeft: usedAtLeft(most), endsAtMs: Date.parse(endsAt) };
  };
  const today = { left, parts, endsAtMs, usedAtLeft: usedAtLeft(mostAfter(0)) };
  return { nowMs: at.getTime(), today, roomOf, because: isLimited ? because : undefined };
}
