import { clocksThatCount } from '../../../shared/rules/hours/clocks-that-count.ts';
import type { Purpose } from '../../../shared/rules/law/decision.ts';
import { mayText } from '../../../shared/rules/permission/consent.ts';
import { judgeFrequency } from '../../../shared/rules/permission/frequency.ts';
import { whyPaused } from '../../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import type { Contact } from '../../../shared/tables/phonebook/contacts.ts';
import type { Conversation } from '../../../shared/tables/texts/conversations.ts';

/**
 * What the law lets this person receive today and until when: a group send for service or for
 * marketing, or one representative's text. Quiet hours depend on the moment and are checked when
 * sending.
 */
export function mayReceive(
  person: {
    account: Account;
    contact: Contact;
    conversation: Conversation | undefined;
    /** Since when words that may mean stop wait for a decision. */
    pausedAt?: string | undefined;
  },
  at: Date,
) {
  const { account, contact, conversation } = person;
  const law = { rulebook: rulebookNamed(account.rulebook), at };
  const facts = {
    consent: contact.consent,
    introducedAt: conversation?.introducedAt,
    answeredAt: conversation?.answeredAt,
    states: clocksThatCount(contact).states,
  };
  const ask = (purpose: Purpose, kind: 'group' | 'reply') => mayText(facts, { purpose, kind }, law);
  const marketing = ask('marketing', 'group');
  const reply = ask('service', 'reply');
  if (person.pausedAt !== undefined) {
    const paused = { may: false as const, ...whyPaused(person.pausedAt) };
    return { service: paused, marketing: paused, reply };
  }
  const often = judgeFrequency(conversation?.marketingAt ?? [], law.rulebook, at);
  return {
    service: ask('service', 'group'),
    marketing: marketing.may && !often.may ? often : marketing,
    reply,
  };
}
