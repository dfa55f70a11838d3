import type { RowConsent } from './cells/read-consent.ts';
import type { RowContact } from './cells/read-contact.ts';
import { readGroups } from './cells/read-groups.ts';

/**
 * Two rows with the same number are one person: what the later row tells wins, what it leaves out
 * stays, groups add up, and of two dates the more recent counts.
 */
export function mergeContacts(earlier: RowContact, later: RowContact): RowContact {
  return {
    ...earlier,
    ...later,
    groups: readGroups('', [...earlier.groups, ...later.groups]),
    fields: { ...earlier.fields, ...later.fields },
    consent: mergeConsent(earlier.consent, later.consent),
  };
}

/**
 * The more recent one with its own source and words, as when it meets a contact
 * (merge-into-contact.ts).
 */
function mergeConsent(earlier: RowConsent, later: RowConsent): RowConsent {
  const date = later.basis === 'express' ? 'obtainedAt' : 'lastTransactionAt';
  const told = (later[date] ?? '') > (earlier[date] ?? '') ? later : earlier;
  const lastTransactionAt = [earlier, later]
    .map((consent) => consent.lastTransactionAt)
    .toSorted()
    .findLast((at) => at !== undefined);
  return { ...told, ...(lastTransactionAt && { lastTransactionAt }) };
}
