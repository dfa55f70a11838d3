import { clocksThatCount } from '../../../shared/rules/hours/clocks-that-count.ts';
import { judgeBasis } from '../../../shared/rules/permission/basis.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import type { Consent } from '../../../shared/tables/phonebook/contacts.ts';
import { refused } from '../../../shared/values/refused.ts';

/** A consent as a request states it. */
export type StatedConsent = { readonly [Name in keyof Consent]: Consent[Name] | undefined } & {
  readonly basis: Consent['basis'];
  readonly source: string;
};

/**
 * The consent to store, if the law accepts it as a basis for texts. Otherwise refuses `validation`.
 */
export function judgeConsent(
  account: Account,
  given: { phone: string; state?: string | null | undefined; consent: StatedConsent },
  at: Date,
): Consent {
  const stated = Object.entries(given.consent).filter(([, value]) => value !== undefined);
  const consent = Object.fromEntries(stated) as Consent;
  const { states } = clocksThatCount({ phone: given.phone, state: given.state ?? undefined });
  const verdict = judgeBasis({ ...consent, states }, rulebookNamed(account.rulebook), at);
  if (verdict.may) return consent;
  const { rule, because, citation } = verdict;
  const errors = [{ at: 'consent', message: because }];
  throw refused('validation', `consent: ${because}`, { errors, rule, citation });
}
