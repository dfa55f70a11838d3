import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { phoneIn } from '../../shared/lambda/input.ts';
import { writeContact } from '../../shared/people/write-contact.ts';
import { holdsTooMuch } from '../../shared/rules/contact-limits.ts';
import { type Contact, findContact, versioned } from '../../shared/tables/phonebook/contacts.ts';
import { findOptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { handFilled } from './amend-group.ts';

/** Puts a contact into a group. A repeat changes nothing. */
export const addToGroup = endpoint({
  method: 'PUT',
  path: '/v1/groups/{groupId}/contacts/{phone}',
  roles: writers,
  summary: 'Puts a contact into a group; nobody is put into a saved filter by hand',
  status: 204,
  refuses: ['not-found', 'account-terminated', 'contact-opted-out', 'conflict'],
}).handler(async ({ accountId, path, at }) => {
  await livingAccount(accountId);
  const { groupId } = await handFilled(accountId, path.groupId);
  await regroup({ accountId, phone: phoneIn(path), at }, (groups) =>
    groups.includes(groupId) ? groups : [...groups, groupId],
  );
  return {};
});

const tries = 5;

/** Changes the groups of a contact; starts again when somebody else wrote it meanwhile. */
export async function regroup(
  who: { accountId: string; phone: string; at: Date },
  change: (groups: readonly string[]) => readonly string[],
): Promise<void> {
  for (let n = 0; n < tries; n++) {
    const read = await contactOf(who.accountId, who.phone);
    const next = { ...read, groups: change(read.groups), updatedAt: who.at.toISOString() };
    const tooMuch = next.groups.length > read.groups.length && holdsTooMuch(next);
    if (tooMuch) throw refused('conflict', tooMuch.because);
    if ((await writeContact(versioned(next), read)) === 'written') return;
  }
  throw refused('conflict', 'This contact is being changed by somebody else: try again.');
}

async function contactOf(accountId: string, phone: string): Promise<Contact> {
  const contact = await findContact(accountId, phone);
  if (contact) return contact;
  const optOut = await findOptOut(accountId, phone);
  if (optOut?.state === 'out') {
    throw refused('contact-opted-out', `${phone} has opted out and belongs to no group.`);
  }
  throw refused('not-found', `${phone} is not in the phonebook.`);
}
