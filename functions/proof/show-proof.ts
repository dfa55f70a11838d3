import { endpoint } from '../../shared/lambda/endpoint.ts';
import { Phone } from '../../shared/lambda/shapes.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import { findContact } from '../../shared/tables/phonebook/contacts.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { printStory } from './print-story.ts';
import { tellStory } from './tell-story.ts';

/**
 * The proof for one phone, also of people who left the phonebook: the burden of proof is the
 * sender's (47 CFR 64.1200(a); 16 CFR 310.5). As JSON, or as a page to print.
 */
export const showProof = endpoint(contract.showProof, async ({ accountId, path, query, at }) => {
  const parsed = Phone.safeParse(path.phone ?? '');
  if (!parsed.success) throw refused('not-found', `"${path.phone}" is no phone number.`);
  const phone = parsed.data;
  const [account, contact, story] = await Promise.all([
    findAccount(accountId),
    findContact(accountId, phone),
    tellStory(accountId, phone),
  ]);
  if (!account || (story.length === 0 && !contact)) {
    throw refused('not-found', `Nothing is kept about ${phone} in this account.`);
  }
  const proof = {
    phone,
    company: account.name,
    rulebook: account.rulebook,
    producedAt: at.toISOString(),
    inPhonebook: contact !== undefined,
    contact: contact
      ? { firstName: contact.firstName, lastName: contact.lastName, consent: contact.consent }
      : undefined,
    story,
  };
  if (query.format !== 'html') return { body: proof };
  return { page: printStory(proof) };
});
