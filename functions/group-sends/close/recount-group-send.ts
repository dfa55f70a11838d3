import { checkAgain, type GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { countTexts } from '../../../shared/tables/texts/text-counts.ts';

const soonestMs = 10 * 60_000;
/** Carriers answer within three days or not at all. */
const latestMs = 72 * 60 * 60_000;

/**
 * A group send that is done is counted again, at growing distances, until every text has its last
 * word from the carrier: then its counts are final.
 */
export async function recountGroupSend(send: GroupSend, at: Date): Promise<void> {
  const counts = await countTexts(send);
  const sinceMs = at.getTime() - Date.parse(send.doneAt ?? at.toISOString());
  const isOpen = counts.sent + counts.unknown > 0 && sinceMs < latestMs;
  const nextMs = at.getTime() + Math.max(soonestMs, sinceMs);
  const next = isOpen ? new Date(nextMs).toISOString() : undefined;
  await checkAgain(send, { counted: { at: at.toISOString(), counts }, at: next });
}
