import { isOnlyText } from '../rules/permission/only-text.ts';
import type { Account } from '../tables/accounts/accounts.ts';
import type { GroupSend } from '../tables/group-sends/group-sends.ts';
import { type Contact, contactsOf } from '../tables/phonebook/contacts.ts';
import { type OptOut, optOutsOf } from '../tables/phonebook/opt-outs.ts';
import { type Conversation, conversationsOf } from '../tables/texts/conversations.ts';
import type { Text } from '../tables/texts/texts.ts';
import type { PhoneNumber } from '../values/phone-number.ts';
import { parsePhoneNumber } from '../values/phone-number.ts';

/** The stored facts about one person, for the law to judge. */
export type PersonFacts = {
  readonly phone: PhoneNumber;
  readonly contact: Contact | undefined;
  readonly optOut: OptOut | undefined;
  readonly conversation: Conversation | undefined;
};

/**
 * The facts of many people in few reads, strongly consistent: a committed opt-out is seen.
 * Conversations are read only where the law needs them: introductions, marketing caps, and
 * one-to-one texts, which may answer somebody.
 */
export async function factsOf(
  accountId: string,
  phones: readonly PhoneNumber[],
  asks: { purpose: 'service' | 'marketing'; oneToOne?: boolean },
): Promise<Map<string, PersonFacts>> {
  const [contacts, optOuts] = await Promise.all([
    contactsOf(accountId, phones, { consistent: true }),
    optOutsOf(accountId, phones),
  ]);
  const asked = phones.filter((phone) => asksForConversation(contacts.get(phone), asks));
  const conversations = await conversationsOf(accountId, asked);
  return together(phones, { contacts, optOuts, conversations });
}

function asksForConversation(
  contact: Contact | undefined,
  { purpose, oneToOne }: { purpose: 'service' | 'marketing'; oneToOne?: boolean },
): boolean {
  return purpose === 'marketing' || oneToOne === true || contact?.consent.basis === 'relationship';
}

function together(
  phones: readonly PhoneNumber[],
  rows: {
    contacts: ReadonlyMap<string, Contact>;
    optOuts: ReadonlyMap<string, OptOut>;
    conversations: ReadonlyMap<string, Conversation>;
  },
): Map<string, PersonFacts> {
  const factsFor = (phone: PhoneNumber): PersonFacts => ({
    phone,
    contact: rows.contacts.get(phone),
    optOut: rows.optOuts.get(phone),
    conversation: rows.conversations.get(phone),
  });
  return new Map(phones.map((phone) => [phone, factsFor(phone)]));
}

/**
 * As `factsOf`, in fewer reads, for planning: contacts that were just read are not read again, and
 * tombstones and pauses may be a moment old. The sender checks again and sees the newest.
 */
export async function factsToPlanBy(
  accountId: string,
  page: { phones: readonly PhoneNumber[]; contacts?: readonly Contact[] },
  asks: { purpose: 'service' | 'marketing' },
): Promise<Map<string, PersonFacts>> {
  const { phones } = page;
  const contacts = page.contacts
    ? new Map(page.contacts.map((contact) => [contact.phone, contact]))
    : await contactsOf(accountId, phones, { consistent: true });
  const asked = phones.filter((phone) => asksForConversation(contacts.get(phone), asks));
  const [optOuts, conversations] = await Promise.all([
    optOutsOf(accountId, phones, { consistent: false }),
    conversationsOf(accountId, asked),
  ]);
  return together(phones, { contacts, optOuts, conversations });
}

/** Whether a text to this person, if it may leave, is the only one until they answer. */
export function isTheOnlyText({ contact, conversation }: PersonFacts): boolean {
  return isOnlyText({ consent: contact?.consent, ...conversation });
}

/** The mark that such a text is kept with. */
export function onlyTextMark(person: PersonFacts): Pick<Text, 'onlyText'> {
  return isTheOnlyText(person) ? { onlyText: true } : {};
}

/** The facts for the law about a person and a text, from stored rows. */
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
    pausedAt: optOut?.state === 'paused' ? optOut.optedOutAt : undefined,
    consent: contact?.consent ?? ownConsent(given, phone),
    phone,
    timeZone: contact?.timeZone,
    state: contact?.state,
    purpose: given.purpose,
    kind: given.kind ?? (send ? ('group' as const) : ('one-to-one' as const)),
    notAfter: given.notAfter ?? text?.notAfter ?? send?.notAfter,
    meantFor: text?.direct ? text.sendAt : (send?.sendAt ?? send?.acceptedAt),
    writtenAt: text?.direct && text.sendAt ? text.createdAt : undefined,
    answeredFirst: text && hasAnsweredFirst(conversation, text),
    introducedAt: introducedAt(conversation, text),
    answeredAt: conversation?.answeredAt,
    marketingAt: marketingAt(conversation, text),
    automatic: text ? automatic(text) : undefined,
  };
}

/**
 * The account's own phone, which an operator checked at the screening, may get its test texts: the
 * business asked for them. It permits nothing else.
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

/** Counted, not timed: a reply that is stored late is counted all the same. */
function hasAnsweredFirst(
  { received = 0 }: Pick<Conversation, 'received'> = {},
  { cancelOnReply, receivedBefore = 0 }: Text,
): boolean {
  return cancelOnReply === true && received > receivedBefore;
}

/** The introduction counts against every text except the introduction itself. */
function introducedAt(conversation: Conversation | undefined, text: Text | undefined) {
  const isOwn = text && conversation?.introducedBy === `${text.bundle}|${text.entry}`;
  return isOwn ? undefined : conversation?.introducedAt;
}

/** The same for the turn that this text took in an earlier try. */
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
