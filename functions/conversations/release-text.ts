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
import { renumberTexts } from '../../shared/tables/text-numbers.ts';
import type { Text } from '../../shared/tables/texts.ts';

environment('NUMBERS_TABLE', 'TEXTS_TABLE', 'SEND_NOW_QUEUE_URL');

const wholeDayMs = 86_400_000;
const longestTries = 20;

/**
 * A one-to-one text or automatic answer was written: it takes the next free slot of its number, in
 * front of all that a group send has not been promised yet, and goes to the sender.
 */
export const handler = streamWorker<Text>(async ({ after: text }, at) => {
  if (!text?.direct || text.direction !== 'out' || text.state !== 'planned') return;
  const { number, slotMs } = await takeSlot(text, at.getTime());
  const { accountId, bundle, entry, phone } = text;
  const delaySeconds = Math.max(0, Math.ceil((slotMs - at.getTime()) / 1000));
  await sendNow([
    { message: { accountId, bundle, number, texts: [{ entry, phone }] }, delaySeconds },
  ]);
});

async function takeSlot(text: Text, nowMs: number): Promise<{ number: string; slotMs: number }> {
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
async function otherNumber(text: Text): Promise<OriginationNumber> {
  const numbers = await numbersOf(text.accountId);
  const chosen = chooseNumber({ phone: text.phone }, numbers);
  const number = numbers.find(({ phoneNumber }) => phoneNumber === chosen);
  if (!number) throw new Error(`The number of text ${text.entry} is gone.`);
  await renumberTexts([{ ...text, number: number.phoneNumber }]);
  return number;
}
