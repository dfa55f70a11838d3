import {
  excludeDirectTexts,
  markStaleDirectUnknown,
} from '../../shared/tables/texts/direct-text-states.ts';
import {
  type Lingering,
  lostAfterMs,
  removeFromOutbox,
  retryRelease,
} from '../../shared/tables/texts/outbox.ts';
import { diedUnheard } from '../../shared/tables/texts/text-states.ts';
import { textsByKey } from '../../shared/tables/texts/texts.ts';

const minuteMs = 60_000;
/**
 * Longer than any try lives, redeliveries included: a try that claimed a text before this is dead.
 */
const staleAfterMs = 30 * minuteMs;
/** After a day nobody expects the text any more. */
const uselessAfterMs = 24 * 60 * minuteMs;
/** How many are read and written together. */
export const mostTogether = 100;

/**
 * Retries one-to-one texts and automatic answers that were written minutes ago and are not
 * finished: a message ended in a dead-letter queue, or a try died. A text that still waits is
 * released again, at growing intervals, and given up after a day. A text claimed by a dead try
 * becomes `unknown`, and is never sent again.
 */
export async function retryStuckTexts(some: readonly Lingering[], at: Date): Promise<void> {
  try {
    await lookAfter(some, at);
  } catch (error) {
    if (some.length === 1) throw error;
    // One of them fails: each alone, so that the others do not wait for it.
    const outcomes = await Promise.allSettled(some.map((one) => lookAfter([one], at)));
    const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failed.length > 0) throw failed[0];
  }
}

/** Collects single items into groups of this size. */
export async function* inBatches<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let some: T[] = [];
  for await (const one of all) {
    some.push(one);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function lookAfter(some: readonly Lingering[], at: Date): Promise<void> {
  const found = await textsByKey(some.map(({ bundle, entry }) => ({ bundle, entry })));
  const texts = new Map(found.map((text) => [nameOf(text), text]));
  const byState = Map.groupBy(some, (one) => texts.get(nameOf(one))?.state ?? 'gone');
  const { planned = [], sending = [], ...ended } = Object.fromEntries(byState);
  const useless = planned.filter(({ createdAt }) => isBefore(createdAt, at, uselessAfterMs));
  await excludeDirectTexts(useless, givenUp);
  const when = { staleBefore: before(at, staleAfterMs), at: at.toISOString() };
  await markStaleDirectUnknown(sending, { ...when, decision: diedUnheard });
  for (const one of planned) {
    if (!useless.includes(one) && isDueAgain(one, at)) await retryRelease(one, when.at);
  }
  await removeFromOutbox(Object.values(ended).flat());
}

const nameOf = ({ bundle, entry }: { bundle: string; entry: string }) => `${bundle}|${entry}`;

/** Waits as long again as it has taken so far: five minutes, ten, twenty... */
function isDueAgain({ createdAt, triedAt = createdAt }: Lingering, at: Date): boolean {
  const soFarMs = Date.parse(triedAt) - Date.parse(createdAt);
  return isBefore(triedAt, at, Math.max(lostAfterMs, soFarMs));
}

function isBefore(time: string, at: Date, ms: number): boolean {
  return time < before(at, ms);
}

function before(at: Date, ms: number): string {
  return new Date(at.getTime() - ms).toISOString();
}

const givenUp = {
  rule: 'too-late',
  because: 'It could not be handed to the carrier within a day.',
};
