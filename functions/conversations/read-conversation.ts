import { endpoint } from '../../shared/lambda/endpoint.ts';
import { assignTo, findConversation, markRead } from '../../shared/tables/texts/conversations.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { phoneOf } from './list-conversation-texts.ts';
import { withPeople } from './list-conversations.ts';

/** A representative has read it: the unread count and any alert go. */
export const readConversation = endpoint(contract.readConversation, async (call) => {
  const phone = phoneOf(call.path.phone);
  await conversationOf(call.accountId, phone);
  await markRead({ accountId: call.accountId, phone });
  return answer(call.accountId, phone);
});

/** Gives the conversation to a representative, or to nobody. */
export const assignConversation = endpoint(contract.assignConversation, async (call) => {
  const phone = phoneOf(call.path.phone);
  await conversationOf(call.accountId, phone);
  await assignTo({ accountId: call.accountId, phone }, call.body.assignee ?? '');
  return answer(call.accountId, phone);
});

async function conversationOf(accountId: string, phone: string) {
  const conversation = await findConversation(accountId, phone);
  if (conversation) return conversation;
  throw refused('not-found', `There is no conversation with ${phone} in this account.`);
}

async function answer(accountId: string, phone: string) {
  const [body] = await withPeople(accountId, [await conversationOf(accountId, phone)]);
  return { body };
}
