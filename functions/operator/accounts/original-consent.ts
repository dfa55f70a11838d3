import { type ConsentEvent, consentPage } from '../../../shared/tables/phonebook/consents.ts';
import type { OptOut } from '../../../shared/tables/phonebook/opt-outs.ts';

const mostEvents = 50;

/**
 * The consent on which a person was texted before the opt-out: the import or the person that added
 * them.
 */
export async function originalConsent({ accountId, phone, optedOutAt }: OptOut) {
  const { items } = await consentPage(accountId, phone, { limit: mostEvents, from: undefined });
  const given = items.findLast((event) => isGiven(event) && event.at <= optedOutAt);
  if (!given) return undefined;
  const { at, basis, source, obtainedAt, lastTransactionAt, statement, channel, recordedBy } =
    given;
  return { at, basis, source, obtainedAt, lastTransactionAt, statement, channel, recordedBy };
}

function isGiven(event: ConsentEvent): boolean {
  return event.what === 'given' || event.what === 'restored';
}
