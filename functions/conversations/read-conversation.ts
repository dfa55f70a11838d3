import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { words } from '../../shared/lambda/shapes.ts';
import { assignTo, findConversation, markRead } from '../../shared/tables/texts/conversations.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ConversationAnswer, withPeople } from './conversation-answer.ts';
import { phoneOf } from './list-conversation-texts.ts';

/** A representative has read it: the unread count and any alert go. */
export const readConversation = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/read',
  roles: writers,
  summary: 'Mark a conversation as read',
  answer: ConversationAnswer,
  refuses: ['not-found'],
}).handler(async (call) => {
  const phone = phoneOf(call.path.phone);
  await conversationOf(call.accountId, phone);
  await markRead({ accountId: call.accountId, phone });
  return answer(call.accountId, phone);
});

/** Gives the conversation to a representative, or to nobody. */
export const assignConversation = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/assign',
  roles: writers,
  summary: 'Give a conversation to a representative, or to nobody (null)',
  body: z.strictObject({ assignee: z.nullable(words(200)) }),
  answer: ConversationAnswer,
  refuses: ['not-found'],
}).handler(async (call) => {
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
