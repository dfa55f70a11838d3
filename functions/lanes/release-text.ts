import { asError, log } from '../../shared/lambda/log.ts';
import { type Change, streamBatchWorker } from '../../shared/lambda/stream-worker.ts';
import { tickLane } from '../../shared/queues/lane-ticks.ts';
import { sendNow, type TextBatch } from '../../shared/queues/texts-to-send.ts';
import { wakeNumber } from '../../shared/tables/accounts/numbers.ts';
import { directChunk, laneOf, putChunks } from '../../shared/tables/group-sends/chunks.ts';
import type { Outgoing } from '../../shared/tables/texts/outbox.ts';
import { type Booking, bookDirectTexts } from './book-direct-texts.ts';

/**
 * Releases one-to-one texts and automatic answers. While their number is busy with a group send
 * they wait, before all others, for the lane's next tick: queues delay by whole seconds, and a text
 * that leaves between two ticks would use up a part of both. Otherwise they take the next free
 * moments and go to the sender, those of one number and second together. A lane that fails is
 * retried without the others. A repeat releases texts twice, which is harmless: the sender claims
 * each text once. The sender removes them from the outbox; the sweep finds those that are lost on
 * the way.
 */
export const handler = streamBatchWorker<Outgoing>(async (changes, at) => {
  const lanes = [...Map.groupBy(changes.filter(isWritten), laneOfChange).values()];
  const outcomes = await Promise.allSettled(lanes.map((ours) => findTurns(ours, at)));
  const turns = outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const batches = turns.flatMap(batchTexts);
  await sendNow(batches);
  log.info('texts-released', { texts: batches.flatMap(({ message }) => message.texts).length });
  return lanes.filter((ours, n) => failedIn(ours, outcomes[n])).flat();
});

const isWritten = ({ after }: Change<Outgoing>) => after !== undefined;

function laneOfChange({ after }: Change<Outgoing>): string {
  return after ? laneOf(after.accountId, after.number) : '';
}

/** When each text of a lane leaves; those without a moment wait in the lane. */
async function findTurns(ours: readonly Change<Outgoing>[], at: Date): Promise<Booking[]> {
  // A row that was written again within the batch is there twice.
  const byRow = ours.flatMap(({ after }) => {
    return after ? [[`${after.bundle}|${after.entry}`, after] as const] : [];
  });
  const texts = [...new Map(byRow).values()];
  const turns = await bookDirectTexts(texts, at.getTime());
  for (const turn of turns) await waitInLane(turn, at);
  return turns;
}

function failedIn(
  ours: readonly Change<Outgoing>[],
  outcome: PromiseSettledResult<Booking[]> | undefined,
): boolean {
  if (outcome?.status !== 'rejected') return false;
  const accountId = ours[0]?.after?.accountId;
  log.error('lane-failed', { accountId, error: asError(outcome.reason) });
  return true;
}

/** The sender speaks them one after the other: with a carrier that never answers, within its time. */
const mostTogether = 5;

/**
 * Small messages for the texts of each second. Texts of one person stay together, because the
 * sender keeps their order within a message.
 */
function batchTexts({ accountId, number, texts, delaysSeconds }: Booking): TextBatch[] {
  const leaving = texts.slice(0, delaysSeconds.length);
  const bySecond = Map.groupBy(leaving.keys(), (n) => delaysSeconds[n] ?? 0);
  return [...bySecond].flatMap(([delaySeconds, places]) => {
    const byPhone = Map.groupBy(
      places.flatMap((n) => leaving[n] ?? []),
      ({ phone }) => phone,
    );
    const named = [...byPhone.values()].flat();
    const slices: TextBatch[] = [];
    for (let n = 0; n < named.length; n += mostTogether) {
      const some = named.slice(n, n + mostTogether);
      const message = {
        accountId,
        number,
        texts: some.map(({ entry, phone }) => ({ entry, phone })),
      };
      slices.push({ message, delaySeconds });
    }
    return slices;
  });
}

/** Texts without a booked moment wait for the pacer. */
async function waitInLane(
  { accountId, number, texts, delaysSeconds }: Booking,
  at: Date,
): Promise<void> {
  const waiting = texts.slice(delaysSeconds.length);
  if (waiting.length === 0) return;
  const notBefore = at.toISOString();
  await putChunks(
    waiting.map((text) => directChunk(text, { number, notBefore, name: text.entry })),
  );
  const nowMs = at.getTime();
  const key = { accountId, phoneNumber: number };
  const generation = await wakeNumber(key, { neededAtMs: nowMs, nowMs });
  if (typeof generation === 'number') await tickLane({ accountId, number, generation }, 0);
}
