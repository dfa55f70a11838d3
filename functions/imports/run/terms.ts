import type { ImportTerms } from '../../../shared/rows/cells/read-contact.ts';
import type { Import } from '../../../shared/tables/phonebook/imports.ts';

/** What the person who imports states for every row of the file. */
export function termsOf({ attestation, fileName }: Import): ImportTerms {
  const { source, obtainedAt, lastTransactionAt, basis = 'express', ...stated } = attestation;
  return {
    attestation: { ...stated, basis },
    source: source ?? `${fileName}, attested by ${attestation.attestedBy}`,
    defaults: {
      ...(source ? { 'consent source': source } : {}),
      ...(obtainedAt ? { 'consent date': obtainedAt } : {}),
      ...(lastTransactionAt ? { 'last transaction': lastTransactionAt } : {}),
    },
  };
}
