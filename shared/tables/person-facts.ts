import { parsePhoneNumber } from '../values/phone-number.ts';
import type { Account } from './accounts.ts';
import { type Contact, contactsOf } from './contacts.ts';
import { type Conversation, conversationsOf } from './conversations.ts';
import type { GroupSend } from './group-sends.ts';
import { type OptOut, optOutsOf } from './opt-outs.ts';
import type { Text } from './texts.ts';

/** What memory knows of one person, for the law to judge. */
export type PersonFacts = {
  readonly phone: string;
  readonly contact: Contact | undefined;
  readonly optOut: OptOut | undefined;
  readonly conversation: Conversation | undefined;
};

/**
 * The facts of many people in few reads, strongly consistent: an opt-out that is committed is seen.
 * Conversations are read only where the law asks for them: introductions, marketing caps, and
 * one-to-one texts, which may answer somebody.
 */
export async function factsOf(
  accountId: string,
  phones: readonly string[],
  asks: { purpose: 'service' | 'marketing'; oneToOne?: boolean },
): Promise<Map<string, PersonFacts>> {
  const [contacts, optOuts] = await Promise.all([
    contactsOf(accountId, phones, { consistent: true }),
    optOutsOf(accountId, phones),
  ]);
  const asked = phones.filter((phone) => {
    const isSparing = asks.purpose === 'service' && !asks.oneToOne;
    return !isSparing || contacts.get(phone)?.consent.basis === 'relationship';
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

/** What the law is told of a person and a text, from the rows of memory. */
export function lawFacts(
  person: PersonFacts,
  given: {
    purpose: 'service' | 'marketing';
    kind?: 'group' | 'one-to-one';
    account?: Account | undefined;
    send?: GroupSend | undefined;
    text?: Text | undefined;
    notAfter?: string | undefined;
  },
) {
  const { contact, conversation, optOut, phone } = person;
  const { account, send, text } = given;
  return {
    account: account
      ? { status: account.status, because: account.statusReason }
      : ({ status: 'active', because: '' } as const),
    groupSend: send ? { status: send.status } : undefined,
    optedOutAt: optOut?.state === 'out' ? optOut.optedOutAt : undefined,
    consent: contact?.consent ?? ownConsent(given, phone),
    phone,
    timeZone: contact?.timeZone,
    state: contact?.state,
    purpose: given.purpose,
    kind: given.kind ?? (send ? ('group' as const) : ('one-to-one' as const)),
    notAfter: given.notAfter ?? text?.notAfter ?? send?.notAfter,
    meantFor: text?.direct ? undefined : (send?.sendAt ?? send?.acceptedAt),
    introducedAt: introducedAt(conversation, text),
    answeredAt: conversation?.answeredAt,
    marketingAt: marketingAt(conversation, text),
    automatic: text ? automatic(text) : undefined,
  };
}

/**
 * The phone that the account gave of itself, which an operator screened, may get its test texts:
 * the business asked for them. Nothing else follows from it.
 */
function ownConsent(
  { account, text }: { account?: Account | undefined; text?: Text | undefined },
  phone: string,
) {
  if (!text?.test || !account || !isOwnPhone(account, phone)) return undefined;
  return { basis: 'express' as const, obtainedAt: account.approvedAt ?? account.openedAt };
}

/** Whether this is the phone of the account's own contact person. */
export function isOwnPhone({ contact }: Account, phone: string): boolean {
  const parsed = parsePhoneNumber(contact.phone);
  return parsed.ok && parsed.phone === phone;
}

/** The introduction counts against every text but the one that is it. */
function introducedAt(conversation: Conversation | undefined, text: Text | undefined) {
  const isOwn = text && conversation?.introducedBy === `${text.bundle}|${text.entry}`;
  return isOwn ? undefined : conversation?.introducedAt;
}

/** Likewise the turn that this very text took when it was tried before. */
function marketingAt(conversation: Conversation | undefined, text: Text | undefined) {
  const isOwn = text && conversation?.marketingBy === `${text.bundle}|${text.entry}`;
  return isOwn ? conversation?.marketingAt?.slice(0, -1) : conversation?.marketingAt;
}

function automatic(text: Text) {
  const answersAt = text.createdAt;
  if (text.kind === 'confirmation') return { kind: 'confirmation' as const, answersAt };
  if (text.kind === 'help-answer') return { kind: 'help' as const, answersAt };
  if (text.kind === 'welcome-back') return { kind: 'start' as const, answersAt };
  return undefined;
}
