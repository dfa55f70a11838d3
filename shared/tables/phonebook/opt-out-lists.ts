import type { Page, Row } from '../client/database.ts';
import { type OptOutEntry, optOutLogPage } from './opt-out-log.ts';
import { type OptOut, optOutsOf } from './opt-outs.ts';

/**
 * The tombstones behind lines of the log, in their order; a line replaced by a later one has none.
 */
export async function tombstonesOf(
  accountId: string,
  lines: readonly OptOutEntry[],
): Promise<OptOut[]> {
  const phones = [...new Set(lines.map(({ phone }) => phone))];
  const tombstones = await optOutsOf(accountId, phones);
  return lines.flatMap(({ phone, eventId }) => {
    const tombstone = tombstones.get(phone);
    return tombstone?.eventId === eventId ? [tombstone] : [];
  });
}

/**
 * The people who have opted out, each once, at the latest time, newest first. A page may be short
 * although more follow: `state` leaves some out, and so do people who opted out more than once.
 */
export async function optOutPage(
  accountId: string,
  page: { limit: number; from: Row | undefined; state?: OptOut['state'] | undefined },
): Promise<Page<OptOut>> {
  const lines = await optOutLogPage(accountId, page);
  const tombstones = await tombstonesOf(accountId, lines.items);
  const items = tombstones.filter(({ state }) => !page.state || state === page.state);
  return { items, next: lines.next };
}
