import * as z from 'zod/mini';
import { PausedBecause, pausedBecause } from '../../shared/people/paused-because.ts';
import { type Contact, contactsOf } from '../../shared/tables/phonebook/contacts.ts';
import { type OptOut, optOutsOf } from '../../shared/tables/phonebook/opt-outs.ts';
import type { Conversation } from '../../shared/tables/texts/conversations.ts';

export const ConversationAnswer = z.object({
  phone: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  inPhonebook: z.boolean(),
  optedOut: z.boolean(),
  /** Words that may mean stop, until somebody decides. */
  pausedBecause: z.optional(PausedBecause),
  lastActivityAt: z.optional(z.iso.datetime()),
  lastText: z.optional(z.string()),
  lastDirection: z.optional(z.enum(['in', 'out'])),
  unread: z.number(),
  assignee: z.optional(z.string()),
  /** What of the last reply a representative should see at once. */
  alert: z.optional(z.string()),
});

/** Conversations as the API shows them: with the person's name and whether they left. */
export async function withPeople(accountId: string, conversations: readonly Conversation[]) {
  const phones = conversations.map((one) => one.phone);
  const [contacts, optOuts] = await Promise.all([
    contactsOf(accountId, phones),
    optOutsOf(accountId, phones),
  ]);
  return conversations.map((one) =>
    conversationAnswer(one, contacts.get(one.phone), optOuts.get(one.phone)),
  );
}

function conversationAnswer(
  conversation: Conversation,
  contact: Contact | undefined,
  optOut: OptOut | undefined,
) {
  return {
    phone: conversation.phone,
    firstName: contact?.firstName,
    lastName: contact?.lastName,
    inPhonebook: contact !== undefined,
    optedOut: optOut?.state === 'out',
    pausedBecause: pausedBecause(optOut, conversation),
    lastActivityAt: conversation.inboxAt,
    lastText: conversation.lastBody,
    lastDirection: conversation.lastDirection,
    unread: conversation.unread ?? 0,
    assignee: conversation.assignee,
    alert: conversation.alert,
  };
}
