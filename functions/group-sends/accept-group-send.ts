import { activeAccount } from '../../shared/access/active-account.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import {
  acceptGroupSend as accept,
  findGroupSend,
  type GroupSend,
} from '../../shared/tables/group-sends/group-sends.ts';
import { fingerprint, idFrom, newId } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import { draftGroupSend, originationNumbers } from './draft-group-send.ts';
import { findAudience, mustHavePeople } from './find-audience.ts';
import { GroupSendAnswer } from './group-send-answer.ts';
import { judgeText, judgeTimes } from './judge-group-send.ts';
import { NewGroupSend } from './new-group-send.ts';
import { groupSendAnswer } from './show-group-send.ts';

/**
 * Accepts a group send: everything that can be judged now is judged, then it is one conditional
 * write. The table's stream starts the planning, so a 202 means that it is safe. Asked again under
 * its key it answers as it is, whatever has changed since would refuse: it was accepted.
 */
export const acceptGroupSend = endpoint({
  method: 'POST',
  path: '/v1/group-sends',
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
    'idempotency-mismatch',
    'conflict',
  ],
}).handler(async (call) => {
  const { accountId, body, at, idempotencyKey } = call;
  const groupSendId = idempotencyKey
    ? idFrom('gs', accountId, 'group-send', idempotencyKey)
    : newId('gs', at);
  const known = idempotencyKey ? await findGroupSend(accountId, groupSendId) : undefined;
  const send = known ?? (await acceptNew(call, groupSendId));
  if (send.asked !== fingerprint(body)) {
    throw refused('idempotency-mismatch', 'This Idempotency-Key was used for another group send.');
  }
  return { body: await groupSendAnswer(send, at) };
});

type Asked = Call<NewGroupSend, unknown>;

/** Answers the row as it is stored: where the same key was faster, that is the other's. */
async function acceptNew(
  { accountId, body, user, at }: Asked,
  groupSendId: string,
): Promise<GroupSend> {
  const account = await activeAccount(accountId);
  judgeText(account, body);
  const audience = await findAudience(accountId, body.audience);
  judgeTimes(body, at);
  const numbers = await originationNumbers(accountId, body.number);
  const from = numbers.map(({ phoneNumber }) => phoneNumber);
  const draft = draftGroupSend(account, body, { groupSendId, audience, from, user, at });
  await mustHavePeople(draft);
  return (await accept(draft)).send;
}
