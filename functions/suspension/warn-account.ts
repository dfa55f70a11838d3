import type { SuspensionVerdict } from '../../shared/rules/suspension.ts';
import { type Account, type Warning, warnAccount } from '../../shared/tables/accounts/accounts.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Half of the suspension threshold is reached: the account shows it (`GET /v1/account`), and the
 * audit log gets one entry. While the warning stands, more opt-outs only change its figures. It
 * ends a day after the last of them; then the next is a new one.
 */
export async function warn(
  account: Account,
  verdict: Extract<SuspensionVerdict, { warn: true }>,
  at: Date,
): Promise<void> {
  const { rule, because, citation, evidence } = verdict;
  const now = at.toISOString();
  const dayAgo = new Date(at.getTime() - dayMs).toISOString();
  const standing = account.warning && account.warning.at >= dayAgo ? account.warning : undefined;
  const since = standing?.since ?? now;
  const warning: Warning = { rule, because, citation, evidence: { ...evidence }, since, at: now };
  const note = {
    at: now,
    who: 'review-account',
    what: 'account.warned' as const,
    why: because,
    details: warning.evidence,
  };
  await warnAccount(account.accountId, warning, standing ? undefined : note);
}
