import { endpoint } from '../../shared/lambda/endpoint.ts';
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
  const parts = days.today?.parts ?? 0;
  const { partsPerDay, ...cap } = judgeDailyCap(account.dailyCap, { parts, endsAt });
  if (partsPerDay === undefined) return { dailyLimit, dailyCap: null };
  const dailyCap = {
    parts: partsPerDay,
    class: account.dailyCap?.class,
    used: parts,
    left: cap.left,
    endsAt,
    because: cap.because,
    rule: cap.rule,
  };
  return { dailyLimit, dailyCap };
}

/** Opt-outs of one day reached half of the suspension threshold. The warning ends a day later. */
function warningSince({ warning }: Account, since: string) {
  return String(warning?.at ?? '') >= since ? warning : undefined;
}
