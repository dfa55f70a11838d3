import { type ConsentEvent, consentPage } from '../../../shared/tables/phonebook/consents.ts';
import type { OptOut } from '../../../shared/tables/phonebook/opt-outs.ts';

const mostEvents = 50;

/**
 * On which consent somebody was texted before they left: the import or the person that brought
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
