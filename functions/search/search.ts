import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { words } from '../../shared/lambda/shapes.ts';
import { type FoundPeople, searchPeople } from '../../shared/people/search-people.ts';
import { contactsOf } from '../../shared/tables/phonebook/contacts.ts';
import { type Conversation, conversationsOf } from '../../shared/tables/texts/conversations.ts';
import { readers } from '../../shared/values/people/roles.ts';

const Named = {
  phone: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
};

const FoundConversation = z.object({
  ...Named,
  lastActivityAt: z.iso.datetime(),
  /** What was found: the person, or words in a text. */
  by: z.enum(['contact', 'text']),
  /** The beginning of the last text that has such a word. */
  text: z.optional(z.string()),
  textAt: z.optional(z.iso.datetime()),
});

/**
 * Finds contacts and conversations by words or a number, for example for a search box in the inbox.
 */
export const search = endpoint({
  method: 'GET',
  path: '/v1/search',
  roles: readers,
  summary: 'Contacts and conversations by name, last four digits, fields, and words in texts',
  query: z.strictObject({
    /**
     * The beginnings of words, of at least two letters each, all of which must match; or a number.
     */
    q: words(100),
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
  }),
  answer: z.object({
    contacts: z.array(z.object({ ...Named, fields: z.record(z.string(), z.string()) })),
    conversations: z.array(FoundConversation),
    /** False when there are more than are shown or were read: more words find more exactly. */
    complete: z.boolean(),
  }),
}).handler(async ({ accountId, query }) => {
  const found = await searchPeople(accountId, query.q);
  const conversations = await conversationsIn(accountId, found);
  const { limit } = query;
  const isAll = found.contacts.length <= limit && conversations.length <= limit;
  const contacts = found.contacts.slice(0, limit).map(({ phone, firstName, lastName, fields }) => {
    return { phone, firstName, lastName, fields };
  });
  return {
    body: {
      contacts,
      conversations: conversations.slice(0, limit),
      complete: found.complete && isAll,
    },
  };
});

/** Newest first. A person found both ways is shown as a person. */
async function conversationsIn(accountId: string, { contacts, spoken }: FoundPeople) {
  const texts = new Map(spoken.map((one) => [one.phone, one]));
  const people = new Set(contacts.map(({ phone }) => phone));
  const phones = [...new Set([...people, ...texts.keys()])];
  const [talks, names] = await Promise.all([
    conversationsOf(accountId, phones),
    contactsOf(accountId, phones),
  ]);
  const lines = [...talks.values()].filter(isInInbox);
  lines.sort((one, other) => (one.inboxAt < other.inboxAt ? 1 : -1));
  return lines.map(({ phone, inboxAt: lastActivityAt }) => {
    const { firstName, lastName } = names.get(phone) ?? {};
    const said = texts.get(phone);
    const by = people.has(phone) || !said?.at ? 'contact' : 'text';
    const where = by === 'text' ? { text: said?.text, textAt: said?.at } : {};
    return { phone, firstName, lastName, lastActivityAt, by, ...where };
  });
}

function isInInbox(one: Conversation): one is Conversation & { readonly inboxAt: string } {
  return one.inboxAt !== undefined;
}
