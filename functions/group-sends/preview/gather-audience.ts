import { matches } from '../../../shared/rules/audience-filter.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { readContacts, readPhones } from '../../../shared/tables/phonebook/contact-lists.ts';
import { readMembers } from '../../../shared/tables/phonebook/members.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { momentOf } from '../plan/plan-text.ts';

export type Gathered = {
  /** In order of number. */
  readonly phones: readonly PhoneNumber[];
  /** False when the time ran out: there may be more. */
  readonly exact: boolean;
};

/**
 * Only the phones of an audience, so that a million are found in seconds: the shards of the
 * phonebook are read side by side. `isLate` ends it.
 */
export async function gatherAudience(send: GroupSend, isLate: () => boolean): Promise<Gathered> {
  const { accountId, audience } = send;
  if ('phones' in audience) return { phones: [...audience.phones].sort(), exact: true };
  const phones: PhoneNumber[] = [];
  let exact = true;
  const take = (phone: PhoneNumber): 'enough' | undefined => {
    phones.push(phone);
    return onwards();
  };
  const onwards = () => {
    if (!isLate()) return undefined;
    exact = false;
    return 'enough';
  };
  if ('filter' in audience && audience.filter) {
    const { filter } = audience;
    const at = momentOf(send);
    await readContacts(accountId, (contact) => {
      return matches(contact, filter, at) ? take(contact.phone) : onwards();
    });
  } else if ('group' in audience) await readMembers(accountId, audience.group, take);
  else await readPhones(accountId, take);
  return { phones: phones.sort(), exact };
}
