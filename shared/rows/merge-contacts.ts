import type { RowConsent } from './cells/read-consent.ts';
import type { RowContact } from './cells/read-contact.ts';
import { readGroups } from './cells/read-groups.ts';

/**
 * Two rows with the same number are one person: the values of the later row win, what it leaves
 * out stays, groups are added, and of two dates the more recent counts.
 */
export function mergeContacts(earlier: RowContact, later: RowContact): RowContact {
  return {
    ...earlier,
    ...later,
    ...(meetsAnother(earlier, later) && nameOf(earlier)),
    groups: readGroups('', [...earlier.groups, ...later.groups]),
    fields: { ...earlier.fields, ...later.fields },
    consent: mergeConsent(earlier.consent, later.consent),
  };
}

type Named = { readonly firstName?: string | undefined; readonly lastName?: string | undefined };

/**
 * Whether two first names are of two people: a household shares a phone, and nobody should be
 * greeted by another's name. "Zoe" and "Zoë" are one, and so are "J." and "José".
 */
export function meetsAnother(earlier: Named, later: Named): boolean {
  const [one, other] = [bare(earlier.firstName), bare(later.firstName)];
  return one !== '' && other !== '' && !one.startsWith(other) && !other.startsWith(one);
}

/** The whole name that stays, so that it is not mixed with another person's last name. */
export function nameOf({ firstName, lastName }: Named) {
  return { firstName: firstName ?? '', ...(lastName && { lastName }) };
}

function bare(name = ''): string {
  const letters = name.normalize('NFKD').replace(/[^\p{L}]/gu, '');
  return letters.toLowerCase();
}

/**
 * The more recent one with its own source and words, as when it is merged into a contact
 * (merge-into-contact.ts).
 */
function mergeConsent(earlier: RowConsent, later: RowConsent): RowConsent {
  const date = later.basis === 'express' ? 'obtainedAt' : 'lastTransactionAt';
  const newer = (later[date] ?? '') > (earlier[date] ?? '') ? later : earlier;
  const lastTransactionAt = [earlier, later]
    .map((consent) => consent.lastTransactionAt)
    .toSorted()
    .findLast((at) => at !== undefined);
  return { ...newer, ...(lastTransactionAt && { lastTransactionAt }) };
}
