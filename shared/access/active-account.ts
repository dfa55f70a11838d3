import { type Account, findAccount } from '../tables/accounts/accounts.ts';
import { refused } from '../values/refused.ts';

/** The account, if it may send at all; else the refusal that says why not. */
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

/** The account, unless it is gone for good. */
export async function livingAccount(accountId: string): Promise<Account> {
  const account = await findAccount(accountId);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  if (account.status !== 'terminated') return account;
  throw refused('account-terminated', `This account is terminated: ${account.statusReason}`);
}

/**
 * Refuses a suspended account that would add people. What it wrote to those it has made several of
 * them leave, so it gets no new ones until an operator has looked into it. What it has may be
 * mended and taken out, and opt-outs are always taken in.
 */
export function mayAddPeople({ status, statusReason }: Account): void {
  if (status !== 'suspended') return;
  throw refused('account-not-active', `This account is suspended: ${statusReason}`, {
    accountStatus: status,
  });
}
