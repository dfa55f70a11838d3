import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { parsePolicy } from '../../../shared/rules/suspension-policy.ts';
import { type Account, decide, findAccount } from '../../../shared/tables/accounts/accounts.ts';
import { fingerprint } from '../../../shared/values/ids.ts';
import { refused } from '../../../shared/values/refused.ts';
import * as contract from '../contract.ts';
import { setDailyCap } from '../numbers/set-daily-cap.ts';
import { switchRampUp } from '../numbers/switch-ramp-up.ts';
import { mustLive } from './move-account.ts';
import { accountAnswer, accountOf } from './show-account.ts';

/**
 * Sets the account's own suspension thresholds, whole, as the law reads them; or, when the daily
 * limit or the carriers' daily cap is all that is told, that alone.
 */
export const setPolicy = endpoint(contract.setPolicy, async (call) => {
  const account = await accountOf(call.path);
  mustLive(account);
  const { reason, rampUp, dailyCap, ...thresholds } = call.body;
  const decided = { by: call.user, reason, at: call.at };
  const isLimitAlone = (rampUp ?? dailyCap) !== undefined && Object.keys(thresholds).length === 0;
  if (!isLimitAlone) await setThresholds(account, thresholds, decided);
  await switchRampUp(account, rampUp, decided);
  await setDailyCap(account, dailyCap, decided);
  const now = (await findAccount(account.accountId)) ?? account;
  mustLive(now);
  return { body: await accountAnswer(now) };
});

async function setThresholds(
  account: Account,
  given: Record<string, unknown>,
  decided: { by: string; reason: string | undefined; at: Date },
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
      details: { policy, before: account.policy },
    },
  );
}
