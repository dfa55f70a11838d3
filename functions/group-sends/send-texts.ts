import { now } from '../../shared/lambda/clock.ts';
import { environment } from '../../shared/lambda/environment.ts';
import { type Delivery, queueWorker } from '../../shared/lambda/queue-worker.ts';
import { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import {
  claimTexts,
  doubtTexts,
  entryOf,
  noteTexts,
  unclaimTexts,
} from '../../shared/tables/text-states.ts';
import { askTheLaw } from './ask-the-law.ts';
import { comeBackLater } from './come-back-later.ts';
import { giveBackRoom } from './room-today.ts';
import { speak } from './speak-to-carrier.ts';

environment(
  'ACCOUNTS_TABLE',
  'NUMBERS_TABLE',
  'CONTACTS_TABLE',
  'OPT_OUTS_TABLE',
  'GROUP_SENDS_TABLE',
  'TEXTS_TABLE',
  'CHUNKS_TABLE',
  'CONVERSATIONS_TABLE',
  'PACE_QUEUE_URL',
  'SEND_QUEUE_URL',
  'SEND_NOW_QUEUE_URL',
  'CONFIGURATION_SET',
);

/**
 * Sends texts, each at most once. The order is the whole point:
 * 1. claim the planned rows for this try (conditional: a second try gets none of them);
 * 2. then read the facts, strongly consistent, so that an opt-out or a suspension committed before
 *    the claim is seen, and ask the law once more;
 * 3. speak to the carrier, once;
 * 4. note the answer.
 * A crash between 3 and 4 leaves `sending` rows of a try that is known by its message id: when the
 * message comes again they become `unknown`, settled by delivery events and never sent again.
 */
export const handler = queueWorker(TextsToSend, async (message, delivery) => {
  if (delivery.tries > 1) await doubtEarlierTry(message, delivery);
  const at = delivery.at.toISOString();
  const claimed = await claimTexts(
    message.bundle,
    message.texts.map(({ entry, phone }) => entryOf(message.accountId, phone, entry)),
    { claimId: delivery.id, at },
  );
  if (claimed.length === 0) return;
  const permitted = await askTheLaw(message, claimed, delivery.at);
  await unclaimTexts(permitted.waiting);
  await noteTexts(permitted.excluded);
  const spoken = await speak(permitted.leaving, now);
  await noteTexts(spoken.notes);
  await unclaimTexts(spoken.later);
  await comeBackLater(message, { waiting: permitted.waiting, later: spoken.later }, delivery.at);
  // Last, and only the first time: should we die before, too many are counted, never too few.
  const stayed = permitted.waiting.length + permitted.excluded.length;
  if (delivery.tries === 1) await giveBackRoom(message.accountId, message.countedOn, stayed);
});

async function doubtEarlierTry(message: TextsToSend, delivery: Delivery): Promise<void> {
  const keys = message.texts.map(({ entry }) => ({ bundle: message.bundle, entry }));
  const because = 'A try died between asking the carrier and noting the answer.';
  await doubtTexts(keys, {
    claimId: delivery.id,
    decision: { rule: 'never-twice', because },
    at: delivery.at.toISOString(),
  });
}
