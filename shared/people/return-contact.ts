import { transact } from '../tables/client/conditional-writes.ts';
import { type Contact, contactPut } from '../tables/phonebook/contacts.ts';
import { mustNotBeOut } from '../tables/phonebook/opt-outs.ts';

/**
 * Puts somebody back who returned, if the contact is still the version that was read. `out`: they
 * have left again. Asked in the same write: whoever leaves after it is removed by what follows
 * that.
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
