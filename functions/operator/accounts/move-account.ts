import {
  type Account,
  type AccountStatus,
  changeStatus,
  findAccount,
  type StatusChange,
} from '../../../shared/tables/accounts/accounts.ts';
import { refused } from '../../../shared/values/refused.ts';
import { type Decided, detailsWith } from '../reason-and-note.ts';

export type Verb = Pick<StatusChange, 'from' | 'to' | 'rule' | 'also' | 'clear' | 'together'> & {
  /** As the audit log tells it: `account.suspended`. */
  readonly what: string;
  /** Why the verb is not possible from elsewhere, and what is. */
  readonly otherwise: (status: AccountStatus) => string;
  readonly details?: Record<string, unknown>;
};

/**
 * Moves an account as an operator decided, together with its audit entry. One that is there already
 * stays as it is; one that cannot get there is refused as `conflict`, or `account-terminated`.
 */
export async function moveAccount(
  account: Account,
  verb: Verb,
  decided: Decided,
): Promise<Account> {
  if (account.status === verb.to) return account;
  if (!mayMove(account, verb)) throw cannot(account, verb);
  const at = decided.at.toISOString();
  const { what, details, otherwise: _, ...change } = verb;
  const outcome = await changeStatus(account.accountId, {
    ...change,
    reason: decided.reason,
    at,
    note: { at, who: decided.by, what, why: decided.reason, ...detailsWith(decided.note, details) },
  });
  const now = (await findAccount(account.accountId)) ?? account;
  if (outcome === 'changed' || now.status === verb.to) return now;
  throw cannot(now, verb);
}

/** Whether this verb is possible from where the account is. */
export function mayMove(account: Account, verb: Pick<Verb, 'from'>): boolean {
  return verb.from.includes(account.status);
}

/** Refuses what a terminated account never does again. */
export function mustLive(account: Account): void {
  if (account.status !== 'terminated') return;
  throw refused('account-terminated', `This account is terminated: ${account.statusReason}`);
}

function cannot(account: Account, verb: Verb) {
  mustLive(account);
  return refused('conflict', verb.otherwise(account.status), { accountStatus: account.status });
}
