import * as z from 'zod/mini';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { parsePolicy } from '../../../shared/rules/suspension-policy.ts';
import { type Account, decide, findAccount } from '../../../shared/tables/accounts/accounts.ts';
import { capClasses } from '../../../shared/values/cap-class.ts';
import { fingerprint } from '../../../shared/values/ids.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { OperatorAccount } from '../answers.ts';
import { setDailyCap } from '../numbers/set-daily-cap.ts';
import { setLimits } from '../numbers/set-limits.ts';
import { switchRampUp } from '../numbers/switch-ramp-up.ts';
import { type Done, detailsWith, note, reason } from '../reason-and-note.ts';
import { mustLive } from './move-account.ts';
import { accountAnswer, accountOf } from './show-account.ts';

const ThresholdChange = z.strictObject({
  optOuts: z.optional(z.number()),
  withinMinutes: z.optional(z.number()),
  percentOfTexted: z.optional(z.number()),
});

const orUsual = (number: z.ZodMiniInt) => {
  return z.union([number, z.literal('usual')], { error: 'must be a whole number, or usual' });
};

/**
 * Replaces the account's own suspension thresholds, as the law reads them. If only the daily limit
 * or the carriers' daily cap is given, it changes that alone.
 */
export const setPolicy = endpoint({
  method: 'PUT',
  path: '/v1/operator/accounts/{accountId}/policy',
  roles: operators,
  summary:
    "The account's own suspension thresholds (what is left out stays the rulebook's), " +
    'or its daily limits',
  body: z.strictObject({
    reason: z.optional(reason),
    note,
    burst: z.optional(ThresholdChange),
    day: z.optional(ThresholdChange),
    warnAt: z.optional(z.number()),
    /**
     * `lifted`: no daily limit for this new account; `on`: the rulebook's. Given alone it changes
     * nothing else.
     */
    rampUp: z.optional(z.enum(['lifted', 'on'])),
    /**
     * The carriers' daily cap on the business: its class, or parts. Given alone it changes nothing
     * else.
     */
    dailyCap: z.optional(
      z.union(
        [z.enum(['none', ...capClasses]), z.int().check(z.minimum(100), z.maximum(10_000_000))],
        { error: `must be none, ${capClasses.join(', ')}, or parts from 100 to 10000000` },
      ),
    ),
    /** What it may ask for and send; `usual` is the stage's. Alone it leaves the rest. */
    limits: z.optional(
      z.strictObject({
        requestsPerSecond: z.optional(orUsual(z.int().check(z.minimum(1), z.maximum(10_000)))),
        textsPerDay: z.optional(orUsual(z.int().check(z.minimum(0), z.maximum(10_000_000)))),
      }),
    ),
  }),
  answer: OperatorAccount,
  refuses: ['not-found', 'account-terminated'],
}).handler(async (call) => {
  const account = await accountOf(call.path);
  mustLive(account);
  const { reason: why, note: forUs, rampUp, dailyCap, limits, ...thresholds } = call.body;
  const decided = { by: call.user, reason: why, note: forUs, at: call.at };
  const isLimitAlone =
    (rampUp ?? dailyCap ?? limits) !== undefined && Object.keys(thresholds).length === 0;
  if (!isLimitAlone) await setThresholds(account, thresholds, decided);
  await switchRampUp(account, rampUp, decided);
  await setDailyCap(account, dailyCap, decided);
  await setLimits(account, limits, decided);
  const now = (await findAccount(account.accountId)) ?? account;
  mustLive(now);
  return { body: await accountAnswer(now) };
});

async function setThresholds(
  account: Account,
  given: Record<string, unknown>,
  decided: Done,
): Promise<void> {
  const parsed = parsePolicy(given, rulebookNamed(account.rulebook));
  if (!parsed.ok) {
    const errors = parsed.problems.map((message) => ({ at: 'body', message }));
    throw refused('validation', parsed.problems.join(' '), { errors });
  }
  const policy: Record<string, unknown> = { ...parsed.policy };
  if (fingerprint(policy) === fingerprint(account.policy ?? {})) return;
  await decide(
    account.accountId,
    { policy },
    {
      at: decided.at.toISOString(),
      who: decided.by,
      what: 'account.policy-set',
      why: decided.reason ?? 'The suspension thresholds of the account changed.',
      ...detailsWith(decided.note, { policy, before: account.policy }),
    },
  );
}
