import { chooseNumber } from '../../shared/rules/sending/choose-number.ts';
import { bookLeaves } from '../../shared/rules/sending/pacing.ts';
import {
  bookNumber,
  findNumber,
  numbersOf,
  type OriginationNumber,
} from '../../shared/tables/accounts/numbers.ts';
import type { Outgoing } from '../../shared/tables/texts/outbox.ts';
import { renumberTexts } from '../../shared/tables/texts/text-numbers.ts';
import type { SenderNumber } from '../../shared/values/origination-number.ts';

/**
 * When texts leave their number: one delay for each text, in order; texts without a delay wait for
 * the pacer.
 */
export type Booking = {
  readonly accountId: string;
  readonly number: SenderNumber;
  readonly texts: readonly Outgoing[];
  readonly delaysSeconds: readonly number[];
};

/**
 * As far as the pacer books ahead. If a chain of ticks comes within this time, the text waits for
 * it.
 */
const horizonMs = 4_000;
const longestTries = 20;

/**
 * Books the next free moments of a number for texts that leave from it. If the number was removed,
 * another number of the account takes over. Throws when others were faster on each try, or when no
 * number is left: the texts are retried.
 */
export async function bookDirectTexts(
  texts: readonly Outgoing[],
  nowMs: number,
): Promise<Booking[]> {
  const [first] = texts;
  if (!first) return [];
  const { accountId, number: phoneNumber } = first;
  const turn = { accountId, number: phoneNumber, texts };
  for (let tries = 0; tries < longestTries; tries++) {
    const number = await findNumber(accountId, phoneNumber);
    if (!number) return bookOtherNumbers(texts, nowMs);
    if (isBusy(number, nowMs)) return [{ ...turn, delaysSeconds: [] }];
    const { delaysSeconds, ...to } = bookLeaves(
      { ...number, nowMs, horizonMs, atOnce: true },
      texts.map(({ parts }) => parts),
    );
    if (delaysSeconds.length === 0) return [{ ...turn, delaysSeconds }];
    if ((await bookNumber(number, to)) === 'booked') return [{ ...turn, delaysSeconds }];
  }
  throw new Error(`The number of ${texts.length} texts is too busy; they come again.`);
}

/** Its capacity is used up, and a tick comes before a text could leave much sooner. */
function isBusy({ nextFreeAtMs, tickDueAtMs }: OriginationNumber, nowMs: number): boolean {
  return nextFreeAtMs > nowMs && tickDueAtMs > nowMs && tickDueAtMs <= nowMs + horizonMs;
}

async function bookOtherNumbers(texts: readonly Outgoing[], nowMs: number): Promise<Booking[]> {
  const numbers = await numbersOf(texts[0]?.accountId ?? '');
  const moved = texts.map((text) => {
    const number = chooseNumber({ phone: text.phone }, numbers);
    if (!number) throw new Error(`The number of text ${text.entry} is gone.`);
    return { ...text, number };
  });
  await renumberTexts(moved);
  const turns: Booking[] = [];
  for (const ours of Map.groupBy(moved, ({ number }) => number).values()) {
    turns.push(...(await bookDirectTexts(ours, nowMs)));
  }
  return turns;
}
