import * as z from 'zod/mini';
import { etagOf } from '../../shared/lambda/etag.ts';
import { ConsentAnswer, named } from '../../shared/lambda/shapes.ts';
import type { Contact } from '../../shared/tables/phonebook/contacts.ts';
import { groupsOf } from '../../shared/tables/phonebook/groups.ts';

export const ContactAnswer = z.object({
  phone: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  /** The ids of the groups. */
  groups: z.array(z.string()),
  fields: z.record(z.string(), z.string()),
  timeZone: z.optional(z.string()),
  state: z.optional(z.string()),
  consent: ConsentAnswer,
  /** For If-Match. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
named('Contact', ContactAnswer);

/** A contact as tenants see it, with those of its groups that still exist. */
export async function contactAnswer(contact: Contact) {
  const [answer] = await contactAnswers(contact.accountId, [contact]);
  return { headers: { etag: etagOf(contact.version) }, body: { ...answer } };
}

/** Many contacts at once: the account's groups are read only once. */
export async function contactAnswers(accountId: string, contacts: readonly Contact[]) {
  const inUse = contacts.some((contact) => contact.groups.length > 0);
  const groups = inUse ? await groupsOf(accountId) : [];
  const filled = groups.filter((group) => group.filter === undefined);
  const known = new Set(filled.map((group) => group.groupId));
  return contacts.map((contact) => ({
    phone: contact.phone,
    firstName: contact.firstName,
    lastName: contact.lastName,
    groups: contact.groups.filter((groupId) => known.has(groupId)),
    fields: contact.fields,
    timeZone: contact.timeZone,
    state: contact.state,
    consent: contact.consent,
    version: contact.version,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
  }));
}
