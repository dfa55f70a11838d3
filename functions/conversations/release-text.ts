import { environment } from '../../shared/lambda/environment.ts';
import { streamWorker } from '../../shared/lambda/stream-worker.ts';
import { tickLane } from '../../shared/queues/lane-ticks.ts';
import { sendNow } from '../../shared/queues/texts-to-send.ts';
import { chooseNumber } from '../../shared/rules/choose-number.ts';
import { bookLeaves } from '../../shared/rules/pacing.ts';
import { directEntry, laneOf, putChunks } from '../../shared/tables/chunks.ts';
import {
  bookNumber,
  findNumber,
  numbersOf,
  type OriginationNumber,
  wakeNumber,
} from '../../shared/tables/numbers.ts';
import { type Outgoing, removeFromOutbox } from '../../shared/tables/outbox.ts';
import { renumberTexts } from '../../shared/tables/text-numbers.ts';

environment(
  'NUMBERS_TABLE',
  'CHUNKS_TABLE',
  'TEXTS_TABLE',
  'OUTBOX_TABLE',
  'PACE_QUEUE_URL',
  'SEND_NOW_QUEUE_URL',
);

/** As far as the pacer books ahead: a chain of ticks that comes by within it is waited for. */
const horizonMs = 4_000;
const longestTries = 20;

/**
 * A one-to-one text or automatic answer was written. While its number is busy with a group send it
 * waits, before all others, for the lane's next tick, so that it leaves in step with them: queues
 * delay by whole seconds, and what leaves between two steps would use up a part of both. Else it
 * takes the next free moment and goes to the sender.
 */
export const handler = streamWorker<Outgoing>(async ({ after: outgoing }, at) => {
  if (!outgoing) return;
  const { accountId, bundle, entry, phone } = outgoing;
  const { number, delaySeconds } = await takeTurn(outgoing, at.getTime());
  if (delaySeconds === undefined) await waitInLane(outgoing, number, at);
  else {
    const texts = [{ entry, phone }];
    await sendNow([{ message: { accountId, bundle, number, texts }, delaySeconds }]);
  }
  await removeFromOutbox(outgoing);
});

/** The number it leaves from and in how many seconds; without these, it waits for the pacer. */
async function takeTurn(
  text: Outgoing,
  nowMs: number,
): Promise<{ number: string; delaySeconds?: number }> {
  for (let tries = 0; tries < longestTries; tries++) {
    const number = (await findNumber(text.accountId, text.number)) ?? (await otherNumber(text));
    const { phoneNumber } = number;
    if (isBusy(number, nowMs)) return { number: phoneNumber };
    const { delaysSeconds, ...to } = bookLeaves({ ...number, nowMs, horizonMs }, [text.parts]);
    const [delaySeconds] = delaysSeconds;
    if (delaySeconds === undefined) return { number: phoneNumber };
    if ((await bookNumber(number, to)) === 'booked') return { number: phoneNumber, delaySeconds };
  }
  throw new Error(`The number of text ${text.entry} is too busy; the text comes again.`);
}

/** Its capacity is given away, and a tick comes by before a text could leave much sooner. */
function isBusy({ nextFreeAtMs, tickDueAtMs }: OriginationNumber, nowMs: number): boolean {
  return nextFreeAtMs > nowMs && tickDueAtMs > nowMs && tickDueAtMs <= nowMs + horizonMs;
}

async function waitInLane(text: Outgoing, number: string, at: Date): Promise<void> {
  const { accountId, bundle, entry, phone, parts } = text;
  const nowMs = at.getTime();
  const notBefore = at.toISOString();
  await putChunks([
    {
      lane: laneOf(accountId, number),
      entry: directEntry(notBefore, entry),
      accountId,
      groupSendId: '',
      number,
      notBefore,
      texts: [{ phone, parts }],
      direct: { bundle, entry },
    },
  ]);
  const key = { accountId, phoneNumber: number };
  const generation = await wakeNumber(key, { neededAtMs: nowMs, nowMs });
  if (typeof generation === 'number') await tickLane({ accountId, number, generation }, 0);
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
