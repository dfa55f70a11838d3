import { appendConsent } from '../../../shared/tables/phonebook/consents.ts';
import type { Consent } from '../../../shared/tables/phonebook/contacts.ts';
import { fingerprint, newId } from '../../../shared/values/ids.ts';

/**
 * Writes a new or changed consent into the ledger, before the contact itself is written: no contact
 * ever has a consent without proof.
 */
export async function noteConsent(
  who: { accountId: string; phone: string; user: string; at: Date },
  given: Consent,
): Promise<void> {
  const { statement } = given;
  await appendConsent({
    ...given,
    accountId: who.accountId,
    phone: who.phone,
    eventId: newId('co', who.at),
    at: who.at.toISOString(),
    what: 'given',
    ...(statement === undefined ? {} : { statementVersion: fingerprint(statement) }),
    channel: 'api',
    recordedBy: who.user,
  });
}

/** Whether two consents say the same. */
export function sameConsent(a: Consent | undefined, b: Consent): boolean {
  return a !== undefined && fingerprint(a) === fingerprint(b);
}
