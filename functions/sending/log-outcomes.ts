import { log } from '../../shared/lambda/log.ts';
import { countTexts } from '../../shared/lambda/metrics.ts';
import type { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import type { Note } from '../../shared/tables/texts/text-states.ts';

/**
 * What became of the texts of a round: one line, by which an account's texts are counted and a text
 * is followed, and the figures of the dashboard.
 */
export function logOutcomes(
  { accountId }: TextsToSend,
  { notes, waiting }: { notes: readonly Note[]; waiting: number },
): void {
  const counts = { sent: 0, failed: 0, unknown: 0, excluded: 0 };
  for (const { state } of notes) counts[state] += 1;
  countTexts(counts);
  log.info('texts-sent', { accountId, ...counts, waiting });
}
