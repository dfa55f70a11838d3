import type { Consent } from '../../../shared/tables/phonebook/contacts.ts';

/**
 * What we know after a consent is stated anew. A purchase does not undo an express consent, and a
 * consent does not make a purchase undone: the newer dates hold, and `express` outlives
 * `relationship`. To take an express consent back is an amendment, or an opt-out.
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

/** An old form that is typed in late does not stand in for a START that came after it. */
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
