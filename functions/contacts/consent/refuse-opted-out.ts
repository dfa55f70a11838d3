import { removeWhoLeft } from '../../../shared/people/empty-phonebook.ts';
import { countReAdded } from '../../../shared/tables/accounts/accounts.ts';
import { findOptOut } from '../../../shared/tables/phonebook/opt-outs.ts';
import { refused } from '../../../shared/values/refused.ts';

const citation = 'iViP Marketing Rules (11 August 2014), How the Law Applies 7 and Consequences 2';

/**
 * Refuses `contact-opted-out` for a person who has opted out, and counts the attempt: operators see
 * in the case how often an account tries to bring people back. Call it before and after a contact
 * is written: an opt-out that came in between wins, and the contact is removed again, if need be by
 * the next call.
 */
export async function refuseOptedOut(accountId: string, phone: string): Promise<void> {
  const optOut = await findOptOut(accountId, phone);
  if (optOut?.state !== 'out') return;
  await removeWhoLeft([{ accountId, phone }]);
  await countReAdded(accountId, 1);
  throw refused(
    'contact-opted-out',
    `${phone} has opted out and cannot be added. Only a text START from that phone brings this ` +
      'person back; if the opt-out was recorded by mistake, an operator can void it.',
    { phone, optedOutAt: optOut.optedOutAt, because: optOut.because, citation },
  );
}
