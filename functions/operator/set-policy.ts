import { endpoint } from '../../shared/lambda/endpoint.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';
import { parsePolicy } from '../../shared/rules/suspension-policy.ts';
import { decide, findAccount } from '../../shared/tables/accounts.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { mustLive } from './move-account.ts';
import { accountAnswer, accountOf } from './show-account.ts';

/** Sets the account's own suspension thresholds, whole, as the law reads them. */
export const setPolicy = endpoint(contract.setPolicy, async (call) => {
  const account = await accountOf(call.path);
  mustLive(account);
  const { reason, ...given } = call.body;
  const parsed = parsePolicy(given, rulebookNamed(account.rulebook));
  if (!parsed.ok) {
    const errors = parsed.problems.map((message) => ({ at: 'body', message }));
    throw refused('validation', parsed.problems.join(' '), { errors });
  }
  const policy: Record<string, unknown> = { ...parsed.policy };
  if (fingerprint(policy) !== fingerprint(account.policy ?? {})) {
    await decide(
      account.accountId,
      { policy },
      {
        at: call.at.toISOString(),
        who: call.user,
        what: 'account.policy-set',
        why: reason ?? 'The suspension thresholds of the account changed.',
        details: { policy, before: account.policy },
      },
    );
  }
  const now = (await findAccount(account.accountId)) ?? account;
  mustLive(now);
  return { body: await accountAnswer(now) };
});
