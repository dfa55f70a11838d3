import { environment } from '../../shared/lambda/environment.ts';
import { streamWorker } from '../../shared/lambda/stream-worker.ts';
import { sendNow } from '../../shared/queues/texts-to-send.ts';
import { chooseNumber } from '../../shared/rules/choose-number.ts';
import { bookSlots } from '../../shared/rules/pacing.ts';
import {
  bookNumber,
  findNumber,
  numbersOf,
  type OriginationNumber,
} from '../../shared/tables/numbers.ts';
import { type Outgoing, removeFromOutbox } from '../../shared/tables/outbox.ts';
import { renumberTexts } from '../../shared/tables/text-numbers.ts';

environment('NUMBERS_TABLE', 'TEXTS_TABLE', 'OUTBOX_TABLE', 'SEND_NOW_QUEUE_URL');

const wholeDayMs = 86_400_000;
const longestTries = 20;

/**
 * A one-to-one text or automatic answer was written: it takes the next free slot of its number, in
 * front of all that a group send has not been promised yet, and goes to the sender.
 */
export const handler = streamWorker<Outgoing>(async ({ after: outgoing }, at) => {
  if (!outgoing) return;
  const { number, slotMs } = await takeSlot(outgoing, at.getTime());
  const { accountId, bundle, entry, phone } = outgoing;
  const delaySeconds = Math.max(0, Math.ceil((slotMs - at.getTime()) / 1000));
  await sendNow([
    { message: { accountId, bundle, number, texts: [{ entry, phone }] }, delaySeconds },
  ]);
  await removeFromOutbox(outgoing);
});

async function takeSlot(
  text: Outgoing,
  nowMs: number,
): Promise<{ number: string; slotMs: number }> {
  for (let tries = 0; tries < longestTries; tries++) {
    const number = (await findNumber(text.accountId, text.number)) ?? (await otherNumber(text));
    const booked = bookSlots(
      {
        nextFreeAtMs: number.nextFreeAtMs,
        nowMs,
        horizonMs: wholeDayMs,
        partsPerSecond: number.partsPerSecond,
      },
      [text.parts],
    );
    const outcome = await bookNumber(number, booked.nextFreeAtMs);
    if (outcome === 'booked') {
      return { number: number.phoneNumber, slotMs: booked.slots[0] ?? nowMs };
    }
  }
  throw new Error(`The number of text ${text.entry} is too busy; the text comes again.`);
}

/** The number was taken away just now, unused: another of the account takes over. */
async function otherNumber(text: Outgoing): Promise<OriginationNumber> {
  const numbers = await numbersOf(text.accountId);
  const chosen = chooseNumber({ phone: text.phone }, numbers);
  const number = numbers.find(({ phoneNumber }) => phoneNumber === chosen);
  if (!number) throw new Error(`The number of text ${text.entry} is gone.`);
  await renumberTexts([{ ...text, number: number.phoneNumber }]);
  return number;
}
