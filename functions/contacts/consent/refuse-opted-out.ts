import { removeWhoLeft } from '../../../shared/people/empty-phonebook.ts';
import { countReAdded } from '../../../shared/tables/accounts/accounts.ts';
import { findOptOut } from '../../../shared/tables/phonebook/opt-outs.ts';
import { refused } from '../../../shared/values/refused.ts';

const citation = 'iViP Marketing Rules (11 August 2014), How the Law Applies 7 and Consequences 2';

/**
 * Refuses `contact-opted-out` for somebody who has left, and counts the attempt: an operator sees
 * in the case how often an account tries to bring people back. To be asked before a contact is
 * written and after it: an opt-out that came meanwhile wins, and the person is taken out again, be
 * it by the next who asks.
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
