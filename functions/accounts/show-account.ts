import { endpoint } from '../../shared/lambda/endpoint.ts';
import { findAccount } from '../../shared/tables/accounts.ts';
import { numbersOf } from '../../shared/tables/numbers.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';

/** Shows a tenant its own standing: may it send, from which numbers, and if not, why not. */
export const showAccount = endpoint(contract.showAccount, async ({ accountId }) => {
  const account = await findAccount(accountId);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  const numbers = await numbersOf(accountId);
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
      warning: account.warning,
    },
  };
});
