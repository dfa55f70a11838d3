import { asError, log } from '../../shared/lambda/log.ts';
import { countSuspension, metricsWritten } from '../../shared/lambda/metrics.ts';
import { type Change, streamBatchWorker } from '../../shared/lambda/stream-worker.ts';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import {
  judgeSuspension,
  type LoggedOptOut,
  peopleNeeded,
  whyNotCounted,
} from '../../shared/rules/suspension.ts';
import { policyOf } from '../../shared/rules/suspension-policy.ts';
import { type Account, changeStatus, findAccount } from '../../shared/tables/accounts/accounts.ts';
import { tombstonesOf } from '../../shared/tables/phonebook/opt-out-lists.ts';
import {
  completeLog,
  type OptOutEntry,
  optOutsSince,
} from '../../shared/tables/phonebook/opt-out-log.ts';
import type { OptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import { inParallel } from '../../shared/values/in-parallel.ts';
import { countTexted } from './count-texted.ts';
import { warn } from './warn-account.ts';

/**
 * People opted out: are there too many? Each opt-out is logged by its time, then the log is
 * counted, so a repeated change counts once. Every batch writes its lines before it counts, and
 * reads what was written before: of two batches of one account side by side, at least one sees the
 * lines of both. Above the threshold the account is suspended together with its audit entry. The
 * pacer and the sender read the status before every text, so they stop. (2014 rules, consequence
 * 3.)
 */
export const handler = streamBatchWorker<OptOut>(async (changes, at) => {
  const byAccount = Map.groupBy(changes.filter(isNewOptOut), ({ after }) => after?.accountId ?? '');
  await completeLog([...byAccount.values()].flat().flatMap(({ after }) => after ?? []));
  const failed: Change<OptOut>[] = [];
  await inParallel([...byAccount], accountsAtOnce, async ([accountId, ours]) => {
    try {
      await reviewAccount(accountId, { optOuts: ours.flatMap(({ after }) => after ?? []), at });
    } catch (error) {
      log.error('account-review-failed', { accountId, error: asError(error) });
      failed.push(...ours);
    }
  });
  return failed;
}).use(metricsWritten());

const accountsAtOnce = 20;

/** Also for a row that was touched by hand because an earlier try was given up. */
function isNewOptOut({ before, after }: Change<OptOut>): boolean {
  if (after?.state !== 'out') return false;
  return after.eventId !== before?.eventId || after.touchedAt !== before?.touchedAt;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Only for opt-outs that count: a file of thousands of opt-outs starts no count. */
async function reviewAccount(
  accountId: string,
  { optOuts: ours, at: nowHere }: { optOuts: readonly OptOut[]; at: Date },
): Promise<void> {
  const account = await findAccount(accountId);
  if (account?.status !== 'active') return;
  const rulebook = rulebookNamed(account.rulebook);
  const cleared = { clearedAt: account.optOutsClearedAt };
  const counts = (one: LoggedOptOut) => whyNotCounted(one, cleared, rulebook) === undefined;
  if (!ours.some(counts)) return;
  const optOuts = await recentOptOuts(accountId, { at: nowHere, counts });
  const at = notBeforeAny(optOuts, nowHere);
  const facts = { optOuts, ...cleared, policy: policyOf(account.policy, rulebook) };
  const since = new Date(at.getTime() - dayMs).toISOString();
  const enough = peopleNeeded(facts, rulebook, at);
  const withinMs = rulebook.tooLate.afterHours * hourMs;
  const texted = await countTexted(accountId, { since, enough, withinMs });
  const verdict = judgeSuspension({ ...facts, textedInLast24Hours: texted.people }, rulebook, at);
  const { bySend } = texted;
  const counted = optOuts.filter(counts);
  if (verdict.suspend) await suspend(account, { verdict, optOuts: counted, bySend, at });
  else if (verdict.warn) await warn(account, verdict, at);
}

/** Machines' clocks differ by seconds: whoever left by another's clock has left by ours, too. */
function notBeforeAny(optOuts: readonly OptOutEntry[], at: Date): Date {
  const times = optOuts.map(({ optedOutAt }) => Date.parse(optedOutAt));
  return new Date(Math.max(at.getTime(), ...times));
}

/** The opt-outs of a day, except those of files; each person once, by one that counts if any. */
async function recentOptOuts(
  accountId: string,
  { at, counts }: { at: Date; counts: (one: LoggedOptOut) => boolean },
): Promise<OptOutEntry[]> {
  const since = new Date(at.getTime() - dayMs).toISOString();
  const found: OptOutEntry[] = [];
  for await (const optOut of optOutsSince(accountId, { since, imported: false, counts })) {
    found.push(optOut);
  }
  return found;
}

async function suspend(
  account: Account,
  found: {
    verdict: Extract<ReturnType<typeof judgeSuspension>, { suspend: true }>;
    optOuts: readonly OptOutEntry[];
    bySend: Readonly<Record<string, number>>;
    at: Date;
  },
): Promise<void> {
  const { verdict, optOuts, bySend, at } = found;
  const replies = await tombstonesOf(account.accountId, optOuts.slice(0, mostReplies));
  const evidence = {
    ...verdict.evidence,
    textedBySend: bySend,
    optOutsBySend: countBySend(optOuts),
    replies: replies.map((optOut) => ({
      phone: optOut.phone,
      kind: optOut.kind,
      words: optOut.words,
      at: optOut.optedOutAt,
      groupSendId: optOut.groupSendId,
    })),
  };
  const outcome = await changeStatus(account.accountId, {
    from: ['active'],
    to: 'suspended',
    reason: verdict.because,
    rule: verdict.rule,
    at: at.toISOString(),
    also: { evidence, suspensions: (account.suspensions ?? 0) + 1 },
    note: {
      at: at.toISOString(),
      who: 'review-account',
      what: 'account.suspended',
      why: verdict.because,
      details: evidence,
    },
  });
  if (outcome === 'changed') countSuspension();
}

const mostReplies = 50;

function countBySend(optOuts: readonly OptOutEntry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { groupSendId } of optOuts) {
    const send = groupSendId ?? 'no group send';
    counts[send] = (counts[send] ?? 0) + 1;
  }
  return counts;
}
