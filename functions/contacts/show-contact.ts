import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { phoneIn } from '../../shared/lambda/input.ts';
import { Rule } from '../../shared/lambda/shapes.ts';
import { PausedBecause, pausedBecause } from '../../shared/people/paused-because.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import { type Contact, findContact } from '../../shared/tables/phonebook/contacts.ts';
import { findOptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import { findConversation } from '../../shared/tables/texts/conversations.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { mayReceive } from './consent/may-receive.ts';
import { ContactAnswer, contactAnswer } from './contact-answer.ts';

/** What the law says today. `until` is when the permission ends by itself. */
const Standing = z.object({
  may: z.boolean(),
  rule: Rule,
  because: z.string(),
  citation: z.optional(z.string()),
  until: z.optional(z.iso.datetime()),
});

const ContactWithStanding = z.extend(ContactAnswer, {
  /** Words that may mean stop, until somebody decides. */
  pausedBecause: z.optional(PausedBecause),
  mayReceive: z.object({ service: Standing, marketing: Standing, reply: Standing }),
});

/** Shows one contact, with what may be sent to them today. */
export const showContact = endpoint({
  method: 'GET',
  path: '/v1/contacts/{phone}',
  roles: readers,
  summary: 'One person, with what may be sent to them today and until when',
  answer: ContactWithStanding,
  refuses: ['not-found'],
}).handler(async ({ accountId, path, at }) => {
  const phone = phoneIn(path);
  const [account, contact, conversation, optOut] = await Promise.all([
    findAccount(accountId),
    contactOf(accountId, phone),
    findConversation(accountId, phone),
    findOptOut(accountId, phone),
  ]);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  const { headers, body } = await contactAnswer(contact);
  const paused = pausedBecause(optOut, conversation);
  return {
    headers,
    body: {
      ...body,
      pausedBecause: paused,
      mayReceive: mayReceive({ account, contact, conversation, pausedAt: paused?.at }, at),
    },
  };
});

/** The contact, or `not-found`, with a note if the person has opted out. */
export async function contactOf(accountId: string, phone: string): Promise<Contact> {
  const contact = await findContact(accountId, phone);
  if (contact) return contact;
  const optOut = await findOptOut(accountId, phone);
  if (optOut?.state !== 'out') throw refused('not-found', `${phone} is not in the phonebook.`);
  throw refused('not-found', `${phone} is not in the phonebook: this person has opted out.`, {
    optedOutAt: optOut.optedOutAt,
  });
}
