import { now } from '../../shared/lambda/clock.ts';
import { environment } from '../../shared/lambda/environment.ts';
import { type Delivery, queueWorker } from '../../shared/lambda/queue-worker.ts';
import { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import { noteByAnswers } from '../../shared/tables/carrier-answers.ts';
import {
  claimTexts,
  doubtTexts,
  entryOf,
  noteTexts,
  unclaimTexts,
} from '../../shared/tables/text-states.ts';
import type { Text } from '../../shared/tables/texts.ts';
import { askTheLaw } from './ask-the-law.ts';
import { comeBackLater } from './come-back-later.ts';
import { askLeave, type Leave, noteStop, noteTaken } from './heed-carrier.ts';
import { noteAnswers } from './note-answers.ts';
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
 * 3. speak to the carrier, once; a carrier so slow that the answer of the law has grown old makes
 *    us ask again for those that are left, so that a pause or a STOP never waits for a long batch;
 * 4. note the answer.
 * A crash between 3 and 4 leaves `sending` rows of a try that is known by its message id: when the
 * message comes again those without a noted answer become `unknown`, settled by delivery events and
 * never sent again.
 */
export const handler = queueWorker(TextsToSend, async (message, delivery) => {
  if (delivery.tries > 1) await doubtEarlierTry(message, delivery);
  const at = delivery.at.toISOString();
  const [claimed, leave] = await Promise.all([
    claimTexts(
      message.bundle,
      message.texts.map(({ entry, phone }) => entryOf(message.accountId, phone, entry)),
      { claimId: delivery.id, at },
    ),
    askLeave(message, delivery.at),
  ]);
  if (leave.waits) await waitForCarrier(message, claimed, leave);
  let stayed = leave.waits ? claimed.length : 0;
  for (let open = leave.waits ? [] : claimed; open.length > 0; ) {
    const round = await sendSome(message, open, leave);
    stayed += round.stayed;
    open = round.unspoken;
  }
  // Last, and only the first time: should we die before, too many are counted, never too few.
  if (delivery.tries === 1) await giveBackRoom(message.accountId, message.countedOn, stayed);
});

/** The carrier takes nothing at the moment: it is not even asked. */
async function waitForCarrier(
  message: TextsToSend,
  texts: readonly Text[],
  { waits }: Leave,
): Promise<void> {
  const decision = { rule: waits?.rule ?? '', because: waits?.because ?? '' };
  const later = texts.map((text) => ({ text, decision }));
  await unclaimTexts(later);
  await comeBackLater(message, { waiting: [], later }, { at: now(), rests: true });
}

/** One asking of the law, and as much speaking as its answer stays fresh for. */
async function sendSome(
  message: TextsToSend,
  texts: readonly Text[],
  { rests }: Leave,
): Promise<{ stayed: number; unspoken: Text[] }> {
  const at = now();
  const { leaving, waiting, excluded } = await askTheLaw(message, texts, at);
  await unclaimTexts(waiting);
  await noteTexts(excluded);
  const { notes, later, unspoken, stop, heard } = await speak(leaving, now);
  await noteAnswers(message, notes);
  if (stop) await noteStop(message, stop, { rests, at });
  else if (heard) await noteTaken(rests, at);
  await unclaimTexts(later);
  await comeBackLater(message, { waiting, later }, { at, rests: stop !== undefined });
  return { stayed: waiting.length + excluded.length + later.length, unspoken: [...unspoken] };
}

/** What the carrier answered then is noted; of the rest of that try nobody knows. */
async function doubtEarlierTry(message: TextsToSend, delivery: Delivery): Promise<void> {
  const { bundle, groupSendId, texts } = message;
  const keys = texts.map(({ entry }) => ({ bundle, entry }));
  const open = new Set(texts.map(({ entry }) => entry));
  if (groupSendId) await noteByAnswers(bundle, { claimId: delivery.id, open });
  const because = 'A try died between asking the carrier and noting the answer.';
  await doubtTexts(keys, {
    claimId: delivery.id,
    decision: { rule: 'never-twice', because },
    at: delivery.at.toISOString(),
  });
}
