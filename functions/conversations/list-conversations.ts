import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { type Contact, contactsOf } from '../../shared/tables/phonebook/contacts.ts';
import { type OptOut, optOutsOf } from '../../shared/tables/phonebook/opt-outs.ts';
import { type Conversation, inboxPage } from '../../shared/tables/texts/conversations.ts';
import * as contract from './contract.ts';

/** The inbox, last activity first, with the names that the phonebook has. */
export const listConversations = endpoint(contract.listConversations, async (call) => {
  const { accountId, query } = call;
  const from = keyOf(query.cursor, { accountId });
  const page = await inboxPage(accountId, { limit: query.limit, from });
  const items = await withPeople(accountId, page.items);
  return { body: { items, nextCursor: cursorOf(page.next, 'accountId') } };
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
    lastActivityAt: conversation.inboxAt,
    lastText: conversation.lastBody,
    lastDirection: conversation.lastDirection,
    unread: conversation.unread ?? 0,
    assignee: conversation.assignee,
    alert: conversation.alert,
  };
}
