import { endpoint } from '../../shared/lambda/endpoint.ts';
import { judgeRests } from '../../shared/rules/carrier-rest.ts';
import { findAccount } from '../../shared/tables/accounts.ts';
import { livingRests } from '../../shared/tables/carrier-rests.ts';
import { findGroupSend, type GroupSend } from '../../shared/tables/group-sends.ts';
import { countTexts, type TextCounts } from '../../shared/tables/text-counts.ts';
import { bundleOfSend } from '../../shared/tables/texts.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { roomToday } from './room-today.ts';

/** Shows a group send with counts taken from its texts: derived, so they cannot drift. */
export const showGroupSend = endpoint(contract.showGroupSend, async ({ accountId, path, at }) => {
  const send = await groupSendOf(accountId, path.id);
  const answer = await groupSendAnswer(send, at);
  const waits = answer.status === 'sending' && answer.counts.planned > 0;
  return { body: waits ? { ...answer, ...(await whyItWaits(send, at)) } : answer };
});

/**
 * The carrier may take nothing at the moment, or the day's limit of a new account may hold back all
 * that is left until tomorrow.
 */
async function whyItWaits({ accountId, number, numbers = [number] }: GroupSend, at: Date) {
  const resting = judgeRests(await livingRests(accountId, numbers), at);
  if (resting) {
    const { because, rule, nextTryAt } = resting;
    return { because, rule, notBefore: nextTryAt };
  }
  const account = await findAccount(accountId);
  if (account?.status !== 'active') return {};
  const { nextAt, because, rule } = await roomToday(account, at);
  return nextAt === undefined ? {} : { because, rule, notBefore: nextAt };
}

/** The group send of this account, or `not-found`: another account's id is no different from none. */
export async function groupSendOf(accountId: string, id: string | undefined): Promise<GroupSend> {
  const send = await findGroupSend(accountId, id ?? '');
  if (send) return send;
  throw refused('not-found', `There is no group send ${id} in this account.`);
}

/** A group send as tenants see it at this moment. */
export async function groupSendAnswer(send: GroupSend, at: Date) {
  const counts = await countTexts(bundleOfSend(send.accountId, send.groupSendId));
  return answerWith(send, { at, counts });
}

/** Likewise, with counts that were taken before. */
export function answerWith(send: GroupSend, { at, counts }: { at: Date; counts: TextCounts }) {
  return {
    id: send.groupSendId,
    status: statusAt(send, counts, at),
    because: send.statusReason || undefined,
    text: send.text,
    purpose: send.purpose,
    audience: send.audience,
    number: send.number,
    numbers: send.numbers,
    acceptedAt: send.acceptedAt,
    acceptedBy: send.acceptedBy,
    sendAt: send.sendAt,
    notAfter: send.notAfter,
    counts,
  };
}

/**
 * Planned a little ahead, it is still `scheduled`; and it is done as soon as nothing waits any more.
 * A text that is `unknown` may yet be settled; it does not hold us up.
 */
function statusAt(send: GroupSend, counts: TextCounts, at: Date): GroupSend['status'] {
  const { status, sendAt = '', plan } = send;
  const isOpen = status === 'planning' || status === 'sending';
  if (isOpen && sendAt > at.toISOString()) return 'scheduled';
  const isUnfinished = isOpen || status === 'paused' || status === 'held';
  const nothingWaits = plan.complete && counts.planned === 0 && counts.sending === 0;
  return isUnfinished && nothingWaits ? 'done' : status;
}
