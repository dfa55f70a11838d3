import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { type Account, findAccount } from '../../../shared/tables/accounts/accounts.ts';
import { openBreakers } from '../../../shared/tables/accounts/circuit-breakers.ts';
import { numbersOf } from '../../../shared/tables/accounts/numbers.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { OperatorAccount } from '../answers.ts';

/** Shows an account with everything that an operator needs to know. */
export const showAccount = endpoint({
  method: 'GET',
  path: '/v1/operator/accounts/{accountId}',
  roles: operators,
  summary: 'One account with everything that an operator needs to know',
  answer: OperatorAccount,
  refuses: ['not-found'],
}).handler(async ({ path }) => {
  const account = await accountOf(path);
  const { accountId } = account;
  const breakers = await restsOf(accountId);
  return {
    body: {
      ...(await accountAnswer(account)),
      ...(breakers.length > 0 ? { carrierRests: breakers } : {}),
    },
  };
});

/** Open circuit breakers of the account's numbers, each for one number or for all. */
async function restsOf(accountId: string) {
  const numbers = (await numbersOf(accountId)).map(({ phoneNumber }) => phoneNumber);
  const breakers = await openBreakers(accountId, numbers);
  return breakers.map(({ scope, phoneNumber, since, code, tries, nextTryAt }) => {
    const number = scope === 'number' ? phoneNumber.slice(phoneNumber.indexOf('#') + 1) : undefined;
    return { scope, number, since, code, tries, nextTryAt };
  });
}

/** The account that the path names, or `not-found`. */
export async function accountOf(path: Readonly<Record<string, string>>): Promise<Account> {
  const { accountId } = path;
  const account = accountId ? await findAccount(accountId) : undefined;
  if (account) return account;
  throw refused('not-found', `There is no account ${accountId}.`);
}

/** An account as operators see it. */
export async function accountAnswer(account: Account) {
  const numbers = await numbersOf(account.accountId);
  return {
    accountId: account.accountId,
    status: account.status,
    because: account.statusReason,
    rule: account.statusRule,
    since: account.statusAt,
    name: account.name,
    website: account.website,
    use: account.use,
    optIn: account.optIn,
    sampleTexts: account.sampleTexts,
    contact: account.contact,
    rulebook: account.rulebook,
    numbers: numbers.map(({ phoneNumber, partsPerSecond }) => ({ phoneNumber, partsPerSecond })),
    policy: account.policy,
    dailyCap: account.dailyCap,
    limits: account.limits,
    rampUpLiftedAt: account.rampUp?.liftedAt,
    warning: account.warning,
    suspensions: account.suspensions ?? 0,
    reAdded: account.reAdded ?? 0,
    openedAt: account.openedAt,
    openedBy: account.openedBy,
    approvedAt: account.approvedAt,
    optOutsClearedAt: account.optOutsClearedAt,
  };
}
