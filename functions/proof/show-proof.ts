import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { ConsentAnswer, Phone } from '../../shared/lambda/shapes.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import { findContact } from '../../shared/tables/phonebook/contacts.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { printStory } from './print-story.ts';
import { readHistory } from './read-history.ts';

/**
 * The proof for one phone, also of people who left the phonebook: the burden of proof is the
 * sender's (47 CFR 64.1200(a); 16 CFR 310.5). As JSON, or as a page to print.
 */
export const showProof = endpoint({
  method: 'GET',
  path: '/v1/contacts/{phone}/proof',
  roles: readers,
  summary: 'The whole story of a phone in order: consent, texts with decisions, replies, opt-out',
  query: z.strictObject({
    /** `html` is a page to print. */
    format: z._default(z.enum(['json', 'html']), 'json'),
  }),
  page: true,
  answer: z.object({
    phone: z.string(),
    company: z.string(),
    rulebook: z.string(),
    producedAt: z.iso.datetime(),
    inPhonebook: z.boolean(),
    contact: z.optional(
      z.object({
        firstName: z.optional(z.string()),
        lastName: z.optional(z.string()),
        consent: ConsentAnswer,
      }),
    ),
    /** In order. Each carries what is kept of it: words, decision, source, who recorded it. */
    story: z.array(z.looseObject({ at: z.iso.datetime(), what: z.string() })),
  }),
  refuses: ['not-found'],
}).handler(async ({ accountId, path, query, at }) => {
  const parsed = Phone.safeParse(path.phone ?? '');
  if (!parsed.success) throw refused('not-found', `"${path.phone}" is no phone number.`);
  const phone = parsed.data;
  const [account, contact, story] = await Promise.all([
    findAccount(accountId),
    findContact(accountId, phone),
    readHistory(accountId, phone),
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
  return printStory(proof);
});
