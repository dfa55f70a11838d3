import { isDeepStrictEqual } from 'node:util';
import type { RowConsent } from '../../../shared/rows/cells/read-consent.ts';
import type { RowContact } from '../../../shared/rows/cells/read-contact.ts';
import { meetsAnother, nameOf } from '../../../shared/rows/merge-contacts.ts';
import { holdsTooMuch } from '../../../shared/rules/contact-limits.ts';
import {
  type Consent,
  type Contact,
  versioned,
} from '../../../shared/tables/phonebook/contacts.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';

export type Merged =
  | { readonly is: 'same' }
  | { readonly is: 'too-large'; readonly because: string }
  | { readonly is: 'changed'; readonly next: Contact; readonly newConsent: boolean };

export type MergeTerms = {
  readonly accountId: string;
  readonly groupIds: readonly string[];
  readonly importId: string;
  /** The first row of this person. */
  readonly row: number;
  readonly at: string;
};

/**
 * The values of the file replace those of the phonebook. What the file leaves out stays, and groups
 * are added: an import never empties anything. Consent only ever gets stronger or more recent.
 */
export function mergeIntoContact(
  there: Contact | undefined,
  stated: RowContact,
  terms: MergeTerms,
): Merged {
  const { phone, groups: _, consent: newer, fields, ...rest } = stated;
  const { version: __, ...before } = there ?? newContact(phone, terms);
  const consent = there ? strongerConsent(there.consent, newer) : consentOf(newer);
  const next = {
    ...before,
    ...rest,
    // A household: a person named by an earlier row of this file keeps that name.
    ...(there?.importId === terms.importId && meetsAnother(there, stated) ? nameOf(there) : {}),
    groups: [...new Set([...before.groups, ...terms.groupIds])],
    fields: { ...before.fields, ...fields },
    consent,
  };
  if (there && isDeepStrictEqual(next, before)) return { is: 'same' };
  const tooMuch = holdsTooMuch(next);
  if (tooMuch) return { is: 'too-large', because: tooMuch.because };
  const { row, importId, at } = terms;
  const imported = {
    row,
    outcome: there ? ('updated' as const) : ('created' as const),
    ...(there?.importId === importId ? { again: true as const } : {}),
  };
  return {
    is: 'changed',
    next: versioned({ ...next, importId, imported, updatedAt: at }),
    newConsent: !there || !isDeepStrictEqual(consent, there.consent),
  };
}

function newContact(phone: PhoneNumber, { accountId, at }: MergeTerms): Contact {
  const stated = { basis: 'relationship', source: '' } as const;
  return {
    accountId,
    phone,
    groups: [],
    fields: {},
    consent: stated,
    createdAt: at,
    updatedAt: at,
    version: '',
  };
}

function consentOf(stated: RowConsent): Consent {
  return { ...stated };
}

/**
 * Express consent is never weakened to a relationship. Of two express consents the more recent is
 * kept with its own source and words; of two relationships the one with the later transaction.
 */
function strongerConsent(there: Consent, stated: RowConsent): Consent {
  const lastTransactionAt = later(there.lastTransactionAt, stated.lastTransactionAt);
  const stronger = isStronger(there, stated) ? stated : there;
  return {
    ...(there.lastInquiryAt ? { lastInquiryAt: there.lastInquiryAt } : {}),
    ...stronger,
    ...(lastTransactionAt ? { lastTransactionAt } : {}),
  };
}

function isStronger(there: Consent, stated: RowConsent): boolean {
  if (there.basis !== stated.basis) return stated.basis === 'express';
  const date = stated.basis === 'express' ? 'obtainedAt' : 'lastTransactionAt';
  return (stated[date] ?? '') > (there[date] ?? '');
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  return (one ?? '') >= (other ?? '') ? one : other;
}
