import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { markRead, unreadBy } from '../../shared/tables/conversations/conversation-marks.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { answerOf, conversationOf } from './change-conversation.ts';
import { ConversationAnswer } from './conversation-answer.ts';
import { phoneOf } from './phone-of.ts';

/**
 * Marks a conversation as read for the caller; for others it stays unread. `received` is how many
 * texts of the person the caller's screen showed: one that came meanwhile stays unread. Without it
 * all texts are read.
 */
export const readConversation = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/read',
  roles: writers,
  summary: 'Mark a conversation as read, for the caller',
  body: z.strictObject({ received: z.optional(z.number().check(z.int(), z.minimum(0))) }),
  answer: ConversationAnswer,
  refuses: ['not-found'],
}).handler(async (call) => {
  const { accountId, personId: person, body } = call;
  const phone = phoneOf(call.path.phone);
  const { received = 0 } = await conversationOf(accountId, phone);
  const texts = Math.min(body.received ?? received, received);
  await markRead({ accountId, phone }, { person, texts, as: 'read' });
  return answerOf(call, phone);
});

/** Marks the last text as unread again for the caller. */
export const unreadConversation = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/unread',
  roles: writers,
  summary: 'Mark the last text of a conversation as unread, for the caller',
  answer: ConversationAnswer,
  refuses: ['not-found', 'conflict'],
}).handler(async (call) => {
  const { accountId, personId: person } = call;
  const phone = phoneOf(call.path.phone);
  const conversation = await conversationOf(accountId, phone);
  const { received = 0 } = conversation;
  if (received === 0) throw refused('conflict', `${phone} has sent no text that could be unread.`);
  if (unreadBy(conversation, call) === 0) {
    await markRead({ accountId, phone }, { person, texts: received - 1, as: 'unread' });
  }
  return answerOf(call, phone);
});
