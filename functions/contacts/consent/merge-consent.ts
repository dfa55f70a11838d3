import type { Consent } from '../../../shared/tables/phonebook/contacts.ts';

/**
 * The consent after a new statement. A purchase does not undo an express consent, and a consent
 * does not undo a purchase: the newer dates count, and `express` outlives `relationship`. To
 * withdraw an express consent, amend the contact or record an opt-out.
 */
export function mergeConsent(known: Consent | undefined, given: Consent): Consent {
  if (!known) return given;
  const keepsKnown = known.basis === 'express' && !isNewerExpress(given, known);
  const said = keepsKnown ? known : given;
  return {
    ...said,
    ...newest('lastTransactionAt', known, given),
    ...newest('lastInquiryAt', known, given),
  };
}

/** An old form that is typed in late does not replace a START that came after it. */
function isNewerExpress(given: Consent, known: Consent): boolean {
  return given.basis === 'express' && (given.obtainedAt ?? '') >= (known.obtainedAt ?? '');
}

function newest(
  what: 'lastTransactionAt' | 'lastInquiryAt',
  known: Consent,
  given: Consent,
): Partial<Consent> {
  const [latest] = [known[what], given[what]]
    .flatMap((time) => time ?? [])
    .sort()
    .reverse();
  return latest === undefined ? {} : { [what]: latest };
}
