import { endpoint } from '../../shared/lambda/endpoint.ts';
import {
  findGroupSend,
  type GroupSend,
  keepCounts,
} from '../../shared/tables/group-sends/group-sends.ts';
import { countTexts, type TextCounts } from '../../shared/tables/texts/text-counts.ts';
import { refused } from '../../shared/values/refused.ts';
import { GroupSendAnswer } from './group-send-answer.ts';
import { whyItWaits } from './why-it-waits.ts';

/** Shows a group send with counts taken from its texts: derived, so they cannot drift. */
export const showGroupSend = endpoint({
  method: 'GET',
  path: '/v1/group-sends/{id}',
  summary: 'One group send and how far it is, counted from its texts',
  answer: GroupSendAnswer,
  refuses: ['not-found'],
}).handler(async ({ accountId, path, at }) => {
  const send = await groupSendOf(accountId, path.id);
  const answer = await followedGroupSend(send, at);
  const waits = answer.status === 'sending' && answer.counts.planned > 0;
  return { body: waits ? { ...answer, ...(await whyItWaits(send, at)) } : answer };
});

/**
 * The group send of this account, or `not-found`: another account's id is no different from none.
 */
export async function groupSendOf(accountId: string, id: string | undefined): Promise<GroupSend> {
  const send = await findGroupSend(accountId, id ?? '');
  if (send) return send;
  throw refused('not-found', `There is no group send ${id} in this account.`);
}

/**
 * Counting many reads megabytes: the count is kept for those who ask again soon. A kept count of
 * 100,000 texts serves for ten seconds, and none for longer than a minute.
 */
const manyTexts = 10_000;
const textsPerSecond = 10_000;
const longestKeptMs = 60_000;

/**
 * A group send as a tenant who follows it sees it: counted now, or, where it is big, so lately that
 * a frontend may ask every second; `countedAt` tells when.
 */
async function followedGroupSend(send: GroupSend, at: Date) {
  const { counted } = send;
  if (counted && isFresh(counted, at)) {
    return { ...answerWith(send, { at, counts: counted.counts }), countedAt: counted.at };
  }
  const answer = await groupSendAnswer(send, at);
  const { counts } = answer;
  if (counts.audience >= manyTexts) await keepCounts(send, { at: at.toISOString(), counts });
  return answer;
}

function isFresh({ at: countedAt, counts }: NonNullable<GroupSend['counted']>, at: Date): boolean {
  if (counts.audience < manyTexts) return false;
  const keptMs = Math.min(longestKeptMs, (counts.audience * 1000) / textsPerSecond);
  return at.getTime() - Date.parse(countedAt) < keptMs;
}

/** A group send as it is at this moment, every text counted. */
export async function groupSendAnswer(send: GroupSend, at: Date) {
  return answerWith(send, { at, counts: await countTexts(send) });
}

/** Likewise, with counts that were taken before. */
export function answerWith(send: GroupSend, { at, counts }: { at: Date; counts: TextCounts }) {
  const status = statusAt(send, counts, at);
  const isOfNobody = status === 'done' && counts.audience === 0;
  return {
    id: send.groupSendId,
    status,
    because: isOfNobody ? ofNobody : send.statusReason || undefined,
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

const ofNobody = 'When it was planned, nobody was in its audience.';

/**
 * Planned a little ahead, it is still `scheduled`; and it is done as soon as nothing waits any
 * more. A text that is `unknown` may yet be settled; it does not hold us up.
 */
function statusAt(send: GroupSend, counts: TextCounts, at: Date): GroupSend['status'] {
  const { status, sendAt = '', plan } = send;
  const isOpen = status === 'planning' || status === 'sending';
  if (isOpen && sendAt > at.toISOString()) return 'scheduled';
  const isUnfinished = isOpen || status === 'paused' || status === 'held';
  const nothingWaits = plan.complete && counts.planned === 0 && counts.sending === 0;
  return isUnfinished && nothingWaits ? 'done' : status;
}
