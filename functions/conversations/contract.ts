import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { Paging, pageOf, words } from '../../shared/lambda/shapes.ts';

const ConversationAnswer = z.object({
  phone: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  inPhonebook: z.boolean(),
  optedOut: z.boolean(),
  lastActivityAt: z.optional(z.iso.datetime()),
  lastText: z.optional(z.string()),
  lastDirection: z.optional(z.enum(['in', 'out'])),
  unread: z.number(),
  assignee: z.optional(z.string()),
  /** What of the last reply a representative should see at once. */
  alert: z.optional(z.string()),
});

/** `kind` of a reply is what it was taken for; of a text of ours, what made it. */
const TextAnswer = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  body: z.string(),
  state: z.string(),
  at: z.iso.datetime(),
  kind: z.optional(z.string()),
  /** True of a test of a group send. */
  test: z.optional(z.boolean()),
  groupSendId: z.optional(z.string()),
  author: z.optional(z.string()),
  /** What decided, and of a reply the words that it saw. */
  rule: z.optional(z.string()),
  because: z.optional(z.string()),
  matched: z.optional(z.string()),
  settledAt: z.optional(z.iso.datetime()),
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
  refuses: ['not-found'],
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
  refuses: [
    'not-found',
    'wording',
    'account-not-active',
    'account-terminated',
    'contact-opted-out',
    'not-permitted',
    'idempotency-mismatch',
    'conflict',
  ],
});

export const readConversation = route({
  method: 'POST',
  path: '/v1/conversations/{phone}/read',
  summary: 'Mark a conversation as read',
  answer: ConversationAnswer,
  refuses: ['not-found'],
});

export const assignConversation = route({
  method: 'POST',
  path: '/v1/conversations/{phone}/assign',
  summary: 'Give a conversation to a representative, or to nobody (null)',
  body: z.strictObject({ assignee: z.nullable(words(200)) }),
  answer: ConversationAnswer,
  refuses: ['not-found'],
});

export const conversationRoutes = [
  listConversations,
  listConversationTexts,
  sendText,
  readConversation,
  assignConversation,
] as const;
