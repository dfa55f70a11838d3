import { endpoint } from '../../shared/lambda/endpoint.ts';
import { judgeTextLimit } from '../../shared/rules/limits/text-limit.ts';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { type BreakerDecision, judgeBreakers } from '../../shared/rules/sending/circuit-breaker.ts';
import { judgeDailyCap } from '../../shared/rules/sending/daily-cap.ts';
import { dayOfRampUp, judgeRampUp } from '../../shared/rules/sending/ramp-up.ts';
import { type Account, findAccount } from '../../shared/tables/accounts/accounts.ts';
import { openBreakers } from '../../shared/tables/accounts/circuit-breakers.ts';
import { numbersOf } from '../../shared/tables/accounts/numbers.ts';
import { sendingDays } from '../../shared/tables/accounts/sending-days.ts';
import { groupSendIdsSince } from '../../shared/tables/group-sends/group-send-lists.ts';
import { optOutsSince } from '../../shared/tables/phonebook/opt-out-log.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { AccountAnswer } from './account-answer.ts';

/**
 * Shows a tenant the state of its account: whether it may send, from which numbers, and if not,
 * why.
 */
export const showAccount = endpoint({
  method: 'GET',
  path: '/v1/account',
  roles: readers,
  summary: 'The account: status and reason, numbers with their pace, rulebook, usage',
  answer: AccountAnswer,
  refuses: ['not-found'],
}).handler(async ({ accountId, at }) => {
  const account = await findAccount(accountId);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  const since = new Date(at.getTime() - dayMs).toISOString();
  const [numbers, usage, limits] = await Promise.all([
    numbersOf(accountId),
    usageSince(accountId, since),
    limitsOf(account, at),
  ]);
  const breakers = await openBreakers(
    accountId,
    numbers.map(({ phoneNumber }) => phoneNumber),
  );
  return {
    body: {
      accountId,
      name: account.name,
      status: account.status,
      because: account.statusReason,
      rule: account.statusRule,
      since: account.statusAt,
      rulebook: account.rulebook,
      numbers: numbers.map(({ phoneNumber, partsPerSecond }) => ({ phoneNumber, partsPerSecond })),
      usage,
      ...limits,
      requestsPerSecond: account.limits?.requestsPerSecond,
      carrierRest: restOf(judgeBreakers(breakers, at)),
      warning: warningSince(account, since),
    },
  };
});

const dayMs = 24 * 60 * 60 * 1000;

function restOf(resting: BreakerDecision | undefined) {
  if (!resting) return undefined;
  const { because, rule, since, nextTryAt } = resting;
  return { because, rule, since, nextTryAt };
}

/** Counted from the tables when asked, so it cannot drift. */
async function usageSince(accountId: string, since: string) {
  const groupSends = await groupSendIdsSince(accountId, since);
  let optOuts = 0;
  for await (const _ of optOutsSince(accountId, { since, imported: true })) optOuts++;
  return { since, groupSends: groupSends.length, optOuts };
}

/**
 * What a new account may still text today, and how much the carriers still accept; null = no limit.
 */
async function limitsOf(account: Account, at: Date) {
  const rulebook = rulebookNamed(account.rulebook);
  const { startedAt, endsAt } = dayOfRampUp(at, rulebook);
  const days = await sendingDays(account.accountId, startedAt);
  const liftedAt = account.rampUp?.liftedAt;
  const { peoplePerDay, left, because, rule } = judgeRampUp({ ...days, liftedAt }, rulebook, at);
  const used = days.today?.people ?? 0;
  const dailyLimit = {
    people: peoplePerDay ?? null,
    used,
    left: left ?? null,
    endsAt,
    because,
    rule,
  };
  const { parts = 0, texts = 0 } = days.today ?? {};
  return {
    dailyLimit,
    dailyCap: capOf(account, { parts, endsAt }),
    textLimit: textLimitOf(account, { texts, endsAt }),
  };
}

function capOf({ dailyCap }: Account, today: { parts: number; endsAt: string }) {
  const { partsPerDay, left, because, rule } = judgeDailyCap(dailyCap, today);
  if (partsPerDay === undefined) return null;
  const { parts: used, endsAt } = today;
  return { parts: partsPerDay, class: dailyCap?.class, used, left, endsAt, because, rule };
}

function textLimitOf({ limits }: Account, today: { texts: number; endsAt: string }) {
  const texts = limits?.textsPerDay;
  if (texts === undefined) return null;
  const { left, because, rule } = judgeTextLimit(texts, today);
  return { texts, used: today.texts, left, endsAt: today.endsAt, because, rule };
}

/** Opt-outs of one day reached half of the suspension threshold. The warning ends a day later. */
function warningSince({ warning }: Account, since: string) {
  return String(warning?.at ?? '') >= since ? warning : undefined;
}
