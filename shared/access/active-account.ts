import { type Account, findAccount } from '../tables/accounts/accounts.ts';
import { refused } from '../values/refused.ts';

/** The account, if it may send at all; otherwise throws the refusal with the reason. */
export async function activeAccount(accountId: string): Promise<Account> {
  const account = await findAccount(accountId);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  if (account.status === 'active') return account;
  if (account.status === 'terminated') {
    throw refused('account-terminated', `This account is terminated: ${account.statusReason}`);
  }
  throw refused(
    'account-not-active',
    `This account is ${account.status}: ${account.statusReason}`,
    {
      accountStatus: account.status,
    },
  );
}

/** The account, unless it is terminated. */
export async function livingAccount(accountId: string): Promise<Account> {
  const account = await findAccount(accountId);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  if (account.status !== 'terminated') return account;
  throw refused('account-terminated', `This account is terminated: ${account.statusReason}`);
}

/**
 * Refuses a suspended account that would add people. Several people have left because of its texts,
 * so it gets no new ones until an operator has looked into it. It may still correct and remove
 * contacts, and may always record opt-outs.
 */
export function mayAddPeople({ status, statusReason }: Account): void {
  if (status !== 'suspended') return;
  throw refused('account-not-active', `This account is suspended: ${statusReason}`, {
    accountStatus: status,
  });
}
