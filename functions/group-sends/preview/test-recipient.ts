import { factsOf, isOwnPhone, type PersonFacts } from '../../../shared/people/person-facts.ts';
import { timeOf } from '../../../shared/rules/law/decision.ts';
import type { MergeValues } from '../../../shared/rules/wording/merge-fields.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import { contactPage } from '../../../shared/tables/phonebook/contact-lists.ts';
import { findContact } from '../../../shared/tables/phonebook/contacts.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { refused } from '../../../shared/values/refused.ts';

/** The account's own phone, or a contact who agreed to texts; otherwise refused. */
export async function testRecipient(
  account: Account,
  phone: PhoneNumber,
  purpose: 'service' | 'marketing',
): Promise<PersonFacts> {
  const people = await factsOf(account.accountId, [phone], { purpose, oneToOne: true });
  const person = people.get(phone);
  if (!person) throw new Error('No facts were read.');
  if (person.optOut?.state === 'out') {
    const since = timeOf(person.optOut.optedOutAt);
    throw refused('contact-opted-out', `${phone} opted out on ${since}.`);
  }
  if (person.contact?.consent.basis === 'express') return person;
  if (!person.contact && isOwnPhone(account, phone)) return person;
  throw refused(
    'not-permitted',
    'A test goes to the phone of the account’s own contact person, or to a contact of your team ' +
      'who agreed to texts (express consent).',
    { rule: 'test.reader' },
  );
}

/**
 * The person whose values fill the merge fields: the requested contact, the reader, or the first of
 * all.
 */
export async function testValues(
  accountId: string,
  { contact }: PersonFacts,
  as: string | undefined,
): Promise<MergeValues> {
  if (as) {
    const wanted = await findContact(accountId, as);
    if (wanted) return wanted;
    throw refused('not-found', `as: ${as} is not in the phonebook.`);
  }
  if (contact) return contact;
  const { items } = await contactPage(accountId, { limit: 1, from: undefined });
  return items[0] ?? {};
}
