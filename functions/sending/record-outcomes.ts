import type { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import { keepAnswers } from '../../shared/tables/texts/carrier-answers.ts';
import { type Note, noteTexts } from '../../shared/tables/texts/text-states.ts';

/** So few are noted on their own rows at once: a row for them all would save nothing. */
const few = 10;

/**
 * Notes what the carrier answered: of a group send's many taken texts in one row, each text's own
 * state being brought by its delivery event; everything else on the rows of the texts.
 */
export async function recordOutcomes(message: TextsToSend, notes: readonly Note[]): Promise<void> {
  const taken = notes.flatMap((note) => (note.state === 'sent' ? note : []));
  const { accountId, groupSendId } = message;
  if (!groupSendId || taken.length <= few) return noteTexts(notes);
  await keepAnswers({ accountId, groupSendId }, taken);
  await noteTexts(notes.filter((note) => note.state !== 'sent'));
}
