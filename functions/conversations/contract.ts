import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { Paging, pageOf, words } from '../../shared/lambda/shapes.ts';

export const ConversationAnswer = z.looseObject({
  phone: z.string(),
  lastActivityAt: z.optional(z.string()),
  unread: z.number(),
  optedOut: z.boolean(),
});

export const TextAnswer = z.looseObject({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  body: z.string(),
  state: z.string(),
  at: z.string(),
});

export const listConversations = route({
  method: 'GET',
  path: '/v1/conversations',
  summary: 'The inbox: conversations by last activity, with unread count and assignee',
  query: Paging,
  answer: pageOf(ConversationAnswer),
});

export const listConversationTexts = route({
  method: 'GET',
  path: '/v1/conversations/{phone}/texts',
  summary: 'All texts between the account and a phone, newest first',
  query: Paging,
  answer: pageOf(TextAnswer),
});

export const sendText = route({
  method: 'POST',
  path: '/v1/conversations/{phone}/texts',
  summary: 'One text to one person; it overtakes group sends',
  body: z.strictObject({
    body: words(1600),
    purpose: z._default(z.enum(['service', 'marketing']), 'service'),
  }),
  status: 202,
  answer: TextAnswer,
});

export const readConversation = route({
  method: 'POST',
  path: '/v1/conversations/{phone}/read',
  summary: 'Mark a conversation as read',
  answer: ConversationAnswer,
});

export const assignConversation = route({
  method: 'POST',
  path: '/v1/conversations/{phone}/assign',
  summary: 'Give a conversation to a representative, or to nobody (null)',
  body: z.strictObject({ assignee: z.nullable(words(200)) }),
  answer: ConversationAnswer,
});

export const conversationRoutes = [
  listConversations,
  listConversationTexts,
  sendText,
  readConversation,
  assignConversation,
] as const;
