import { transact } from '../tables/client/conditional-writes.ts';
import { type Contact, contactPut } from '../tables/phonebook/contacts.ts';
import { mustNotBeOut } from '../tables/phonebook/opt-outs.ts';

/**
 * Puts a person who returned back into the phonebook, if the contact is unchanged since it was
 * read. `out`: they have left again. This is checked in the same write; an opt-out after it removes
 * the contact through its own stream.
 */
export async function returnContact(
  contact: Contact,
  readVersion: string | undefined,
): Promise<'written' | 'changed' | 'out'> {
  const outcome = await transact([
    { write: mustNotBeOut(contact), otherwise: 'out' },
    { write: contactPut(contact, readVersion), otherwise: 'changed' },
  ]);
  return outcome === 'done' ? 'written' : outcome;
}
