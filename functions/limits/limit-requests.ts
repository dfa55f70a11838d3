import { usualRequestsPerSecond } from '../../shared/environment/usual-limit.ts';
import {
  learnTotal,
  type RequestWindow,
  takeRequest,
} from '../../shared/rules/limits/request-limit.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import { addRequests } from '../../shared/tables/accounts/request-counts.ts';
import { refused } from '../../shared/values/refused.ts';

/** Of each account that this machine has lately answered: its limit, and what it has let in. */
const accounts = new Map<string, Known>();
type Known = {
  readonly perSecond: number;
  readonly readAtMs: number;
  readonly window: RequestWindow | undefined;
};

const readAgainAfterMs = 60_000;
const mostKnown = 1_000;

/**
 * Refuses `too-many-requests` where an account asks for more than its limit, before anything is
 * read for the request. The limit is read once a minute on each machine, and every tenth request is
 * counted in the store: where no limit is set, and for who calls seldom, nothing is written.
 */
export async function limitRequests(accountId: string, at: Date): Promise<void> {
  if (accountId === '') return;
  const known = await knownOf(accountId, at);
  if (known.perSecond === Infinity) return;
  const verdict = takeRequest(known.window, known.perSecond, at.getTime());
  const { window } = verdict;
  accounts.set(accountId, { ...known, window });
  if (!verdict.may) throw tooFast(known.perSecond, verdict.retryAfterSeconds);
  if (verdict.tell === 0) return;
  const { startedAtMs } = window;
  const total = await addRequests(accountId, { startedAtMs, requests: verdict.tell });
  const now = accounts.get(accountId);
  if (!now) return;
  accounts.set(accountId, { ...now, window: learnTotal(now.window, { startedAtMs, total }) });
}

async function knownOf(accountId: string, at: Date): Promise<Known> {
  const nowMs = at.getTime();
  const known = accounts.get(accountId);
  if (known && Math.abs(nowMs - known.readAtMs) < readAgainAfterMs) return known;
  const account = await findAccount(accountId);
  const perSecond = account?.limits?.requestsPerSecond ?? usualRequestsPerSecond();
  const read = { perSecond, readAtMs: nowMs, window: accounts.get(accountId)?.window };
  if (accounts.size >= mostKnown) accounts.clear();
  accounts.set(accountId, read);
  return read;
}

function tooFast(perSecond: number, retryAfterSeconds: number) {
  const because =
    `This account may make ${perSecond} requests a second, counted over ten seconds. ` +
    `Wait ${retryAfterSeconds} s.`;
  return refused('too-many-requests', because, { rule: 'limit.requests', retryAfterSeconds });
}
