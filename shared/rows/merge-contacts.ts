import type { RowConsent } from './read-consent.ts';
import type { RowContact } from './read-contact.ts';
import { readGroups } from './read-groups.ts';

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

function mergeConsent(earlier: RowConsent, later: RowConsent): RowConsent {
  const isOlder = (later.obtainedAt ?? '') < (earlier.obtainedAt ?? '');
  const [first, second] = isOlder ? [later, earlier] : [earlier, later];
  const lastTransactionAt = [earlier, later]
    .map((consent) => consent.lastTransactionAt)
    .toSorted()
    .findLast((at) => at !== undefined);
  return { ...first, ...second, ...(lastTransactionAt && { lastTransactionAt }) };
}
