import { endpoint } from '../../shared/lambda/endpoint.ts';
import { activeAccount } from '../../shared/tables/active-account.ts';
import { acceptGroupSend as accept } from '../../shared/tables/group-sends.ts';
import { idFrom, newId } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { draftGroupSend, originationNumbers } from './draft-group-send.ts';
import { findAudience, mustHavePeople } from './find-audience.ts';
import { judgeText, judgeTimes } from './judge-group-send.ts';
import { groupSendAnswer } from './show-group-send.ts';

/**
 * Accepts a group send: everything that can be judged now is judged, then it is one conditional
 * write. The table's stream starts the planning, so a 202 means that it is safe.
 */
export const acceptGroupSend = endpoint(contract.acceptGroupSend, async (call) => {
  const { accountId, body, user, at } = call;
  const account = await activeAccount(accountId);
  judgeText(account, body);
  const audience = await findAudience(accountId, body.audience);
  judgeTimes(body, at);
  const groupSendId = call.idempotencyKey
    ? idFrom('gs', accountId, 'group-send', call.idempotencyKey)
    : newId('gs', at);
  const numbers = await originationNumbers(accountId, body.number);
  const from = numbers.map(({ phoneNumber }) => phoneNumber);
  const draft = draftGroupSend(account, body, { groupSendId, audience, from, user, at });
  await mustHavePeople(draft);
  const { send } = await accept(draft);
  if (send.asked !== draft.asked) {
    throw refused('idempotency-mismatch', 'This Idempotency-Key was used for another group send.');
  }
  return { body: await groupSendAnswer(send, at) };
});
