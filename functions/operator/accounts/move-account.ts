import {
  type Account,
  type AccountStatus,
  changeStatus,
  findAccount,
  type StatusChange,
} from '../../../shared/tables/accounts/accounts.ts';
import type { AuditNote } from '../../../shared/values/audit-chain.ts';
import { refused } from '../../../shared/values/refused.ts';
import { type Decided, detailsWith } from '../reason-and-note.ts';

export type Verb = Pick<StatusChange, 'from' | 'to' | 'rule' | 'also' | 'clear' | 'together'> & {
  /** The name in the audit log: `account.suspended`. */
  readonly what: AuditNote['what'];
  /** Why the verb is refused in another status, and which verb is possible. */
  readonly otherwise: (status: AccountStatus) => string;
  readonly details?: Record<string, unknown>;
};

/**
 * Moves an account to a status, together with its audit entry. If it has that status already,
 * nothing changes. If it cannot get there, it is refused as `conflict` or `account-terminated`.
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

/** Whether this verb is possible in the account's status. */
export function mayMove(account: Account, verb: Pick<Verb, 'from'>): boolean {
  return verb.from.includes(account.status);
}

/** Refuses what a terminated account can never do again. */
export function mustLive(account: Account): void {
  if (account.status !== 'terminated') return;
  throw refused('account-terminated', `This account is terminated: ${account.statusReason}`);
}

function cannot(account: Account, verb: Verb) {
  mustLive(account);
  return refused('conflict', verb.otherwise(account.status), { accountStatus: account.status });
}
