import { environment } from '../../shared/lambda/environment.ts';
import { asError, log } from '../../shared/lambda/log.ts';
import { type Change, streamBatchWorker } from '../../shared/lambda/stream-worker.ts';
import { tickLane } from '../../shared/queues/lane-ticks.ts';
import { type Slice, sendNow } from '../../shared/queues/texts-to-send.ts';
import { directChunk, laneOf, putChunks } from '../../shared/tables/chunks.ts';
import { findNumbers, wakeNumber } from '../../shared/tables/numbers.ts';
import { type Outgoing, removeFromOutbox } from '../../shared/tables/outbox.ts';
import { type Turn, takeTurns } from './take-turns.ts';

environment(
  'NUMBERS_TABLE',
  'CHUNKS_TABLE',
  'TEXTS_TABLE',
  'OUTBOX_TABLE',
  'PACE_QUEUE_URL',
  'SEND_NOW_QUEUE_URL',
);

/**
 * One-to-one texts and automatic answers were written. While their number is busy with a group send
 * they wait, before all others, for the lane's next tick, so that they leave in step with them: queues
 * delay by whole seconds, and what leaves between two steps would use up a part of both. Else they
 * take the next free moments and go to the sender, those of one number and second together.
 * A lane that fails comes again without the others. What comes twice is released twice, which is
 * harmless: the sender claims each text once.
 */
export const handler = streamBatchWorker<Outgoing>(async (changes, at) => {
  const lanes = [...Map.groupBy(changes.filter(isWritten), laneOfChange).values()];
  const numbers = await findNumbers(lanes.flatMap(([first]) => keyOf(first?.after)));
  const outcomes = await Promise.allSettled(
    lanes.map(async (ours) => {
      const texts = ours.flatMap(({ after }) => after ?? []);
      const number = numbers.find((one) => isSameNumber(one, texts[0]));
      return takeTurns(texts, number, at.getTime());
    }),
  );
  const turns = outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const late = await waitInLanes(turns, at);
  await sendNow(turns.flatMap(slicesOf));
  const gone = turns.filter((turn) => !late.includes(turn)).flatMap(({ texts }) => texts);
  await removeFromOutbox(gone);
  return lanes.flatMap((ours, n) => failedOf(ours, outcomes[n], late));
});

const isWritten = ({ after }: Change<Outgoing>) => after !== undefined;

function laneOfChange({ after }: Change<Outgoing>): string {
  return laneOf(after?.accountId ?? '', after?.number ?? '');
}

function keyOf(text: Outgoing | undefined) {
  return text ? [{ accountId: text.accountId, phoneNumber: text.number }] : [];
}

function isSameNumber(
  one: { accountId: string; phoneNumber: string },
  text: Outgoing | undefined,
): boolean {
  return one.accountId === text?.accountId && one.phoneNumber === text.number;
}

const mostTogether = 25;

/**
 * One message for the texts of each second, so many in each that one claim takes them all; what one
 * person gets stays together, where the sender keeps its order.
 */
function slicesOf({ accountId, number, texts, delaysSeconds }: Turn): Slice[] {
  const leaving = texts.slice(0, delaysSeconds.length);
  const bySecond = Map.groupBy(leaving.keys(), (n) => delaysSeconds[n] ?? 0);
  return [...bySecond].flatMap(([delaySeconds, places]) => {
    const byPhone = Map.groupBy(
      places.flatMap((n) => leaving[n] ?? []),
      ({ phone }) => phone,
    );
    const named = [...byPhone.values()].flat();
    const slices: Slice[] = [];
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

/** Those without a moment of their own wait for the pacer. Answers the turns of which that failed. */
async function waitInLanes(turns: readonly Turn[], at: Date): Promise<Turn[]> {
  const notBefore = at.toISOString();
  const outcomes = await Promise.allSettled(
    turns.map(async ({ accountId, number, texts, delaysSeconds }) => {
      const waiting = texts.slice(delaysSeconds.length);
      if (waiting.length === 0) return;
      await putChunks(
        waiting.map((text) => directChunk(text, { number, notBefore, name: text.entry })),
      );
      const nowMs = at.getTime();
      const key = { accountId, phoneNumber: number };
      const generation = await wakeNumber(key, { neededAtMs: nowMs, nowMs });
      if (typeof generation === 'number') await tickLane({ accountId, number, generation }, 0);
    }),
  );
  for (const one of outcomes) {
    if (one.status === 'rejected')
      log.error('texts do not wait yet', { error: asError(one.reason) });
  }
  return turns.filter((_, n) => outcomes[n]?.status === 'rejected');
}

/** The changes of a lane that took no turn, or whose texts could not be put where they wait. */
function failedOf(
  ours: readonly Change<Outgoing>[],
  outcome: PromiseSettledResult<Turn[]> | undefined,
  late: readonly Turn[],
): readonly Change<Outgoing>[] {
  if (outcome?.status !== 'fulfilled') {
    log.error('texts took no turn', { texts: ours.length, error: asError(outcome?.reason) });
    return ours;
  }
  return outcome.value.some((turn) => late.includes(turn)) ? ours : [];
}
