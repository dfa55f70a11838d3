import { endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { type GroupSend, keepCounts } from '../../shared/tables/group-sends/group-sends.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { answerWith, GroupSendAnswer, groupSendAnswer, groupSendOf } from './group-send-answer.ts';
import { whyItWaits } from './why-it-waits.ts';

/** Shows a group send with counts taken from its texts: derived, so they cannot drift. */
export const showGroupSend = endpoint({
  method: 'GET',
  path: '/v1/group-sends/{id}',
  roles: readers,
  summary: 'One group send and its progress, counted from its texts',
  answer: GroupSendAnswer,
  refuses: ['not-found'],
}).handler(async ({ accountId, path, at }) => {
  const send = await groupSendOf(accountId, path.id);
  const answer = await followedGroupSend(send, at);
  const waits = answer.status === 'sending' && answer.counts.planned > 0;
  const body = waits ? { ...answer, ...(await whyItWaits(send, at)) } : answer;
  return { headers: { etag: etagOf(answer.version) }, body };
});

/**
 * Counting many texts reads megabytes, so the count is kept for the next requests. A count of
 * 100,000 texts is used for ten seconds, and none for longer than a minute.
 */
const manyTexts = 10_000;
const textsPerSecond = 10_000;
const longestKeptMs = 60_000;

/**
 * A group send for a tenant who follows it: counted now or, if it is big, a short time ago
 * (`countedAt`), so that a frontend may ask every second.
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
