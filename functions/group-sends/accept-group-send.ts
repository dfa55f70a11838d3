import { activeAccount } from '../../shared/access/active-account.ts';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { acceptGroupSend as accept } from '../../shared/tables/group-sends/group-sends.ts';
import { noTexts } from '../../shared/tables/texts/text-counts.ts';
import { newId } from '../../shared/values/ids.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { draftGroupSend, originationNumbers, withWords } from './draft-group-send.ts';
import { findAudience, mustHavePeople } from './find-audience.ts';
import { answerWith, GroupSendAnswer, groupSendAnswer, groupSendOf } from './group-send-answer.ts';
import { judgeText, judgeTimes } from './judge-group-send.ts';
import { type AskedGroupSend, NewGroupSend } from './new-group-send.ts';
import { firstOfItsKind, refuseRepeat } from './refuse-repeat.ts';

/**
 * Accepts a group send. Everything that can be judged now is judged; then one transaction writes
 * it. The table's stream starts the planning, so a 202 means that nothing can be lost. A repeat
 * under the same Idempotency-Key answers the group send, even if something would refuse it by now.
 */
export const acceptGroupSend = endpoint({
  method: 'POST',
  path: '/v1/group-sends',
  roles: writers,
  summary: 'One personal text for many: judged, stored, then planned and sent at the legal pace',
  body: NewGroupSend,
  status: 202,
  answer: GroupSendAnswer,
  refuses: [
    'not-found',
    'wording',
    'account-not-active',
    'account-terminated',
    'not-permitted',
    'repeat-group-send',
    'conflict',
  ],
}).handler(async (call) => {
  const { accountId, at } = call;
  const body = await makeOnce(call, {
    again: async ({ id }) => groupSendAnswer(await groupSendOf(accountId, id), at),
    first: (keep) => acceptNew(call, keep),
  });
  return { headers: { etag: etagOf(body.version) }, body };
});

type Asked = Call<AskedGroupSend, unknown>;

async function acceptNew({ accountId, body: asked, user, at }: Asked, keep: Keep) {
  const account = await activeAccount(accountId);
  const body = await withWords(account, asked);
  judgeText(account, body);
  const audience = await findAudience(accountId, body.audience);
  judgeTimes(body, at);
  const numbers = await originationNumbers(accountId, body.number);
  const from = numbers.map(({ phoneNumber }) => phoneNumber);
  const groupSendId = newId('gs', at);
  const draft = draftGroupSend(account, body, { groupSendId, audience, from, user, at });
  await mustHavePeople(draft);
  const { allowRepeat } = body;
  const outcome = await accept(draft, [
    ...keep({ id: groupSendId }),
    firstOfItsKind(draft, { allowRepeat, at }),
  ]);
  if (outcome === 'done') return answerWith(draft, { at, counts: noTexts });
  if (outcome === 'taken') return outcome;
  await refuseRepeat(draft, at);
  throw refused('conflict', 'The same group send is being accepted at this moment: try again.');
}
