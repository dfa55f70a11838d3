import { type Contact, contactsOf } from './contacts.ts';
import { type Conversation, conversationsOf } from './conversations.ts';
import { type OptOut, optOutsOf } from './opt-outs.ts';

/** What memory knows of one person, for the law to judge. */
export type PersonFacts = {
  readonly phone: string;
  readonly contact: Contact | undefined;
  readonly optOut: OptOut | undefined;
  readonly conversation: Conversation | undefined;
};

/**
 * The facts of many people in few reads, strongly consistent: an opt-out that is committed is seen.
 * Conversations are read only where the law asks for them: introductions and marketing caps.
 */
export async function factsOf(
  accountId: string,
  phones: readonly string[],
  purpose: 'service' | 'marketing',
): Promise<Map<string, PersonFacts>> {
  const [contacts, optOuts] = await Promise.all([
    contactsOf(accountId, phones, { consistent: true }),
    optOutsOf(accountId, phones),
  ]);
  const asked = phones.filter((phone) => {
    return purpose === 'marketing' || contacts.get(phone)?.consent.basis === 'relationship';
  });
  const conversations = await conversationsOf(accountId, asked);
  return new Map(
    phones.map((phone) => [
      phone,
      {
        phone,
        contact: contacts.get(phone),
        optOut: optOuts.get(phone),
        conversation: conversations.get(phone),
      },
    ]),
  );
}
